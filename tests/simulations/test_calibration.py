from pathlib import Path

import numpy as np
import pytest

from tests.simulations.tables import BEGIN, END, printed, rights_of, row, written_into
from tests.simulations.teams import AS_ASSUMED, OTHERWISE, run

PAGE = (Path(__file__).parents[2] / "docs" / "method.md").read_text(encoding="utf-8")
SURE = 4.0  # standard errors: a difference that chance makes once in sixteen thousand times


@pytest.fixture(scope="module")
def assumed():
    """A few hundred teams of another seed; the method page shows the figures of many more."""
    return run(AS_ASSUMED, teams=8, seed=2, draws=2_000)


@pytest.fixture(scope="module")
def otherwise():
    """A few dozen teams of each world in which the model is wrong."""
    return run(OTHERWISE, teams=2, seed=2, draws=1_000)


def near(printed_percent, shares):
    """Whether the mean share lies within sampling error of a printed one."""
    error = 100 * (np.std(shares) / np.sqrt(len(shares)) or 1 / np.sqrt(len(shares)))
    return abs(100 * np.mean(shares) - printed_percent) <= SURE * error


@pytest.mark.slow
@pytest.mark.parametrize(("word", "least"), [("very likely", 95), ("likely", 80)])
def test_what_is_said_is_right_as_often_as_the_word_promises(assumed, word, least):
    times, right = row(PAGE, "all", word)
    rights = rights_of(assumed, word)

    assert times > 300
    assert right >= least
    assert near(right, rights)


@pytest.mark.slow
@pytest.mark.parametrize("world", AS_ASSUMED, ids=lambda world: world.name)
def test_where_the_model_is_true_the_bands_hold_what_is_printed(assumed, world):
    here = [each for each in assumed if each.world == world.name]
    levels, edges, *_ = row(PAGE, world.name)

    assert 78 <= levels <= 82
    assert 78 <= edges <= 82
    assert near(levels, [each.levels for each in here])
    assert near(edges, [each.edges for each in here])


@pytest.mark.slow
@pytest.mark.parametrize("world", OTHERWISE, ids=lambda world: world.name)
def test_where_the_model_is_wrong_the_bands_hold_what_is_printed(otherwise, world):
    here = [each for each in otherwise if each.world == world.name]
    levels, edges, *_ = row(PAGE, world.name)

    assert near(levels, [each.levels for each in here])
    assert near(edges, [each.edges for each in here])


@pytest.mark.slow
def test_each_verdict_is_given_about_as_often_as_printed(assumed):
    (_, _, with_today) = row(PAGE, "combined")
    here = [each.code == "combined" for each in assumed if "today" in each.design]

    assert near(with_today, here)


@pytest.mark.slow
def test_the_same_seed_gives_the_same_tables():
    once, again = (run(AS_ASSUMED, teams=1, seed=3, draws=500) for _ in range(2))

    assert printed(once, [], 3, 500) == printed(again, [], 3, 500)


def test_tables_are_written_between_their_marks_and_nowhere_else():
    page = f"before {BEGIN} old {END} after"

    assert written_into(page, "new") == f"before {BEGIN}\n\nnew\n\n{END} after"


def test_the_page_says_what_its_tables_rest_on():
    assert "seed 1, 4,000 draws each" in PAGE.partition(BEGIN)[2].partition(END)[0]
