from datetime import UTC, datetime, timedelta

import pytest

from advisor.library import SHIPPED, load_questionnaire
from advisor.store import assessments, people
from advisor.usecases import sittings
from tests.builders import answered, begun, business_answers, company, complete, link_to

LARGEST_PAGE = 15 * 1024


def opened(store, form="founder-short", subject=True, **answers):
    """A link's path to an assessment with these answers."""
    workspace, ana = company(store)
    assessment = begun(store, workspace, ana if subject else None, form, answers=answers)
    return f"/a/{link_to(store, assessment, datetime.now(UTC))}"


def kept(store):
    """The answers in force of the only assessment."""
    (assessment_id,) = [row["id"] for row in store.rows("SELECT id FROM assessments")]
    return {key: a.value for key, a in assessments.answers(store, assessment_id).items()}


def all_answers(form="founder-short", **answers):
    """An answer to everything that has to be answered."""
    return complete(load_questionnaire(form), **answers)


def test_the_start_page_says_what_it_is_for_and_how_long_it_takes(visitor, store):
    page = visitor.get(opened(store) + "/")

    assert page.heading == "Your skills, short form"
    assert "About Ana" in page.text
    assert "about 9 minutes" in page.text or "minutes, one topic per page" in page.text
    assert visitor.get(page.link("Begin")).heading == "Creativity"


def test_a_link_goes_on_at_the_first_gap(visitor, store):
    path = opened(store, creativity="3", content_creation="2", branding="4")

    assert visitor.get(visitor.get(path + "/").link("Go on")).path == f"{path}/data_analysis"


def test_every_page_is_saved_and_leads_to_the_next(visitor, store):
    path = opened(store)

    page = visitor.submit(visitor.get(f"{path}/creativity"), {"q_creativity": "2.5"})

    assert page.path == f"{path}/content_creation"
    assert kept(store) == {"creativity": "2.5"}


def test_back_shows_the_choice_that_was_made(visitor, store):
    path = opened(store)
    values = {"q_creativity": "no_chance", "q_creativity_example": 'A "poster" <b>'}
    page = visitor.submit(visitor.get(f"{path}/creativity"), values)

    back = visitor.get(page.link("Back"))

    assert back.path == f"{path}/creativity"
    assert {name: back.value(name) for name in values} == values
    assert visitor.get(back.link("Back")).path == f"{path}/"


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


def test_the_check_page_lists_every_answer_with_a_change_link_that_comes_back(visitor, store):
    path = opened(store, **all_answers())
    page = visitor.get(f"{path}/check")
    assert len(page.soup.select(".summary a")) == 33

    change = visitor.get(page.link("Change: Creativity, Which line"))
    back = visitor.submit(change, {"q_creativity": "5"})

    assert back.path == f"{path}/check"
    assert "Level 5" in back.text


def test_a_change_link_stays_on_its_way_back_through_an_error(visitor, store):
    path = opened(store, "context", False, **business_answers())
    page = visitor.get(f"{path}/goal?check=1")

    page = visitor.submit(page, {"q_goal": "none"}, status=422)
    page = visitor.submit(page, {"q_goal": "7000"})

    assert page.path == f"{path}/check"


def test_handing_in_too_early_lists_what_is_missing_with_links_to_it(visitor, store):
    path = opened(store, **all_answers() | {"closing": "", "branding": ""})

    page = visitor.submit(visitor.get(f"{path}/check"), button="Hand in", status=422)

    assert page.title.startswith("Error: Check your answers")
    assert len(page.errors()) == 2
    for target in page.errors():
        address, _, field = target.partition("#")
        assert visitor.get(address).soup.find(id=field) is not None


def test_the_receipt_has_a_reference_a_time_and_the_answers(visitor, store):
    path = opened(store, **all_answers(creativity_example="A <poster>"))

    page = visitor.submit(visitor.get(f"{path}/check"), button="Hand in")

    reference = store.row("SELECT reference FROM assessments")["reference"]
    assert page.path == f"{path}/receipt"
    assert page.heading == "Thank you. It is handed in."
    assert reference in page.text
    assert "A <poster>" in page.text
    assert "UTC" in page.text


