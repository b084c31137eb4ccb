import pytest

from advisor.core.assumptions import DEFAULTS
from advisor.core.hiring.comparison import basis_of, compared
from advisor.core.hiring.weights import Criterion
from advisor.core.report.comparison_gaps import caveats
from tests.core.measurement_builders import CATALOGUE, observed

NAMES = {"ana": "Ana", "ben": "Ben", "cleo": "Cleo"}
SKILLS = ("closing", "branding")
CRITERIA = tuple(Criterion(skill, 50) for skill in SKILLS)
BOTH = ("r1", "r2")


def panel(*rated, skills=SKILLS):
    """What to know where each (candidate, rater) pair was rated."""
    seen = [each for person, rater in rated for each in observed(person, rater, 3, skills)]
    return caveats(compared(basis_of(NAMES, CRITERIA, seen), CATALOGUE, DEFAULTS), NAMES, CATALOGUE)


def all_but(*others):
    return [(one, rater) for one in NAMES if one not in others for rater in BOTH]


def test_where_everyone_rates_everyone_there_is_nothing_to_know():
    assert panel(*all_but()) == ()


def test_one_rater_for_each_candidate_cannot_tell_mildness_from_merit():
    apart, alone = panel(("ana", "r1"), ("ben", "r2"), ("cleo", "r3"))

    assert "nobody scored across: Ana; Ben; Cleo. Whether one group" in apart
    assert "cannot be told" in apart
    assert alone.startswith("One interviewer alone scored Ana, Ben and Cleo")
    assert "cannot be told apart, so their bands are wide" in alone


def test_panels_without_an_interviewer_in_common_are_named_group_by_group():
    lines = panel(*all_but("cleo"), ("cleo", "r3"), ("cleo", "r4"))

    assert [line for line in lines if "nobody scored across: Ana and Ben; Cleo." in line]
    assert not [line for line in lines if "One interviewer alone" in line]


def test_whom_nobody_scored_is_named():
    assert panel(*all_but("ben")) == ("Nobody has scored Ben, so they are not ranked.",)


@pytest.mark.parametrize("rater", ["r3", "r4"])
def test_a_rater_who_rated_nobody_else_changes_nothing_for_those_they_did_not_rate(rater):
    assert panel(*all_but(), ("ana", rater)) == ()


def test_a_skill_that_counts_and_nobody_rated_is_named():
    (line,) = panel(*all_but(), skills=["closing"])

    assert line.startswith("Nobody rated anyone in branding (50 of 100)")


def test_what_nobody_rated_is_said_once_for_all_skills():
    (line,) = panel(*all_but(), skills=("creativity",))

    assert line.startswith("Nobody rated anyone in branding (50 of 100) and closing (50 of 100):")
