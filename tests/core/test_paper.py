import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.assumptions import DEFAULTS
from advisor.core.paper import (
    NotACode,
    Printing,
    blank_form,
    code_of,
    codes,
    meaning,
    read,
    value_of,
)
from advisor.core.questionnaire import options_in_order, questions_in_order
from advisor.library import SHIPPED, load_questionnaire
from tests.core.questionnaire_builders import all_answered, number, questionnaire

PLAIN = Printing("12345678", currency="EUR")
PICK = "kind: choice, text: Which, options: [{id: yes_, text: Yes}, {id: no_, text: No}]"


def form_of(*questions):
    return blank_form(questionnaire(*questions), PLAIN)


@pytest.mark.parametrize("seed", ["", "7", "123456"])
@pytest.mark.parametrize("name", SHIPPED)
def test_every_question_is_on_it_once_numbered_without_gaps(name, seed):
    shipped = load_questionnaire(name)
    items = blank_form(shipped, Printing("12345678", seed=seed)).items

    assert [item.number for item in items] == list(range(1, len(items) + 1))
    assert sorted(item.id for item in items) == sorted(q.id for q in shipped.questions)


def test_a_plain_form_keeps_the_order_of_the_definition():
    shipped = load_questionnaire("founder")

    items = blank_form(shipped, PLAIN).items
    assert [item.id for item in items] == [question.id for question in shipped.questions]
    for question in shipped.questions:
        texts = [one.value for one in codes(question)]
        assert texts == list(question.values())


def test_with_a_seed_the_order_is_the_screens():
    shipped = load_questionnaire("founder")
    ids = [q.id for part in shipped.sections for q in questions_in_order(part, "99")]
    situation = shipped.question("closing_situation")

    form = blank_form(shipped, Printing("12345678", seed="99"))
    assert [item.id for item in form.items] == ids
    shown = [option.text for option in options_in_order(situation, "99")]
    (item,) = (one for one in form.items if one.id == situation.id)
    assert [box.text for box in item.boxes] == shown


def test_statements_with_the_same_answers_stand_in_one_grid():
    first = blank_form(load_questionnaire("founder"), PLAIN).parts[0]

    assert [(block.grid, len(block.items)) for block in first.blocks] == [(True, 4), (False, 1)]


def test_half_levels_are_boxes_of_their_own_between_the_whole_ones():
    item = blank_form(load_questionnaire("observer"), PLAIN).items[0]

    assert [box.code for box in item.boxes] == ["1", "2", "3", "4", "5", "0"]
    assert item.halves == ("1.5", "2.5", "3.5", "4.5")


def test_help_that_comes_again_and_again_is_printed_once():
    levels = [i for i in blank_form(load_questionnaire("observer"), PLAIN).items if i.halves]

    assert [bool(item.help) for item in levels] == [True] + 14 * [False]


def test_a_condition_names_number_and_letter_of_the_earlier_answer():
    form = form_of(f"id: a, {PICK}", "id: b, kind: text, text: Why, when: {question: a, is: [no_]}")

    assert form.items[1].only_if == "Only if you chose b in question 1."


def test_an_answer_that_passes_questions_over_says_where_to_go_on():
    why = "kind: text, text: Why, when: {question: a, is: [no_]}"
    form = form_of(f"id: a, {PICK}", f"id: b, {why}", f"id: c, {why}", f"id: d, {PICK}")

    assert [box.goes_to for box in form.items[0].boxes] == ["go to question 4", ""]


def test_an_answer_that_passes_over_all_that_is_left_says_that_this_was_all():
    form = form_of(f"id: a, {PICK}", "id: b, kind: text, text: Why, when: {question: a, is: [no_]}")

    assert [box.goes_to for box in form.items[0].boxes] == ["that was all", ""]


def test_what_hangs_on_a_question_that_is_passed_over_is_passed_over_too():
    then = "when: {{question: {}, is: [yes_]}}".format
    form = form_of(
        f"id: a, {PICK}",
        f"id: b, {PICK}, {then('a')}",
        f"id: c, kind: text, text: Why, {then('b')}",
        f"id: d, {PICK}",
    )

    assert [box.goes_to for box in form.items[0].boxes] == ["", "go to question 4"]
    assert [box.goes_to for box in form.items[1].boxes] == ["", "go to question 4"]


def test_the_business_form_leads_past_what_the_hours_make_needless():
    form = blank_form(load_questionnaire("context"), PLAIN)
    way = {item.id: [box.goes_to for box in item.boxes] for item in form.items}

    assert way["hours_from"] == ["", "go to question 5"]
    assert way["stages"] == ["", "go to question 15"]


def test_a_section_says_for_whom_it_is():
    form = blank_form(load_questionnaire("context"), PLAIN)
    said = {part.title: part.only_if for part in form.parts}

    assert said["Someone for sales"] == "Only if you chose b, c or d in question 40."


