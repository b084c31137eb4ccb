import pytest

from tests.components.page import one, problems, render

OFTEN = [(1, "Never"), (2, "Rarely"), (3, "Sometimes"), (4, "Often"), (5, "Always")]
ANCHORS = ["one", "two", "three", "four", "five"]
HOSTILE = "<b>\"&' " + "long " * 60
CALLS = [
    ("scale", '"q_a", text, options, "3", described="stem"'),
    ("scale", '"q_a", text, options, error=text'),
    ("scale", '"q_a", "", [], none_value=""'),
    ("choices", '"q_a", text, options, 2, tag="A situation", hint=text, error=text'),
    ("choices", '"q_a", text, []'),
    ("levels", '"q_a", text, anchors, "2.5", hint=text, error=text'),
    ("levels", '"q_a", text, [], none_value=""'),
    (
        "number",
        '"q_a", text, text, before="€", after="%", hint=text, error=text, default_text="5%"',
    ),
    ("number", '"q_a", text'),
    ("text", '"q_a", text, text, rows=4, hint=text, error=text'),
    ("text", '"q_a", text'),
    ("error_summary", '[("q_a", text), ("q_b", text)]'),
    ("error_summary", "[]"),
    ("button", 'text, kind="quiet", name="act", value="go"'),
    ("button", 'text, url="/next"'),
    ("progress", '9, 15, text, "about 5 minutes left"'),
    ("summary_list", '[{"question": text, "answer": "", "change_url": "/q"}]'),
    ("summary_list", "[]"),
    ("odds_strip", "91"),
    ("odds_strip", "140"),
    ("evidence", '"thin"'),
    ("numbers", "text, [text, text], [[text, 3]]"),
    ("numbers", "text, [text], []"),
    ("notice", 'text, text, "warn"'),
    ("empty", 'text, text, "Add", "/add"'),
    ("flash", '{"text": text, "undo_url": "/undo"}, "token"'),
    ("brand", ""),
    ("keys", "5, true, text"),
]


@pytest.mark.parametrize(("name", "call"), CALLS)
def test_every_component_keeps_to_the_rules_with_any_words(name, call):
    page = render(name, call, text=HOSTILE, options=OFTEN, anchors=ANCHORS)

    assert problems(_with_targets(page)) == []
    assert not page.find("b", string="\"&'")


def _with_targets(page):
    for link in page.select("#errors a"):
        assert link["href"].startswith("#q_")
    return page


def test_the_frequency_row_offers_five_answers_and_one_outside_the_scale():
    page = render("scale", '"q_a", "I asked.", options, "4"', options=OFTEN)

    values = [radio["value"] for radio in page.select("input[name=q_a]")]
    assert values == ["1", "2", "3", "4", "5", "no_chance"]
    assert one(page, "input[checked]")["id"] == "q_a-4"


def test_levels_are_nine_values_and_one_answer_outside_them_in_one_group():
    page = render("levels", '"q_a", "Which?", anchors, "3.5"', anchors=ANCHORS)

    values = [radio["value"] for radio in page.select("input[name=q_a]")]
    assert values == ["1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5", "no_chance"]
    assert one(page, "input[checked]")["value"] == "3.5"
    assert len({radio["id"] for radio in page.select("input")}) == 10


@pytest.mark.parametrize("stored", ["2", 2])
def test_a_stored_answer_is_shown_again_whether_text_or_number(stored):
    page = render("scale", '"q_a", "I asked.", options, stored', options=OFTEN, stored=stored)

    assert one(page, "input[checked]")["value"] == "2"


@pytest.mark.parametrize("none", ["no_chance", "not_observed"])
def test_the_answer_outside_the_scale_can_be_the_one_chosen(none):
    page = render("levels", f'"q_a", "Which?", anchors, "{none}", "{none}"', anchors=ANCHORS)

    assert one(page, "input[checked]")["id"] == "q_a-0"


def test_an_error_is_tied_to_its_question_and_said_there():
    page = render("scale", '"q_a", "I asked.", options, error="choose one"', options=OFTEN)

    question = one(page, "fieldset")
    assert question["aria-invalid"] == "true"
    assert "choose one" in page.find(id=question["aria-describedby"]).text


def test_a_number_keeps_what_was_typed_and_ticks_the_default():
    page = render("number", '"q_n", "Rate", "abc", after="%", default_text="25%", unknown=true')

    assert one(page, "#q_n")["value"] == "abc"
    assert one(page, "input[name=q_n_unknown]").has_attr("checked")
    assert "use 25%" in one(page, "label.unknown").text


def test_an_empty_form_has_no_error_summary():
    assert render("error_summary", "[]").text.strip() == ""


def test_a_missing_answer_is_named_as_missing():
    page = render("summary_list", '[{"question": "Rate", "answer": "", "change_url": "/rate"}]')

    assert one(page, ".missing").text == "Not answered yet"
    assert one(page, "a").text == "Change: Rate"


def test_what_may_be_left_out_is_not_named_as_missing():
    page = render("summary_list", '[{"question": "Rate", "answer": "", "optional": True}]')

    assert page.select(".missing") == []
    assert one(page, ".left-out").text == "Left out"
