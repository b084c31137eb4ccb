from datetime import timedelta

import pytest

from advisor.core.answer_quality import NOT_SAID, RIGHT
from advisor.library import load_questionnaire
from advisor.store import assessments
from advisor.usecases import answer_notes, sittings
from advisor.usecases.answer_notes import notes_of
from advisor.usecases.tokens import later, stamp
from tests.builders import AT, begun, company, complete, link_to


def sat(store, seconds=60, **answers):
    """A sitting with everything answered, one question at the start, the others evenly after it."""
    workspace, ana = company(store)
    of = begun(store, workspace, ana)
    given = complete(load_questionnaire("founder-short")) | answers
    with store.immediate():
        for n, (question, value) in enumerate(given.items()):
            at = later(AT, seconds=seconds * n / (len(given) - 1))
            assessments.append_answers(store, of, {question: value}, at)
    return sittings.resume(store, link_to(store, of), AT)


def again(store, sitting, **answers):
    """The sitting after these answers were changed a moment later."""
    with store.immediate():
        assessments.append_answers(store, sitting.assessment, answers, later(AT, hours=1))
    return sittings.resume(store, sitting.token, AT)


def told(store, sitting):
    """Code to what was said."""
    about = sitting.assessment
    return {note.code: note.said for note in notes_of(store, about.workspace_id, about.id)}


def codes(store, sitting):
    return [hint.code for hint in answer_notes.hints_of(store, sitting)]


def test_the_pace_is_the_time_between_the_saves_over_the_answers_after_the_first(store):
    pace = answer_notes.pace_of(store, sat(store, 34).assessment)

    assert pace is not None
    assert (pace.questions, pace.seconds) == (17, pytest.approx(34))


def test_answers_faster_than_two_seconds_each_are_pointed_out(store):
    assert codes(store, sat(store, 33, closing="2")) == ["long_run", "too_fast"]


def test_at_two_seconds_each_nothing_is_said_of_the_pace(store):
    assert codes(store, sat(store, 34, closing="2")) == ["long_run"]


def test_answers_keyed_in_for_somebody_have_no_pace(store):
    sitting = sat(store, 3)
    assessments.mark_entered(store, sitting.assessment.id, "Mo", "paper")

    assert "too_fast" not in codes(store, sittings.resume(store, sitting.token, AT))


def test_answers_that_came_in_one_save_have_no_pace(store):
    workspace, ana = company(store)
    of = begun(store, workspace, ana, answers=complete(load_questionnaire("founder-short")))

    pace = answer_notes.pace_of(store, of)
    assert pace is not None
    assert not pace.too_fast


def test_what_is_said_to_a_hint_is_kept_with_its_time(store):
    sitting = sat(store)

    answer_notes.say(store, sitting, {"no_variation": RIGHT}, AT)

    about = sitting.assessment
    (note,) = notes_of(store, about.workspace_id, about.id)
    assert (note.code, note.said, note.at) == ("no_variation", RIGHT, stamp(AT))


def test_a_note_goes_when_its_hint_no_longer_applies(store):
    sitting = sat(store, 3)
    answer_notes.say(store, sitting, {"no_variation": RIGHT, "too_fast": NOT_SAID}, AT)
    assert told(store, sitting) == {"no_variation": RIGHT, "too_fast": NOT_SAID}

    changed = again(store, sitting, negotiation="2")
    answer_notes.say(store, changed, {"no_variation": RIGHT, "too_fast": NOT_SAID}, AT)

    assert told(store, changed) == {}


def test_nothing_is_kept_of_a_hint_that_never_showed(store):
    sitting = sat(store)

    answer_notes.say(store, sitting, {"contradiction": RIGHT, "<b>": RIGHT}, AT)

    assert told(store, sitting) == {}


def test_after_handing_in_nothing_more_can_be_said(store):
    sitting = sat(store)
    answer_notes.say(store, sitting, {"no_variation": NOT_SAID}, AT)
    sittings.submit(store, sitting, AT)

    answer_notes.say(store, sitting, {"no_variation": RIGHT}, AT + timedelta(days=1))

    assert told(store, sitting) == {"no_variation": NOT_SAID}
