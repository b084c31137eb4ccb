from advisor.store import answer_times, assessment_notes, assessments
from advisor.store.assessment_notes import Note
from advisor.usecases.tokens import later, stamp
from tests.builders import AT, begun, company

SAID = Note("long_run", "right as it is", stamp(AT))
LEFT = Note("too_fast", "not said", stamp(AT))


def test_notes_take_the_place_of_older_ones(store):
    workspace, ana = company(store)
    of = begun(store, workspace, ana)

    for notes in ([SAID], [LEFT, SAID], [LEFT]):
        with store.immediate():
            assessment_notes.replace(store, workspace.id, of.id, notes)

        kept = assessment_notes.of_assessment(store, workspace.id, of.id)
        assert kept == tuple(sorted(notes, key=lambda note: note.code))


def test_notes_stay_in_their_workspace(store):
    workspace, ana = company(store)
    other, _ = company(store, "Another")
    of = begun(store, workspace, ana)
    with store.immediate():
        assessment_notes.replace(store, workspace.id, of.id, [SAID])
        assessment_notes.replace(store, other.id, of.id, [])

    assert assessment_notes.of_assessment(store, other.id, of.id) == ()
    assert assessment_notes.of_workspace(store, other.id) == {}
    assert assessment_notes.of_workspace(store, workspace.id) == {of.id: (SAID,)}


def test_the_times_of_answers_are_told_for_each_question_ever_answered(store):
    workspace, ana = company(store)
    of = begun(store, workspace, ana, answers={"creativity": "3", "branding": "2"})
    with store.immediate():
        assessments.append_answers(store, of, {"creativity": "4"}, later(AT, seconds=5))
        assessments.append_answers(store, of, {"closing": ""}, later(AT, seconds=9))

    times = answer_times.first_and_last(store, workspace.id, of.id)
    assert sorted(times) == [(stamp(AT), stamp(AT)), (stamp(AT), later(AT, seconds=5))]
    assert answer_times.first_and_last(store, "other", of.id) == []


def test_the_language_is_kept_until_it_is_handed_in(store):
    workspace, ana = company(store)
    of = begun(store, workspace, ana)

    assessments.set_language(store, workspace.id, of.id, "de")
    assessments.set_language(store, "other", of.id, "fr")
    assessments.submit(store, of.id, stamp(AT))
    assessments.set_language(store, workspace.id, of.id, "en")

    found = assessments.find(store, workspace.id, of.id)
    assert found is not None
    assert found.language == "de"
