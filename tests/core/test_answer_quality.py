"""Hints come before answers are handed in, ask kindly, and never count."""

import pytest

from advisor.core.answer_quality import NOT_SAID, RIGHT, Pace, hints, note_words
from advisor.core.answers import observations_from
from tests.core.questionnaire_builders import all_answered, answered, items, questionnaire

STRAIGHT = "kind: frequency, text: Straight, skill: {skill}, id: {id}"
TURNED = STRAIGHT + ", reverse: true"
AT_EASE = Pace(60, 300.0)


def found(definition, answers, pace=AT_EASE):
    return hints(definition, answers, "seed", pace)


def codes(definition, answers, pace=AT_EASE):
    return [hint.code for hint in found(definition, answers, pace)]


def test_one_answer_throughout_is_pointed_out_once():
    assert codes(items(12, reverse_last=False), answered("4 " * 12)) == ["no_variation"]


def test_four_equal_answers_are_too_few_to_say_anything():
    assert codes(items(4, reverse_last=False), answered("4 4 4 4")) == []


def test_a_long_run_in_the_order_shown_is_pointed_out_with_where_it_lies():
    short, answers = all_answered("founder-short", creativity="2")

    (hint,) = found(short, answers)

    assert hint.code == "long_run"
    assert "14 times in a row, from Content creation to Relationship building" in hint.text
    assert hint.questions == ("content_creation",)


def test_seven_equal_answers_in_a_row_are_no_long_run():
    assert codes(*all_answered("founder-short", interpersonal="2")) == []


def test_an_item_against_its_reverse_is_pointed_out_with_its_page_and_question():
    (hint,) = found(items(), answered("5 5 5 5"))

    assert hint.code == "contradiction"
    assert hint.text.startswith("In first, two answers seem to say opposite things.")
    assert hint.questions == ("item_4",)


def test_statements_about_different_skills_do_not_contradict_each_other():
    page = questionnaire(
        STRAIGHT.format(id="sure", skill="closing"), TURNED.format(id="unsure", skill="branding")
    )

    assert codes(page, {"sure": "5", "unsure": "5"}) == []


def test_a_skill_asked_on_one_page_with_another_keeps_its_own_contradiction():
    page = questionnaire(
        STRAIGHT.format(id="calm", skill="branding"),
        STRAIGHT.format(id="sure", skill="closing"),
        TURNED.format(id="unsure", skill="closing"),
        STRAIGHT.format(id="other", skill="branding"),
    )

    (hint,) = found(page, {"calm": "1", "sure": "5", "unsure": "5", "other": "1"})

    assert hint.questions == ("unsure",)


def test_no_chance_contradicts_nothing():
    assert codes(items(), answered("5 5 - 5") | {"item_4": "no_chance"}) == []


@pytest.mark.parametrize(
    ("questions", "seconds", "too_fast"),
    [
        (10, 19.9, True),
        (10, 20.0, False),
        (9, 1.0, False),
        (0, 0.0, False),
        (60, 119.0, True),
        (60, 120.0, False),
    ],
)
def test_under_two_seconds_for_each_of_ten_answers_or_more_is_too_fast(
    questions, seconds, too_fast
):
    assert Pace(questions, seconds).too_fast == too_fast


def test_a_fast_pace_is_pointed_out_with_the_first_question():
    (hint,) = found(items(), answered("4 3 5 2"), Pace(12, 15.4))

    assert hint.code == "too_fast"
    assert "12 answers in 15 seconds" in hint.text
    assert hint.questions[0].startswith("item_")


def test_without_a_pace_nothing_is_said_of_it():
    assert codes(items(), answered("4 3 5 2"), None) == []


def test_ordinary_answers_give_no_hints():
    assert codes(items(), answered("4 3 5 2")) == []


def test_hints_change_no_observation():
    answers = answered("5 5 5 5")

    assert found(items(), answers)
    assert observations_from(items(), answers, "ana", "ana")[0].value == 4


def test_no_hint_speaks_of_a_score_or_blames():
    texts = [hint.text for hint in found(items(), answered("5 5 5 5"), Pace(12, 1.0))]

    assert len(texts) == 2
    for text in texts:
        assert "please look once more" in text
        assert not any(word in text for word in ("score", "careless", "%", "invalid", "wrong"))


@pytest.mark.parametrize(
    ("said", "told", "told_the_respondent"),
    [
        (RIGHT, "said it is right as it is", "you said it is right as it is"),
        (NOT_SAID, "nothing was said to it", "you left it as it was"),
    ],
)
def test_a_note_is_one_sentence_for_each_reader(said, told, told_the_respondent):
    what = "asked to look again at answers that seem to say opposite things; "

    assert note_words("contradiction", said) == "A" + what[1:] + told + "."
    assert note_words("contradiction", said, you=True) == (
        "You were " + what + told_the_respondent + "."
    )
