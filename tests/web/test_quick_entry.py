from datetime import UTC, datetime

import pytest

from advisor.core.paper import code_of
from advisor.library import load_questionnaire
from advisor.store import assessments, workspaces
from advisor.usecases import invitations as asking
from advisor.usecases.name_lines import Named
from tests.builders import business_answers, company, complete, person
from tests.web.client import Visitor

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def ana(store):
    return company(store)[1]


def opened(owner, ana, form="founder-short", paper="reference"):
    """The table for a person's own form on paper."""
    page = owner.get(f"/w/{ana.workspace_id}/on-behalf/person/{ana.id}")
    page = owner.submit(page, {"source": "paper", "form": form})
    token = page.path.split("/")[2]
    return owner.get(f"/a/{token}/key-in/?paper={paper}")


def kept(store, ana):
    """Its answers in force, and the assessment itself."""
    (found,) = assessments.of_workspace(store, ana.workspace_id)
    answers = assessments.answers(store, found.id).items()
    return {key: answer.value for key, answer in answers}, found


def typed(questionnaire, answers, seed=""):
    """The fields for these answers, in codes."""
    return {
        f"q_{question.id}": code_of(question, answers[question.id], seed)
        for question in questionnaire.questions
        if question.id in answers
    }


def send(owner, page, values, action="check", status=200):
    path = page.response.request.full_path
    sent = {"revision": page.value("revision"), "action": action, **values}
    return owner.post(path, sent, status=status)


@pytest.mark.parametrize("paper", ["reference", "plain"])
@pytest.mark.parametrize("form", ["founder", "founder-short"])
def test_a_form_in_codes_gives_the_answers_of_the_screen(owner, store, ana, form, paper):
    questionnaire = load_questionnaire(form)
    answers = complete(questionnaire, 4)
    page = opened(owner, ana, form, paper)
    seed = str(kept(store, ana)[1].seed) if paper == "reference" else ""

    checked = send(owner, page, typed(questionnaire, answers, seed))
    assert checked.heading == "Check your answers"
    receipt = owner.submit(checked)
    assert receipt.heading.startswith("Thank you")
    assert kept(store, ana)[0] == answers


def test_who_keyed_it_in_from_paper_is_kept(owner, store, ana):
    opened(owner, ana)

    found = kept(store, ana)[1]
    assert (found.entered_by, found.entered_from) == ("Ana", "paper")


def test_half_levels_and_no_chance_are_read_as_people_write_them(owner, store, ana):
    page = opened(owner, ana)
    values = {"q_creativity": "3,5", "q_branding": "0", "q_closing": "4½", "q_resilience": " 2.0 "}

    send(owner, page, values, "later")
    answers = kept(store, ana)[0]
    assert [answers[key[2:]] for key in values] == ["3.5", "no_chance", "4.5", "2"]


@pytest.mark.parametrize("code", ["6", "0.5", "5.5", "3.3", "b", "-1", "33", "?", "no_chance"])
def test_what_is_no_level_is_refused_and_kept_in_its_field(owner, store, ana, code):
    page = opened(owner, ana)
    again = send(owner, page, {"q_creativity": code, "q_closing": "4"}, "later", status=422)

    assert again.errors()["q_creativity"].startswith("Question 1: Type a level from 1 to 5")
    assert again.value("q_creativity") == code
    assert kept(store, ana)[0] == {"closing": "4"}


@pytest.mark.parametrize("code", ["e", "z", "aa", "1", "3", "a b"])
def test_a_letter_that_no_option_has_is_refused(owner, ana, code):
    page = opened(owner, ana, "founder")
    again = send(owner, page, {"q_closing_situation": code}, "later", status=422)

    assert "Type one of the letters a to d." in again.errors()["q_closing_situation"]


def test_half_levels_are_refused_where_there_are_none(owner, ana):
    page = opened(owner, ana, "founder")
    again = send(owner, page, {"q_closing_1": "3.5"}, "later", status=422)

    assert "Type a digit from 1 to 5" in again.errors()["q_closing_1"]


def test_letters_follow_the_paper_at_hand(owner, store, ana):
    question = load_questionnaire("founder").question("closing_situation")
    page = opened(owner, ana, "founder", "plain")
    send(owner, page, {"q_closing_situation": "b"}, "later")

    assert kept(store, ana)[0] == {"closing_situation": question.options[1].id}
    seed = str(kept(store, ana)[1].seed)
    other = owner.get(page.path + "?paper=reference")
    assert other.value("q_closing_situation") == code_of(question, question.options[1].id, seed)
    assert question.options[1].text in other.words("#q_closing_situation-said")


def test_the_form_of_a_person_who_was_not_asked_is_taken_for_a_plain_one(owner, ana):
    page = opened(owner, ana, "founder", "")

    assert page.value("paper") == "plain"


def test_it_asks_which_paper_it_is_only_where_the_order_differs(owner, store, ana):
    ben = person(store, workspaces.find(store, ana.workspace_id))
    full, short = opened(owner, ana, "founder"), opened(owner, ben)

    assert owner.get(full.path).heading == "Which paper do you key in?"
    assert owner.get(short.path).heading == "Your skills, short form"


def test_it_says_which_version_and_reference_the_paper_must_show(owner, store, ana):
    page = opened(owner, ana, "founder")
    found = kept(store, ana)[1]

    assert f"Version {found.definition_hash[:8]}" in page.text
    assert f"Reference {found.reference}" in page.text


