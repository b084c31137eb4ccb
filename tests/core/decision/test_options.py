from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.core.decision.best import best_throughput
from advisor.core.decision.options import SHAPES, STEPS, choose, throughputs
from advisor.core.decision.team import KnownLevels
from advisor.core.decision.throughput import SPLIT, evaluate
from tests.core.decision.decision_builders import CATALOGUE, cases, known, team, world

FEW = settings(deadline=None, max_examples=40)


@FEW
@given(cases(most=7))
def test_the_split_found_is_the_best_of_all(case):
    here = world(*case)
    everything = np.array(list(product((0.0, 1.0), repeat=here.people)))

    best = evaluate(here, everything, SPLIT, planned=True).max()

    assert choose(here, "split").throughput == pytest.approx(best, rel=1e-12)


@FEW
@given(cases(most=4))
def test_the_bridge_found_is_the_best_of_all(case):
    here = world(*case)
    rows = [
        np.insert(np.array(rest), bridge, share)
        for bridge in range(here.people)
        for share in STEPS
        for rest in product((0.0, 1.0), repeat=here.people - 1)
    ]

    best = evaluate(here, np.array(rows), SPLIT, planned=True).max()

    assert choose(here, "bridge").throughput == pytest.approx(best, rel=1e-12)


@FEW
@given(cases(most=6), st.sampled_from(SHAPES), st.randoms(use_true_random=False))
def test_permuting_people_permutes_the_shares(case, shape, chance):
    of_team, levels = case
    order = list(range(len(of_team.people)))
    chance.shuffle(order)
    shuffled = replace(
        of_team,
        hours=tuple(of_team.hours[i] for i in order),
        switching=tuple(of_team.switching[i] for i in order),
    )
    there = world(shuffled, replace(levels, mean=levels.mean[order]))
    here, again = choose(world(of_team, levels), shape), choose(there, shape)

    assert again.throughput == pytest.approx(here.throughput, rel=1e-9)
    carried = throughputs(world(of_team, levels), shape)[:, 0]
    if (carried >= here.throughput * (1 - 1e-9)).sum() == 1:
        assert again.shares == pytest.approx(here.shares[order])


def mirrored(of_team, levels):
    """The families swapped: demand, and the fits they lead to."""
    here = world(of_team, levels)
    return replace(here, fits=here.fits[::-1], work=here.work[::-1], demand=here.demand[::-1])


@FEW
@given(cases(), st.sampled_from(SHAPES))
def test_swapping_marketing_and_sales_mirrors_the_shares(case, shape):
    here = world(*case)
    found, mirror = choose(here, shape), choose(mirrored(*case), shape)

    assert mirror.throughput == pytest.approx(found.throughput, rel=1e-9)
    if (throughputs(here, shape)[:, 0] >= found.throughput * (1 - 1e-9)).sum() == 1:
        assert mirror.shares == pytest.approx(1.0 - found.shares)


@FEW
@given(cases(), st.floats(1.0, 5.0))
def test_people_with_no_hours_change_nothing(case, level):
    of_team, levels = case
    more = replace(
        of_team,
        people=(*of_team.people, "zoe"),
        hours=(*of_team.hours, 0.0),
        switching=(*of_team.switching, 5.0),
        answered=(*of_team.answered, 0),
    )
    mean = np.vstack([levels.mean, np.full(15, level)])
    with_zoe = KnownLevels((*levels.people, "zoe"), CATALOGUE, mean)

    found, same = choose(world(of_team, levels), "split"), choose(world(more, with_zoe), "split")

    assert (found.throughput, *found.shares) == (same.throughput, *same.shares)


def test_ties_go_to_the_lexicographically_largest_shares():
    here = world(team((40.0, 40.0, 40.0)), known((3, 3), (3, 3), (3, 3)))

    assert choose(here, "split").shares.tolist() == [1.0, 1.0, 0.0]


def test_one_person_can_neither_split_nor_bridge():
    here = world(team((40.0,)), known((3, 3)))

    assert choose(here, "split") is None
    assert choose(here, "bridge") is None


def crowd(people, seed=1):
    chance = np.random.default_rng(seed)
    names = tuple(f"p{number:04}" for number in range(people))
    levels = KnownLevels(names, CATALOGUE, chance.normal(3.0, 0.7, (people, 15)))
    hours = tuple(chance.uniform(5.0, 40.0, people).tolist())
    return world(team(hours, people=names, demand=(12.0 * people, 10.0 * people)), levels)


@pytest.mark.parametrize(("shape", "people"), [("split", 13), ("bridge", 9), ("bridge", 30)])
def test_in_a_large_team_the_cut_of_the_edge_order_carries_what_is_said(shape, people):
    here = crowd(people)
    found = choose(here, shape)

    assert evaluate(here, found.shares[None], SPLIT, True)[0, 0] == pytest.approx(found.throughput)
    edge = (here.fits[0] - here.fits[1])[:, 0]
    assert found.shares[np.argsort(-edge)].tolist() == sorted(found.shares, reverse=True)


def test_beyond_twelve_people_the_best_cut_is_found():
    here = crowd(13)
    order = np.argsort(-(here.fits[0] - here.fits[1])[:, 0])
    cuts = np.array([[float(i in order[:cut]) for i in range(13)] for cut in range(1, 13)])

    assert choose(here, "split").throughput == pytest.approx(
        evaluate(here, cuts, SPLIT, True).max(), rel=1e-12
    )


def test_five_thousand_people_are_shared_out():
    found = choose(crowd(5000), "bridge")

    assert found.throughput > 0
    assert np.count_nonzero((found.shares > 0) & (found.shares < 1)) == 1


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("people", [1, 2, 5, 9, 14])
def test_the_quick_search_of_scans_finds_the_same_maximum(shape, people):
    here = crowd(people, seed=people)
    every = throughputs(here, shape)

    assert best_throughput(here, shape) == pytest.approx(every.max(axis=0, initial=0.0), rel=1e-12)
