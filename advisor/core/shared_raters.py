"""Raters of several people: the unknowns that tie people together, solved by Schur complement.

Given the raters' mildness, people are independent. Eliminating the people leaves one linear
system per connected component of raters and people; its inverse gives every variance and every
covariance between two people.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from advisor.core.observation import Mode
from advisor.core.ratings import MODES, Floats, Indices

LARGEST_COMPONENT = 2_000
CHUNK = 1 << 22  # numbers in one batch of pairs of sheets: 32 MB


class TooManyRaters(ValueError):
    """More raters hang together through the people they share than can be solved exactly."""

    def __init__(self, raters: int) -> None:
        """Keep how many there are."""
        super().__init__(raters)
        self.raters = raters

    def __str__(self) -> str:
        """How many there are, how many are possible, and what to do."""
        return (
            f"{self.raters:,} raters are linked through the people they rated; at most "
            f"{LARGEST_COMPONENT:,} can be handled together. Split the people into workspaces "
            "that share no raters."
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the square matrix of each connected component lies in one flat array.

    component: (R,) number of each rater's component. column: (R,) place within it.
    row: (R,) where the rater's row starts. size: length of the flat array.
    """

    component: Indices
    column: Indices
    row: Indices
    size: int

    def places(self, rows: Indices, columns: Indices) -> Indices:
        """Where the entries of rows × columns lie, for raters of one component each; (…, k, l)."""
        places: Indices = self.row[rows][..., :, None] + self.column[columns][..., None, :]
        return places


@dataclass(frozen=True, slots=True)
class Leniency:
    """How much milder (above 0) or stricter a rater is than the others, in levels.

    mean, sd: of what the ratings say about it, starting from 0. people: how many they rated.
    """

    rater: str
    mode: Mode
    mean: float
    sd: float
    people: int


@dataclass(frozen=True, slots=True)
class Links:
    """How people hang together through shared raters; S sheets by R shared raters.

    start, stop: (n,) each person's sheets. rater: (S,). loading: (S, K), what one unit of the
    rater's mildness takes off the person's levels. inverse: flat covariance of the raters.
    """

    start: Indices
    stop: Indices
    rater: Indices
    loading: Floats
    layout: Layout
    inverse: Floats

    def of(self, person: int) -> tuple[Indices, Floats]:
        """The shared raters of a person and their loadings, (k,) and (k, K)."""
        sheets = slice(self.start[person], self.stop[person])
        return self.rater[sheets], self.loading[sheets]

    def rater_covariance(self, rows: Indices, columns: Indices) -> Floats:
        """Posterior covariance of raters' mildness, (k, l); 0 between components."""
        component = self.layout.component
        same = component[rows][:, None] == component[columns][None, :]
        places = np.where(same, self.layout.places(rows, columns), 0)
        return np.where(same, self.inverse[places], 0.0) if same.any() else np.zeros(same.shape)


def lay_out(person: Indices, rater: Indices) -> Layout:
    """The components of sheets (person, rater), sorted by person; TooManyRaters if one is large."""
    roots = _connect(person, rater)
    _, component, sizes = np.unique(roots, return_inverse=True, return_counts=True)
    if sizes.size and sizes.max() > LARGEST_COMPONENT:
        raise TooManyRaters(int(sizes.max()))
    order = np.argsort(component, kind="stable")
    first = np.cumsum(sizes) - sizes
    column = np.empty_like(component)
    column[order] = np.arange(len(component)) - np.repeat(first, sizes)
    offset = np.cumsum(sizes**2) - sizes**2
    row = offset[component] + column * sizes[component]
    return Layout(component, column, row, int((sizes**2).sum()))


def _connect(person: Indices, rater: Indices) -> Indices:
    """The lowest-numbered rater linked to each rater, by union-find over consecutive sheets."""
    parent = list(range(int(rater.max()) + 1 if rater.size else 0))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    linked = person[1:] == person[:-1]
    for one, other in zip(rater[:-1][linked].tolist(), rater[1:][linked].tolist(), strict=True):
        low, high = sorted((root(one), root(other)))
        parent[high] = low
    return np.array([root(node) for node in range(len(parent))], np.intp)


def mildness_of(layout: Layout, inverse: Floats, surplus: Floats) -> Floats:
    """Posterior mean of each shared rater's mildness, (R,): inverse times right-hand side."""
    mildness = np.empty_like(surplus)
    order = np.argsort(layout.component, kind="stable")
    for members in np.split(order, np.flatnonzero(np.diff(layout.component[order])) + 1):
        if members.size:
            mildness[members] = inverse[layout.places(members, members)] @ surplus[members]
    return mildness


def batches(start: Indices, stop: Indices) -> Iterator[tuple[Indices, Indices]]:
    """People with equally many shared raters together: their indices (m,) and sheets (m, k)."""
    counts = stop - start
    for count in np.unique(counts[counts > 0]):
        people = np.flatnonzero(counts == count)
        for part in np.array_split(people, 1 + len(people) * count * count // CHUNK):
            if part.size:
                yield part, start[part][:, None] + np.arange(count)


def invert_components(layout: Layout, flat: Floats) -> Floats:
    """The inverse of each component's symmetric matrix, in the same flat layout."""
    inverse = np.empty_like(flat)
    sizes = np.bincount(layout.component)
    offset = np.cumsum(sizes**2) - sizes**2
    for first, size in zip(offset.tolist(), sizes.tolist(), strict=True):
        part = slice(first, first + size * size)
        solved = np.linalg.inv(flat[part].reshape(size, size))
        inverse[part] = ((solved + solved.T) / 2).ravel()
    return inverse


def leniencies(
    names: tuple[str, ...], modes: Indices, links: Links, mildness: Floats
) -> tuple[Leniency, ...]:
    """What is known of each shared rater, in the order of their numbers.

    names, modes: (R,) who they are and how they rated. mildness: (R,) posterior means.
    """
    spread = np.sqrt(links.inverse[links.layout.row + links.layout.column])
    people = np.bincount(links.rater, minlength=len(names))
    return tuple(
        Leniency(name, MODES[mode], mean, sd, rated)
        for name, mode, mean, sd, rated in zip(
            names, modes.tolist(), mildness.tolist(), spread.tolist(), people.tolist(), strict=True
        )
    )
