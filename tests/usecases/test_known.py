"""What is kept about whoever came by a link, and taking it back."""

import pytest

from advisor.store import assessments, people, privacy_requests
from advisor.usecases import known, notices, privacy, processing_record, sittings
from advisor.usecases.erasing.person import erase_person
from advisor.usecases.sittings import AlreadySubmittedError, LinkClosedError
from advisor.usecases.tokens import stamp
from tests.builders import AT
from tests.usecases.test_notices import asked


def answering(store, **answers):
    """Carla began, with these answers about Ben."""
    sitting = asked(store)
    notices.begin(store, sitting, AT)
    with store.immediate():
        assessments.append_answers(store, sitting.assessment, answers, stamp(AT))
    return sittings.resume(store, sitting.token, AT)


def handed_in(store, **answers):
    sitting = answering(store, **answers)
    assessments.submit(store, sitting.assessment.id, stamp(AT))
    return sittings.resume(store, sitting.token, AT)


def workspace_of(sitting):
    return sitting.assessment.workspace_id


def test_all_that_is_kept_under_a_link_is_told(store):
    found = known.of_sitting(store, answering(store, closing="3"), AT)

    facts = {line.heading: line.words for line in found.facts}
    assert (found.name, facts["About"], facts["Asked as"]) == ("Carla", "Ben", "peer")
    assert [given.saved_at[:10] for _, many in found.groups for given in many] == ["2026-03-02"]
    assert found.agreed[:2] == (stamp(AT), "2026-11")


def test_the_file_holds_every_answer_that_was_saved_also_earlier_ones(store):
    sitting = answering(store, closing="3")
    with store.immediate():
        assessments.append_answers(store, sitting.assessment, {"closing": "4"}, stamp(AT))

    data = known.of_sitting(store, sittings.resume(store, sitting.token, AT), AT).data

    assert [row["value"] for row in data["answers"]] == ["3", "4"]
    assert data["notice"]["Used for"]


def test_taking_back_removes_answers_closes_the_link_and_tells_the_company(store):
    sitting = answering(store, closing="3", closing_line="He =closed")

    assert known.take_back(store, sitting, AT) == 2

    assert store.rows("SELECT 1 FROM answers") == []
    with pytest.raises(LinkClosedError):
        sittings.resume(store, sitting.token, AT)
    (one,) = privacy.requests(store, workspace_of(sitting))
    assert (one.name, one.about, one.request.kind) == ("Carla", "Ben", "taken-back")


def test_who_took_it_back_and_is_asked_again_agrees_again(store):
    sitting = answering(store, closing="3")
    known.take_back(store, sitting, AT)

    with store.immediate():
        token = sittings.open_link(store, sitting.assessment, AT)

    assert notices.must_agree(store, sittings.resume(store, token, AT))


def test_what_is_handed_in_is_not_taken_back_but_asked_to_be_erased_once(store):
    sitting = handed_in(store, closing="3")
    with pytest.raises(AlreadySubmittedError):
        known.take_back(store, sitting, AT)

    for _ in range(2):
        about = sitting.assessment
        known.ask_to_erase(store, about.workspace_id, about.respondent, about.id, AT)

    assert privacy.open_requests(store, about.workspace_id) == 1
    assert known.of_sitting(store, sitting, AT).request is not None


def test_a_request_is_done_when_whoever_asked_is_erased(store):
    sitting = handed_in(store, closing="3")
    about = sitting.assessment
    known.ask_to_erase(store, about.workspace_id, about.respondent, about.id, AT)

    erase_person(store, about.workspace_id, about.respondent, None, AT)

    assert privacy.open_requests(store, about.workspace_id) == 0
    assert "Carla" not in str(privacy.requests(store, about.workspace_id))


def test_a_request_can_be_answered_otherwise_and_opened_again(store):
    sitting = handed_in(store, closing="3")
    about = sitting.assessment
    known.ask_to_erase(store, about.workspace_id, about.respondent, about.id, AT)
    (one,) = privacy_requests.of_workspace(store, about.workspace_id)

    assert privacy.close(store, about.workspace_id, one.id, AT)
    assert privacy.open_requests(store, about.workspace_id) == 0
    assert not privacy.close(store, "another", one.id, AT)
    assert privacy.reopen(store, about.workspace_id, one.id)


def test_the_record_of_processing_counts_what_there_is_and_keeps_what_was_written(store):
    from advisor.store import workspaces

    sitting = handed_in(store, closing="3")
    here = workspaces.find(store, workspace_of(sitting))
    privacy.write(store, here.id, {"host": "Our own computer in Bern", "unknown": "x"})

    found = processing_record.record(store, here, AT)

    counts = {one.kind.name: one.count for one in found.held}
    assert counts["People of the team"] == len(people.of_workspace(store, here.id))
    assert ("Where it runs", "Our own computer in Bern") in [
        (label, said) for _, label, _, said in found.blanks
    ]
    assert [name for name, *_ in found.purposes] == ["A decision on who does what"]
