"""Teams, levels and worlds for tests of the decision model, each with sensible defaults."""

from dataclasses import replace

import numpy as np
from hypothesis import strategies as st

from advisor.core.assumptions import DEFAULTS
from advisor.core.decision.draws import at_means, cast_of
from advisor.core.decision.team import KnownLevels, Team
from advisor.core.measurement import Mode, Observation, posterior
from advisor.library import catalogue

CATALOGUE = catalogue()
NAMES = ("ana", "ben", "cyd", "dan", "eve", "fay", "gus", "hal", "ivy", "jo", "kim", "lou")


def team(hours=(40.0, 40.0), **changes):
    """As many people as hours; equal demand, no plan yet, today unknown."""
    people = changes.pop("people", NAMES[: len(hours)])
    usual = Team(
        people=tuple(people),
        hours=tuple(hours),
        switching=(3.0,) * len(hours),
        demand=(40.0, 40.0),
        motion="transactional",
        alignment=0.0,
        time_blocks=False,
        today=None,
        repeatable_sale=True,
        hires=(),
        answered=(15,) * len(hours),
    )
    return replace(usual, **changes)


def levels_of(marketing, sales, shared=3.0):
    """15 levels, one value for each group of skills."""
    by_group = {"marketing": marketing, "sales": sales, "shared": shared}
    return [by_group[group] for group in CATALOGUE.groups]


def known(*people, names=NAMES):
    """Levels known without error, one (marketing, sales) or (marketing, sales, shared) each."""
    mean = np.array([levels_of(*each) for each in people], dtype=float)
    return KnownLevels(tuple(names[: len(people)]), CATALOGUE, mean)


def seen(*people, observers=2, names=NAMES):
    """A posterior: everyone rated by the same observers exactly as given."""
    rows = [
        Observation(name, f"rater {number}", Mode.OBSERVER, skill, value)
        for name, each in zip(names, people, strict=False)
        for number in range(observers)
        for skill, value in zip(CATALOGUE.ids, levels_of(*each), strict=True)
    ]
    return posterior(rows, names[: len(people)], CATALOGUE)


SEEN = seen((4, 2), (2, 4))


def told(*people, names=NAMES):
    """A posterior resting on what people said about themselves alone."""
    rows = [
        Observation(name, name, Mode.SELF_ANCHORED, skill, value)
        for name, each in zip(names, people, strict=False)
        for skill, value in zip(CATALOGUE.ids, levels_of(*each), strict=True)
    ]
    return posterior(rows, names[: len(people)], CATALOGUE)


def world(of_team, levels, assumptions=DEFAULTS):
    """The team's holders at posterior means."""
    alone = replace(of_team, hires=())
    return at_means(cast_of(alone, levels, assumptions), alone, assumptions)


pairs_of_levels = st.tuples(st.floats(1.0, 5.0), st.floats(1.0, 5.0), st.floats(1.0, 5.0))
some_hours = st.floats(5.0, 50.0)


class Drawn(tuple):
    """A team and its levels that show themselves briefly when a test fails."""

    __slots__ = ()

    def __repr__(self):
        return f"{self[0]}, levels {self[1].mean.tolist()}"


@st.composite
def cases(draw, most=5, least=2):
    """A team of `least` to `most` with known levels."""
    count = draw(st.integers(least, most))
    people = draw(st.lists(pairs_of_levels, min_size=count, max_size=count))
    hours = draw(st.lists(some_hours, min_size=count, max_size=count))
    demand = draw(st.tuples(st.floats(5.0, 100.0), st.floats(5.0, 100.0)))
    switching = draw(st.lists(st.floats(1.0, 5.0), min_size=count, max_size=count))
    alignment = draw(st.floats(0.0, 1.0))
    made = team(tuple(hours), demand=demand, switching=tuple(switching), alignment=alignment)
    return Drawn((made, known(*people)))