def test_the_copy_is_a_text_file_with_the_own_answers(visitor, store):
    path = opened(store, **all_answers(creativity_example="Tea & <poster> 🍵"))
    page = visitor.submit(visitor.get(f"{path}/check"), button="Hand in")

    reply = visitor.http.get(page.link("Download a copy"))

    assert reply.content_type == "text/plain; charset=utf-8"
    assert reply.headers["Content-Disposition"].startswith('attachment; filename="advisor-')
    assert "Tea & <poster> 🍵" in reply.text
    assert reply.text.count("Level 3") == 15


def test_handing_in_twice_leads_to_the_same_receipt(visitor, store):
    path = opened(store, **all_answers())
    check = visitor.get(f"{path}/check")

    first, second = (visitor.submit(check, button="Hand in") for _ in range(2))

    assert first.text == second.text
    assert store.row("SELECT COUNT(*) AS n FROM assessments")["n"] == 1


@pytest.mark.parametrize("page", ["", "creativity", "check", "receipt"])
def test_after_handing_in_every_page_leads_to_the_receipt(visitor, store, page):
    workspace, ana = company(store)
    path = f"/a/{link_to(store, answered(store, workspace, ana), datetime.now(UTC))}"

    assert visitor.get(f"{path}/{page}").path == f"{path}/receipt"


def test_a_late_save_from_an_old_window_leads_to_the_receipt_and_changes_nothing(visitor, store):
    path = opened(store, **all_answers())
    old = visitor.get(f"{path}/creativity")
    visitor.submit(visitor.get(f"{path}/check"), button="Hand in")

    assert visitor.submit(old, {"q_creativity": "5"}).path == f"{path}/receipt"
    assert kept(store)["creativity"] == "3"
    reply = visitor.http.post(f"{path}/creativity/save", data=token_and(visitor, q_creativity="5"))
    assert reply.status_code == 409
    assert "can no longer be changed" in reply.json["said"]


def token_and(visitor, **values):
    """Form values with a good form token."""
    return {"csrf_token": visitor.form_token(), "revision": "0"} | values


def test_two_windows_are_told_apart_and_asked_which_is_right(visitor, store):
    path = opened(store)
    one, other = (visitor.get(f"{path}/creativity") for _ in range(2))
    visitor.submit(one, {"q_creativity": "2"})

    page = visitor.submit(other, {"q_creativity": "4"}, status=409)

    assert "in another window" in page.errors()["q_creativity"]
    assert page.value("q_creativity") == "4"
    assert kept(store)["creativity"] == "2"
    visitor.submit(page, {"q_creativity": "4"})
    assert kept(store)["creativity"] == "4"


def test_pressing_the_button_twice_saves_once(visitor, store):
    page = visitor.get(opened(store) + "/creativity")

    paths = {visitor.submit(page, {"q_creativity": "2"}).path for _ in range(2)}

    assert len(paths) == 1
    assert store.row("SELECT COUNT(*) AS n FROM answers")["n"] == 1


def test_saving_while_typing_keeps_what_can_be_kept(visitor, store):
    path = opened(store, "context", False, hours_from="numbers")
    sent = token_and(visitor, q_goal="oops", q_average_deal="70")

    reply = visitor.http.post(f"{path}/goal/save", data=sent)

    assert reply.json == {"said": "Saved", "revision": 2}
    assert kept(store) == {"hours_from": "numbers", "average_deal": "70"}


def test_saving_while_typing_says_when_another_window_was_first(visitor, store):
    path = opened(store)
    visitor.submit(visitor.get(f"{path}/creativity"), {"q_creativity": "2"})

    reply = visitor.http.post(f"{path}/creativity/save", data=token_and(visitor, q_creativity="5"))

    assert reply.status_code == 409
    assert kept(store)["creativity"] == "2"


@pytest.mark.parametrize("page", ["nowhere", "no/where", "Creativity", "creativity%00", "🍵"])
def test_a_page_that_does_not_exist_is_not_found(visitor, store, page):
    path = opened(store)

    assert visitor.get(f"{path}/{page}", status=404).heading == "There is no such page"


