import pytest

from advisor.core.answer_quality import NOT_SAID, RIGHT
from advisor.store import assessments
from advisor.usecases import answer_notes
from advisor.usecases.tokens import later
from tests.builders import AT
from tests.web.answering import all_answers, kept, opened

RIGHT_AS_IT_IS = {"right_no_variation": "yes"}


def told(store):
    """Code to what was said, of the only assessment."""
    row = store.row("SELECT id, workspace_id FROM assessments")
    notes = answer_notes.notes_of(store, row["workspace_id"], row["id"])
    return {note.code: note.said for note in notes}


def check_of(visitor, store, **answers):
    """The check page under these answers."""
    return visitor.get(opened(store, **all_answers() | answers) + "/check")


def test_a_hint_asks_to_look_once_more_and_does_not_stop_anyone(visitor, store):
    page = check_of(visitor, store)

    assert "All your answers are the same" in page.text
    assert visitor.submit(page, button="Hand in").heading.startswith("Thank you")


def test_a_hint_leads_to_its_question_and_saving_there_leads_back(visitor, store):
    page = check_of(visitor, store, creativity="2")

    question = visitor.get(page.link("Look at it again"))
    back = visitor.submit(question, {"q_content_creation": "5"})

    assert question.heading == "Content creation"
    assert back.path.endswith("/check")
    assert "13 times in a row, from Data analysis to Relationship building" in back.text


def test_several_places_of_a_hint_have_a_link_each(visitor, store):
    answers = {f"{skill}_{n}": "5" for skill in ("closing", "branding") for n in (1, 2, 3, 4)}
    path = opened(store, "founder", **all_answers("founder") | answers)

    page = visitor.get(f"{path}/check")

    assert "In Branding and Closing, two answers seem to say opposite things." in page.text
    for title in ("Branding", "Closing"):
        assert visitor.get(page.link(f"Look again: {title}")).heading == title


def test_it_is_right_as_it_is_is_an_answer(visitor, store):
    page = visitor.submit(check_of(visitor, store), RIGHT_AS_IT_IS, button="Hand in")

    assert told(store) == {"no_variation": RIGHT}
    said = "You were asked to look again at one answer throughout; you said it is right as it is."
    assert said in page.text
    assert said in visitor.http.get(page.link("Download a copy")).text


def test_handing_in_without_a_word_is_noted_as_that(visitor, store):
    page = visitor.submit(check_of(visitor, store), button="Hand in")

    assert told(store) == {"no_variation": NOT_SAID}
    assert "you left it as it was" in page.text


def test_what_was_said_stays_ticked_when_handing_in_is_refused(visitor, store):
    page = check_of(visitor, store, switching_focus="")

    page = visitor.submit(page, RIGHT_AS_IT_IS, button="Hand in", status=422)

    assert page.value("right_no_variation") == "yes"
    assert visitor.get(page.path.replace("submit", "check")).value("right_no_variation") == "yes"


def test_without_a_hint_nothing_is_asked_or_noted(visitor, store):
    page = check_of(visitor, store, interpersonal="2")

    assert "look once more" not in page.text
    page = visitor.submit(page, button="Hand in")
    assert "A second look" not in page.text
    assert told(store) == {}


@pytest.mark.parametrize(("entered", "asked"), [(False, True), (True, False)])
def test_only_who_answers_for_themself_can_be_too_fast(visitor, store, entered, asked):
    path = opened(store)
    (of,) = assessments.of_workspace(store, store.row("SELECT id FROM workspaces")["id"])
    for n, (question, value) in enumerate((all_answers() | {"interpersonal": "2"}).items()):
        with store.immediate():
            assessments.append_answers(store, of, {question: value}, later(AT, seconds=n))
    if entered:
        assessments.mark_entered(store, of.id, "Mo", "paper")

    assert ("which is quicker than most people read" in visitor.get(f"{path}/check").text) == asked


def test_hints_and_notes_change_no_answer(visitor, store):
    page = check_of(visitor, store)
    before = kept(store)

    visitor.submit(page, RIGHT_AS_IT_IS, button="Hand in")

    assert kept(store) == before
