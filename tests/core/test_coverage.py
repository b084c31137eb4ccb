import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.coverage import coverage
from advisor.core.measurement import posterior
from advisor.core.report.team_skills import team_skills
from advisor.core.report.team_skills_part import team_skills_part
from advisor.library import catalogue
from tests.core.decision.decision_builders import NAMES, pairs_of_levels, seen, told

NAMED = {name: name.title() for name in NAMES}


def skills(levels, people=None, **options):
    people = people or [(name, 20.0) for name in levels.people]
    shown = options.pop("shown", None)
    return team_skills(levels, people, NAMED, shown, **options)


def test_one_person_covers_as_likely_as_they_reach_the_level():
    levels = seen((4, 2))

    for one in coverage(levels, [0]):
        assert one.anyone == pytest.approx(one.each[0], abs=0.02)
        assert one.without == 0.0


@given(st.lists(pairs_of_levels, min_size=1, max_size=5))
def test_a_team_covers_at_least_what_its_best_person_does(people):
    levels = seen(*people)

    for one in coverage(levels, range(len(people))):
        assert one.each[0] - 0.02 <= one.anyone <= min(1.0, sum(one.each) + 0.02)
        assert one.without <= one.anyone


def test_many_people_are_counted_all():
    crowd = told(*[(2.5, 2.5, 2.5)] * 40, names=[f"p{n}" for n in range(40)])

    for one in coverage(crowd, range(40)):
        assert one.anyone > one.each[0]
        assert len(one.people) == 12


def test_nobody_covers_nothing():
    assert coverage(seen((4, 2)), []) == ()


def test_a_skill_that_only_one_person_has_hangs_on_them():
    found = skills(seen((4.5, 1.5, 3), (1.5, 4.5, 3)))

    assert {row.group for row in found.hanging} == {"marketing", "sales"}
    assert found.hanging[0].said.startswith("hangs on Ana: without them ")


def test_a_skill_nobody_has_is_a_gap():
    found = skills(seen((1.5, 4, 4), (1.5, 4, 4), (1.5, 4, 4)))

    assert {row.state for row in found.coverage if row.group == "marketing"} == {"gap"}
    assert "Likely gaps: creativity, content creation, data analysis and 3 others." in found.summary


def test_people_without_hours_have_a_row_and_cover_nothing():
    found = skills(seen((4, 4), (4, 4)), [("ana", 20.0), ("ben", 0.0)])

    assert [row.works for row in found.people] == [True, False]
    assert "Ben" not in " ".join(row.who for row in found.coverage)


def test_levels_are_told_only_of_those_who_may_be_told_of():
    found = skills(seen((4, 2), (2, 4)), shown={"ana"})

    assert [row.name for row in found.people] == ["Ana"]
    assert found.hidden == 1
    assert "Ben" not in repr(found)


def test_nobody_to_be_told_of_leaves_the_part_empty():
    found = skills(seen((4, 2), (2, 4)), shown=frozenset())

    assert (found.people, found.coverage, found.hidden) == ((), (), 2)
    assert team_skills_part(found).blocks == ()


def test_thin_evidence_is_marked_and_no_answers_are_no_number():
    found = skills(told((4, 2)))
    blank = skills(posterior([], ("ana",), catalogue()))

    assert all(cell.thin and cell.known for cell in found.people[0].cells)
    assert {cell.told for cell in blank.people[0].cells} == {"no answers"}


def test_shades_follow_half_levels():
    found = skills(seen((5, 1), (3, 3)))

    shades = np.array([[cell.shade for cell in row.cells] for row in found.people])
    assert shades.min() >= 1
    assert shades.max() <= 9


def test_the_report_says_of_each_skill_what_the_page_says():
    found = skills(seen((4, 2), (2, 4)))
    summary, table, _ = team_skills_part(found).blocks

    assert summary.text == found.summary
    assert [row[1] for row in table.rows] == [row.said_anyone for row in found.coverage]


def test_each_level_stands_under_its_skill():
    levels = seen((4, 1.5, 3))
    found = skills(levels)

    groups = [kind for _, kind in found.skills]
    assert groups == ["marketing"] * 6 + ["sales"] * 6 + ["shared"] * 3
    by_skill = dict(zip([name for name, _ in found.skills], found.people[0].cells, strict=True))
    for k, skill in enumerate(levels.catalogue.skills):
        assert by_skill[skill.name].level == round(float(levels.mean[0, k]), 1)
    assert [row.skill for row in found.coverage] == [name for name, _ in found.skills]