def test_a_number_says_its_unit_its_range_and_what_not_knowing_takes():
    form = blank_form(load_questionnaire("context"), PLAIN)
    found = {item.id: item for item in form.items}

    assert (found["goal"].unit, found["goal"].limits) == ("EUR", "a number, 1 or more")
    assert found["visit_to_lead"].limits == "a number from 0.2 to 20"
    assert found["visit_to_lead"].boxes[0].text == "I don’t know (takes 2%)"


def test_not_knowing_takes_the_assumption_of_the_company():
    changed = Printing("12345678", assumptions=DEFAULTS.with_changes({"visit_to_lead": 3}))
    form = blank_form(load_questionnaire("context"), changed)
    (item,) = (one for one in form.items if one.id == "visit_to_lead")

    assert item.boxes[0].text == "I don’t know (takes 3%)"


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("founder", ["Your name", "Date"]),
        ("observer", ["About whom", "Your name", "Date"]),
        ("context", ["Company", "Filled in by", "Date"]),
    ],
)
def test_there_is_a_place_for_who_when_and_about_whom(name, labels):
    form = blank_form(load_questionnaire(name), PLAIN)

    assert [label for label, _ in form.head] == labels


def test_it_says_who_reads_it_and_that_whoever_types_it_in_does():
    terms = dict(blank_form(load_questionnaire("observer"), PLAIN).terms)

    assert "fewer than three" in terms["Traceable?"]
    assert "Whoever types your answers in can read them" in terms["Typed in"]


def test_it_explains_only_what_it_needs():
    told = " ".join(blank_form(load_questionnaire("founder"), PLAIN).instructions)

    assert "Had no chance to" in told
    assert "Between two lines" not in told
    assert "Only if" not in told


@pytest.mark.parametrize("seed", ["", "5", "77"])
@pytest.mark.parametrize("name", SHIPPED)
def test_codes_bring_back_the_answers_they_were_made_from(name, seed):
    shipped, answers = all_answered(name)
    written = {q.id: code_of(q, answers[q.id], seed) for q in shipped.questions}

    reading = read(shipped, written, seed)
    assert (reading.values, reading.problems) == (answers, {})


@pytest.mark.parametrize("name", SHIPPED)
def test_each_answer_that_can_be_chosen_has_a_code_of_its_own(name):
    for question in load_questionnaire(name).questions:
        for one in codes(question, "3"):
            assert value_of(question, one.code, "3") == one.value
            assert meaning(question, one.value, "3") == one.text
        assert len({one.code for one in codes(question)}) == len(codes(question))


@pytest.mark.parametrize(("typed", "value"), [("B", "no_"), (" b) ", "no_"), ("a.", "yes_")])
def test_letters_are_read_as_people_write_them(typed, value):
    question = questionnaire(f"id: a, {PICK}").questions[0]

    assert value_of(question, typed) == value


@pytest.mark.parametrize("typed", ["c", "ab", "1", "?", "yes_", "é", "a b", "-"])
def test_what_is_no_code_is_refused_with_what_to_type(typed):
    question = questionnaire(f"id: a, {PICK}").questions[0]

    with pytest.raises(NotACode, match="Type one of the letters a or b"):
        value_of(question, typed)


def test_a_number_is_checked_as_on_the_screen():
    question = number(unknown_allowed=False)
    asked = questionnaire("id: hours, kind: number, text: H, minimum: 0, maximum: 60")

    assert value_of(question, "12") == "12"
    assert read(asked, {"hours": "12.0"}, "").values == {"hours": "12"}
    assert "from 0 to 60" in read(asked, {"hours": "61"}, "").problems["hours"]
    assert read(asked, {"hours": "?"}, "").values == {"hours": "unknown"}


def test_nothing_typed_is_no_answer_and_no_problem():
    reading = read(load_questionnaire("founder-short"), {"creativity": "  "}, "")

    assert (reading.values, reading.problems) == ({"creativity": ""}, {})


def test_a_question_with_thirty_options_goes_on_after_z():
    options = ", ".join(f"{{id: o{n}, text: Option {n}}}" for n in range(30))
    question = questionnaire(f"id: a, kind: choice, text: W, options: [{options}]").questions[0]

    assert [one.code for one in codes(question)][24:28] == ["y", "z", "aa", "ab"]
    assert value_of(question, "ad") == "o29"


@given(st.text(max_size=60), st.sampled_from(SHIPPED))
def test_whatever_is_typed_is_read_or_refused(text, name):
    shipped = load_questionnaire(name)
    reading = read(shipped, {question.id: text for question in shipped.questions}, "1")

    assert len(reading.values) + len(reading.problems) == len(shipped.questions)
