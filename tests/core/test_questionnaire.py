"""What shows, what is missing, in which order things come, and what a definition is known by."""

from advisor.core.questionnaire import (
    canonical_json,
    content_hash,
    counted_answers,
    first_gap,
    missing,
    options_in_order,
    questions_in_order,
    visible_sections,
)
from advisor.library import load_questionnaire
from tests.core.questionnaire_builders import YES_NO, all_answered, items, questionnaire

CHAIN = questionnaire(
    f"id: sells, text: Sells, {YES_NO}",
    f"id: often, text: Often, {YES_NO}, when: {{question: sells, is: [yes]}}",
    "id: how, text: How, kind: text, when: {question: often, is: [yes]}",
)


def ids_shown(definition, answers):
    return [
        question.id
        for section in visible_sections(definition, answers)
        for question in section.questions
    ]


def test_a_question_shows_only_after_the_answer_it_waits_for():
    assert ids_shown(CHAIN, {}) == ["sells"]
    assert ids_shown(CHAIN, {"sells": "yes"}) == ["sells", "often"]


def test_an_answer_whose_question_no_longer_shows_does_not_count():
    stale = {"sells": "no", "often": "yes", "how": "by phone"}

    assert ids_shown(CHAIN, stale) == ["sells"]
    assert counted_answers(CHAIN, stale) == {"sells": "no"}


def test_a_stale_answer_counts_again_when_its_question_comes_back():
    assert ids_shown(CHAIN, {"sells": "yes", "often": "yes"}) == ["sells", "often", "how"]


def test_a_section_without_questions_to_show_is_left_out():
    context = load_questionnaire("context")
    names = [section.id for section in visible_sections(context, {"hours_from": "known"})]

    assert names == ["workload", "goal", "hours_needed", "sale", "together", "hires"]


def test_a_wrong_answer_shows_nothing_that_waits_for_it():
    assert ids_shown(CHAIN, {"sells": "<b>"}) == ["sells"]


def test_the_first_gap_is_where_to_go_on():
    short, answers = all_answered("founder-short")
    del answers["closing"]

    sections = visible_sections(short, answers)
    assert sections[first_gap(short, answers)].id == "closing"


def test_without_gaps_there_is_nowhere_to_go_on():
    assert first_gap(*all_answered("founder")) is None


def test_an_optional_question_is_never_missing():
    short, answers = all_answered("founder-short")
    answers["closing_example"] = ""

    assert missing(short, answers) == []


def test_what_is_missing_is_listed_with_its_page():
    gaps = missing(items(2), {"item_1": "3", "item_2": "9"})

    assert [(section.id, question.id) for section, question in gaps] == [("first", "item_2")]


def test_items_keep_their_order_for_the_same_seed():
    page = load_questionnaire("founder").sections[0]

    assert questions_in_order(page, "a") == questions_in_order(page, "a")


def test_the_reverse_item_is_not_always_last():
    pages = load_questionnaire("founder").sections[:15]
    last = [questions_in_order(page, "seed")[3].reverse for page in pages]

    assert 0 < sum(last) < len(last)


def test_a_situation_stays_behind_the_items():
    for page in load_questionnaire("founder").sections[:15]:
        assert questions_in_order(page, "seed")[-1].kind == "situational"


def test_options_are_mixed_and_none_is_lost():
    question = load_questionnaire("founder").question("closing_situation")
    orders = {options_in_order(question, str(seed)) for seed in range(30)}

    assert len(orders) > 5
    assert all(set(order) == set(question.options) for order in orders)


def test_another_section_elsewhere_does_not_change_the_order():
    full = load_questionnaire("founder")
    shorter = full.model_copy(update={"sections": full.sections[3:]})

    assert questions_in_order(shorter.sections[0], "s") == questions_in_order(full.sections[3], "s")


def test_a_changed_word_changes_the_hash():
    first = items(1)
    other = first.model_copy(update={"title": "Another"})

    assert content_hash(first) != content_hash(other)
    assert len(content_hash(first)) == 64


def test_defaults_are_left_out_of_what_is_stored():
    assert '"required"' not in canonical_json(items(1))


def test_minutes_are_reading_at_220_words_and_four_seconds_a_choice():
    words = " ".join(["word"] * 217)
    page = questionnaire(f"id: note, kind: text, text: {words}")

    # 217 + 1 words of the title are just under a minute; the choice takes it over.
    assert page.minutes() == 2