def test_a_page_that_does_not_show_under_the_answers_is_not_found(visitor, store):
    path = opened(store, "context", False, hours_from="known")

    visitor.get(f"{path}/conversion", status=404)
    visitor.post(f"{path}/conversion", {"q_win_rate": "30"}, status=404)
    assert kept(store) == {"hours_from": "known"}


@pytest.mark.parametrize("token", ["tampered", "x" * 900, "%00", "é🍵"])
def test_an_unknown_link_says_so(visitor, store, token):
    opened(store)

    page = visitor.get(f"/a/{token}/", status=404)

    assert page.heading == "There is nothing at this link"


def test_an_expired_link_says_that_it_is_closed(visitor, store):
    workspace, ana = company(store)
    old = link_to(store, begun(store, workspace, ana), datetime.now(UTC) - timedelta(days=31))

    assert visitor.get(f"/a/{old}/", status=410).heading == "This link is closed"


def test_a_closed_link_says_so_also_to_a_page_that_is_sent(visitor, store):
    path = opened(store)
    page = visitor.get(f"{path}/creativity")
    sittings.close_links(store, page_assessment(store), datetime.now(UTC))

    assert visitor.submit(page, {"q_creativity": "2"}, status=410).heading == "This link is closed"


def page_assessment(store):
    """The id of the only assessment."""
    return store.row("SELECT id FROM assessments")["id"]


def test_a_removed_persons_link_is_closed(visitor, store):
    path = opened(store)
    row = store.row("SELECT id, workspace_id FROM people")
    people.set_removed(store, row["workspace_id"], row["id"], "2026-03-02")

    visitor.get(f"{path}/creativity", status=410)


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


def test_a_hint_asks_to_look_once_more_and_does_not_stop_anyone(visitor, store):
    page = visitor.get(opened(store, **all_answers()) + "/check")

    assert "All your answers are the same" in page.text
    assert visitor.submit(page, button="Hand in").heading.startswith("Thank you")


@pytest.mark.parametrize("form", SHIPPED)
def test_every_question_page_is_small_and_passes_the_inspection(visitor, store, form):
    questionnaire = load_questionnaire(form)
    about_person = questionnaire.subject == "person"
    answers = all_answers(form) if about_person else business_answers(hire_generalist="agency")
    path = opened(store, form, about_person, **answers)
    shown = sittings.resume(store, path.removeprefix("/a/"), datetime.now(UTC)).sections
    assert about_person is False or len(shown) == len(questionnaire.sections)

    for section in shown:
        page = visitor.get(f"{path}/{section.id}")
        assert len(page.response.data) <= LARGEST_PAGE, section.id
        assert page.heading == section.title


@pytest.mark.parametrize(
    "answers", [{"stages": "shop"}, {"hours_from": "known"}, {"hours_from": "numbers"}]
)
def test_every_way_through_the_business_questions_can_be_walked(visitor, store, answers):
    path = opened(store, "context", False)
    page = visitor.get(visitor.get(f"{path}/").link("Begin"))
    given = business_answers(**answers)
    for _ in range(20):
        if page.path == f"{path}/check":
            break
        page = visitor.submit(page, typed_into(page, given))

    assert visitor.submit(page, button="Hand in").heading.startswith("Thank you")


def typed_into(page, given):
    """The answers given to the questions of the page, by field; unknown numbers are ticked."""
    names = {str(field["name"]) for field in page.soup.select('[name^="q_"]')}
    values = {name: None for name in names if name.endswith("_unknown")}
    for name in names - set(values):
        values[name] = given.get(name.removeprefix("q_"), "10")
        if f"{name}_unknown" in names and values[name] == "unknown":
            values |= {name: "", f"{name}_unknown": "unknown"}
    return values


def test_the_order_of_options_is_the_same_on_every_visit(visitor, store):
    path = opened(store, "founder")

    one, other = (visitor.get(f"{path}/creativity") for _ in range(2))

    def order(page):
        return [field["value"] for field in page.soup.select('[name="q_creativity_situation"]')]

    assert order(one) == order(other)
    assert sorted(order(one)) == ["a", "b", "c", "d"]
