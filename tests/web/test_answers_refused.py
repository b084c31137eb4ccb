import pytest

from tests.builders import business_answers
from tests.web.answering import kept, opened


def test_a_missing_answer_is_said_on_top_and_at_the_field_and_nothing_typed_is_lost(visitor, store):
    page = visitor.get(opened(store) + "/creativity")

    page = visitor.submit(page, {"q_creativity_example": "A poster"}, status=422)

    assert page.title.startswith("Error: Creativity")
    (message,) = page.errors().values()
    assert message == "Choose the level that fits best, or “Had no chance to”."
    assert page.words("#q_creativity-error") == f"Error: {message}"
    assert page.value("q_creativity_example") == "A poster"


def test_what_is_right_on_a_page_with_an_error_is_kept(visitor, store):
    page = visitor.get(opened(store) + "/creativity")

    visitor.submit(page, {"q_creativity_example": "A poster"}, status=422)

    assert kept(store) == {"creativity_example": "A poster"}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("0", "of 1 or more"),
        ("-5", "of 1 or more"),
        ("1e400", "number"),
        ("9" * 400, "number"),
        ("nan", "number"),
        ("inf", "number"),
        ("twelve", "number"),
        ("1/0", "number"),
        ("", "Enter a number"),
        ("１２", None),
        ("120.000,50", None),
        ("€ 120 000", None),
    ],
)
def test_a_number_that_cannot_be_is_refused_at_its_field_with_what_was_typed(
    visitor, store, typed, said
):
    path = opened(store, "context", False, hours_from="numbers", period="month")
    values = {"q_period": "month", "q_goal": typed, "q_average_deal": "1000"}
    values["q_gross_margin"] = "50"

    if said is None:
        assert visitor.submit(visitor.get(f"{path}/goal"), values).path == f"{path}/customers"
        return
    page = visitor.submit(visitor.get(f"{path}/goal"), values, status=422)
    assert list(page.errors()) == ["q_goal"]
    assert said in page.errors()["q_goal"]
    assert page.value("q_goal") == typed


def test_numbers_that_contradict_each_other_are_said_at_the_field(visitor, store):
    path = opened(store, "context", False, hours_from="numbers")
    values = {"q_period": "month", "q_goal": "100000000", "q_average_deal": "1"}
    values |= {"q_gross_margin": "50"}

    page = visitor.submit(visitor.get(f"{path}/goal"), values, status=422)

    assert "they make 100,000,000 deals" in page.errors()["q_average_deal"]
    assert page.value("q_average_deal") == "1"


def test_a_number_and_do_not_know_together_are_refused(visitor, store):
    path = opened(store, "context", False, **business_answers(gross_margin="50"))
    values = {"q_gross_margin": "40", "q_gross_margin_unknown": "unknown"}

    page = visitor.submit(visitor.get(f"{path}/goal"), values, status=422)

    assert "not both" in page.errors()["q_gross_margin"]
    assert {name: page.value(name) for name in values} == values
    assert kept(store)["gross_margin"] == "50"


def test_do_not_know_is_an_answer_and_stays_ticked(visitor, store):
    path = opened(store, "context", False, **business_answers())
    page = visitor.get(f"{path}/conversion")

    visitor.submit(page, {"q_win_rate": "", "q_win_rate_unknown": "unknown"})

    assert kept(store)["win_rate"] == "unknown"
    assert visitor.get(f"{path}/conversion").value("q_win_rate_unknown") == "unknown"


def test_an_option_that_is_not_offered_is_refused_and_not_kept(visitor, store):
    path = opened(store)

    page = visitor.post(f"{path}/creativity", {"q_creativity": "6"}, status=422)

    assert list(page.errors()) == ["q_creativity"]
    assert kept(store) == {}


def test_a_text_that_is_too_long_is_refused_and_still_there(visitor, store):
    page = visitor.get(opened(store) + "/creativity")
    values = {"q_creativity": "3", "q_creativity_example": "🍵" * 301}

    page = visitor.submit(page, values, status=422)

    assert "Shorten the text to 300 characters" in page.errors()["q_creativity_example"]
    assert page.value("q_creativity_example") == "🍵" * 301


def test_the_list_of_errors_has_the_order_of_the_page_and_says_which_question(visitor, store):
    page = visitor.get(opened(store, "founder") + "/creativity")
    legends = {group["id"]: group.legend.get_text() for group in page.soup.select("fieldset")}

    page = visitor.submit(page, {}, status=422)

    assert list(page.errors()) == list(legends)
    rated = [(words, page.errors()[id]) for id, words in legends.items() if "situation" not in id]
    assert all(said.startswith(f"“{words}”: Choose") for words, said in rated)
