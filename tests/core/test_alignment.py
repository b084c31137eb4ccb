from hypothesis import given
from hypothesis import strategies as st

from advisor.core.alignment import alignment_of
from advisor.library import load_questionnaire

CHECK = load_questionnaire("alignment")
QUESTIONS = [question.id for question in CHECK.questions if question.id != "side"]
AGREED = st.lists(st.sampled_from("12345"), min_size=16, max_size=16)


def view(side, level="3", **others):
    return {"side": side} | dict.fromkeys(QUESTIONS, level) | others


def found(*views):
    return alignment_of(CHECK, views)


def test_there_are_sixteen_questions_in_six_areas():
    assert len(QUESTIONS) == 16
    assert len(found().areas) == 6


def test_the_side_that_sees_less_of_it_counts():
    assert found(view("marketing", "5"), view("sales", "2")).value == (2 - 1) / 4


def test_several_of_one_side_count_by_their_mean():
    seen = found(view("marketing", "5"), view("sales", "2"), view("sales", "4"))

    assert seen.value == 0.5
    assert seen.answered == (1, 2)


def test_one_side_alone_gives_no_value_and_says_who_is_missing():
    seen = found(view("marketing"))

    assert seen.value is None
    assert seen.state is None
    assert seen.missing == ("sales",)


def test_the_largest_disagreement_comes_first():
    seen = found(view("marketing", "4", trust_open="5"), view("sales", "3", trust_open="1"))

    assert seen.findings[0].question == "trust_open"
    assert seen.findings[0].gap == 4
    assert len(seen.disagreements) == 16


def test_agreeing_that_it_is_bad_is_no_disagreement():
    seen = found(view("marketing", "1"), view("sales", "1"))

    assert seen.disagreements == ()
    assert (seen.value, seen.state) == (0, 0)


def test_who_cannot_tell_is_left_out_and_never_the_middle():
    seen = found(view("marketing", "5", goal_one="cannot_tell"), view("sales", "5", goal_one="1"))

    assert seen.value == 1
    assert seen.compared == 15
    assert seen.findings[-1].question == "goal_one"


def test_too_few_questions_in_common_give_no_value():
    unsure = dict.fromkeys(QUESTIONS[:7], "cannot_tell")

    assert found(view("marketing"), view("sales", **unsure)).value is None
    assert found(view("marketing"), view("sales", **unsure | {QUESTIONS[0]: "3"})).value == 0.5


def test_a_state_begins_at_its_bound():
    states = [found(view("marketing", level), view("sales", level)).state for level in "12345"]

    assert states == [0, 1, 2, 3, 3]


@given(AGREED, AGREED)
def test_swapping_the_sides_changes_the_signs_only(one, other):
    ours, theirs = (dict(zip(QUESTIONS, levels, strict=True)) for levels in (one, other))
    here = found(view("marketing", **ours), view("sales", **theirs))
    there = found(view("marketing", **theirs), view("sales", **ours))

    assert here.value == there.value
    assert [f.gap for f in here.findings] == [-f.gap for f in there.findings]


@given(AGREED, AGREED, st.integers(0, 15))
def test_agreeing_more_never_lowers_it(one, other, place):
    ours, theirs = (dict(zip(QUESTIONS, levels, strict=True)) for levels in (one, other))
    before = found(view("marketing", **ours), view("sales", **theirs))
    after = found(view("marketing", **ours | {QUESTIONS[place]: "5"}), view("sales", **theirs))

    assert 0 <= before.value <= after.value <= 1