def test_saving_for_later_keeps_what_there_is_and_shows_it_again(owner, ana):
    page = opened(owner, ana)
    again = send(owner, page, {"q_creativity": "3.5", "q_closing": ""}, "later")

    assert "Saved." in again.words("#flashes")
    assert (again.value("q_creativity"), again.value("q_closing")) == ("3.5", "")
    assert again.words("#q_creativity-said") == "Between 3 and 4"


def test_what_is_missing_is_listed_before_the_check(owner, ana):
    page = opened(owner, ana)
    again = send(owner, page, {"q_creativity": "3"}, status=422)

    assert len(again.errors()) == 17
    assert "There is no answer yet" in again.errors()["q_closing"]


def test_an_emptied_field_takes_the_answer_back(owner, store, ana):
    page = send(owner, opened(owner, ana), {"q_creativity": "3"}, "later")
    send(owner, page, {"q_creativity": ""}, "later")

    assert kept(store, ana)[0] == {"creativity": ""}


def test_two_windows_do_not_overwrite_each_other(owner, store, ana):
    page = opened(owner, ana)
    send(owner, page, {"q_creativity": "3"}, "later")
    again = send(owner, page, {"q_creativity": "5", "q_closing": "2"}, "later", status=409)

    assert "another window" in again.errors()["q_creativity"]
    assert kept(store, ana)[0] == {"creativity": "3"}
    send(owner, again, {"q_creativity": again.value("q_creativity")}, "later")
    assert kept(store, ana)[0] == {"creativity": "5"}


def test_nobody_keys_in_codes_at_a_link_that_was_sent(owner, app, store, ana):
    (made,) = asking.ask_observers(store, ana, "peer", (Named("Carla", ""),), datetime.now(UTC))

    Visitor(app).get(f"/a/{made.token}/key-in/", status=404)
    Visitor(app).post(f"/a/{made.token}/key-in/", {"q_closing": "1"}, status=404)
    assert kept(store, ana)[0] == {}


def test_the_form_of_somebody_asked_is_keyed_in_by_its_reference(owner, store, ana):
    (made,) = asking.ask_observers(store, ana, "peer", (Named("Carla", ""),), datetime.now(UTC))
    page = owner.get(f"/w/{ana.workspace_id}/on-behalf/asked/{made.invitation.assessment_id}")
    page = owner.submit(page)
    page = owner.get(page.path + "key-in/")
    answers = complete(load_questionnaire("observer"), 3.5)

    send(owner, page, typed(load_questionnaire("observer"), answers))
    assert kept(store, ana)[0] == answers


@pytest.mark.parametrize("revision", ["", "x", "-1", "²", "9" * 40])
def test_a_revision_that_is_no_number_is_no_failure(owner, ana, revision):
    page = opened(owner, ana)
    send(owner, page, {"revision": revision, "q_creativity": "3"}, "later")


NASTY = ["\x00", "\u202eevil", "=1+1", "<b>x</b>", "{{ 7*7 }}", "5" * 100_000]


@pytest.mark.parametrize("text", NASTY)
def test_nasty_codes_are_refused_and_shown_as_they_are(owner, store, ana, text):
    page = opened(owner, ana)
    again = send(owner, page, {"q_creativity": text}, "later", status=422)

    assert again.value("q_creativity").strip("\ufffd\0") == text.strip("\0")
    assert kept(store, ana)[0] == {}


def test_after_handing_in_there_is_only_the_receipt(owner, ana):
    questionnaire = load_questionnaire("founder-short")
    page = opened(owner, ana)
    owner.submit(send(owner, page, typed(questionnaire, complete(questionnaire, 4))))

    assert owner.get(page.path).heading.startswith("Thank you")
    assert send(owner, page, {"q_creativity": "1"}).heading.startswith("Thank you")


def test_the_business_numbers_are_keyed_in_from_paper_too(owner, store, ana):
    page = owner.post(f"/w/{ana.workspace_id}/business/", {"way": "codes"})
    questionnaire = load_questionnaire("context")
    answers = business_answers()
    codes = typed(questionnaire, answers)

    checked = send(owner, page, codes)
    assert checked.heading == "Check your answers"
    assert kept(store, ana)[0] == {key: value for key, value in answers.items() if value}
    assert "from a form on paper" in owner.submit(checked).text


def test_numbers_that_cannot_be_true_together_are_said_at_their_fields(owner, ana):
    page = owner.post(f"/w/{ana.workspace_id}/business/", {"way": "codes"})
    wrong = business_answers(goal="100000000", average_deal="1")
    again = send(owner, page, typed(load_questionnaire("context"), wrong), status=422)

    assert list(again.errors()) == ["q_average_deal"]


def test_what_does_not_apply_may_stay_empty_and_is_kept_without_counting(owner, store, ana):
    page = owner.post(f"/w/{ana.workspace_id}/business/", {"way": "codes"})
    again = send(owner, page, {"q_hours_from": "b", "q_goal": "5000"}, status=422)

    assert "q_goal" not in again.errors()
    assert "q_period" not in again.errors()
    assert "q_marketing_hours" in again.errors()
    assert kept(store, ana)[0]["goal"] == "5000"
    assert "Not asked, after the answers so far" in again.text
