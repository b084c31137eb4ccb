from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.hand_off.digest import Answer, Entry, digest, month_before
from advisor.library.feedback_form import feedback_form
from advisor.library.plan import plan_content

FORM = feedback_form()
NUMBERS = iter(range(10**9))


def entry(month="2026-11", asset="", words="", **chosen):
    return Entry(f"e{next(NUMBERS)}", f"{month}-12", chosen, asset, words, "Ben")


def heard(*entries, answers=(), month="2026-11"):
    return {one.theme.key: one for one in digest(FORM, entries, list(answers), month).heard}


def test_a_theme_is_counted_in_its_month_beside_the_month_before():
    found = heard(*[entry(objected="price")] * 2, entry("2026-10", objected="price"))

    assert (found["objected.price"].count, found["objected.price"].before) == (2, 1)
    assert not found["objected.price"].new


def test_what_did_not_come_up_the_month_before_is_new():
    assert heard(entry(objected="price"), entry("2026-09", objected="price"))["objected.price"].new


def test_the_same_words_under_two_questions_are_two_themes():
    assert set(heard(entry(asked="price"), entry(objected="price"))) == {
        "asked.price",
        "objected.price",
    }


def test_nothing_and_a_good_lead_are_counted_and_owe_no_answer():
    found = digest(FORM, [entry(asked="nothing", quality="ready")], [], "2026-11")

    assert found.heard == ()
    assert dict(found.counted[0].rows)["Nothing special"] == 1
    assert dict(found.counted[3].rows)["Right and ready"] == 1


def test_a_missing_asset_is_a_theme_and_one_that_helped_is_not():
    found = digest(FORM, [entry(asset="missing"), entry(asset="story")], [], "2026-11")

    assert [one.theme.key for one in found.heard] == ["asset.missing"]
    assert found.helped == (("story", 1),)


def test_an_answer_is_owed_anew_each_month_and_the_earlier_one_is_shown():
    said = Answer("objected.price", "2026-10", "A price page", "Ana", "2026-10-30")
    now = Answer("objected.price", "2026-11", "It is out", "Ana", "2026-11-30")

    assert heard(entry(objected="price"), answers=[said])["objected.price"].answer is None
    answered = heard(entry(objected="price"), answers=[said, now])["objected.price"]
    assert (answered.answer, answered.earlier) == (now, said)


def test_the_digest_says_how_many_answers_are_owed():
    said = Answer("asked.price", "2026-11", "On the page now", "Ana", "2026-11-30")
    found = digest(FORM, [entry(asked="price", objected="price")], [said], "2026-11")

    assert found.owed == 1


def test_own_words_are_listed_as_they_were_written_and_never_sorted_under_a_theme():
    found = digest(FORM, [entry(words="too pricey!"), entry()], [], "2026-11")

    assert [one.words for one in found.words] == ["too pricey!"]
    assert found.heard == ()


@pytest.mark.parametrize(
    ("month", "before"), [("2026-11", "2026-10"), ("2026-01", "2025-12"), ("2026-10", "2026-09")]
)
def test_the_month_before(month, before):
    assert month_before(month) == before


CHOICES = st.fixed_dictionaries(
    {}, optional={q.id: st.sampled_from([o.id for o in q.options]) for q in FORM.questions}
)


@given(st.lists(CHOICES, max_size=30))
def test_every_theme_is_counted_as_often_as_it_was_tapped(chosen):
    found = heard(*[entry(**one) for one in chosen])

    tapped = Counter(f"{q}.{o}" for one in chosen for q, o in one.items())
    assert {key: one.count for key, one in found.items()} == {
        key: count for key, count in tapped.items() if key in FORM.themes
    }


def test_what_the_form_does_not_offer_is_left_out():
    assert FORM.chosen({"asked": "price", "objected": "<b>", "other": "price"}) == {
        "asked": "price"
    }


def test_the_plan_says_the_same_questions_as_the_form_asks():
    said = {line.id: line.wording.text for line in plan_content().playbook.feedback}

    assert {key: said[key] for key in said if key not in {"asset", "words"}} == {
        question.id: question.text for question in FORM.questions
    }


def test_every_question_is_short_enough_for_a_tap_and_has_a_way_to_say_nothing():
    for question in FORM.questions:
        assert 4 <= len(question.options) <= 7
        assert max(len(option.text) for option in question.options) <= 23
        assert any(not option.theme for option in question.options)
