from hypothesis import given
from hypothesis import strategies as st

from advisor.core.hiring.timing import LONGEST, OWN_QUESTIONS, WELCOME, timing

SKILLS = st.lists(st.booleans(), max_size=15).map(
    lambda musts: [(f"Skill {place}", must) for place, must in enumerate(musts)]
)


@given(st.integers(0, 400), SKILLS)
def test_the_parts_follow_each_other_and_fill_the_time_exactly(total, skills):
    found = timing(total, skills)

    assert sum(slot.minutes for slot in found.slots) == found.total
    at = 0
    for slot in found.slots:
        assert (slot.starts, slot.minutes >= 0) == (at, True)
        at += slot.minutes


@given(st.integers(0, 400), SKILLS)
def test_it_begins_with_a_welcome_and_ends_with_the_candidates_questions(total, skills):
    names = [slot.name for slot in timing(total, skills).slots]

    assert names == [WELCOME, *(name for name, _ in skills), OWN_QUESTIONS]


@given(st.integers(60, 240), SKILLS)
def test_a_must_have_never_gets_less_than_another_skill(total, skills):
    given = {slot.name: slot.minutes for slot in timing(total, skills).slots}
    musts = [given[name] for name, must in skills if must]
    others = [given[name] for name, must in skills if not must]

    assert not musts or not others or min(musts) >= max(others) - 1


def test_an_hour_for_four_skills_leaves_twelve_minutes_each():
    found = timing(60, [("a", False), ("b", False), ("c", False), ("d", False)])

    assert [slot.minutes for slot in found.slots] == [5, 12, 12, 12, 12, 7]
    assert found.advice == ""


def test_a_short_time_asks_for_one_question_of_each_and_too_short_a_one_for_more_time():
    skills = [(name, False) for name in "abcdefgh"]

    assert "question A only, or take 70 minutes for everyone." in timing(60, skills).advice
    assert "Take 40 minutes" in timing(30, skills).advice


def test_the_time_it_asks_for_is_enough():
    skills = [(str(place), place < 3) for place in range(9)]

    assert "question A only" in timing(55, skills).advice
    assert "Take 55 minutes" in timing(50, skills).advice


def test_more_skills_than_any_interview_holds_are_to_be_rated_by_others():
    skills = [(str(place), False) for place in range(90)]

    assert timing(LONGEST, skills).advice.endswith("Let others rate some.")
