"""What an assessment is for, and the words it was begun under."""

import pytest

from advisor.store import assessments, privacy_settings
from advisor.usecases import invitations, notices, sittings
from advisor.usecases.name_lines import Named
from tests.builders import AT, begun, company, person


def asked(store, kind="peer"):
    """Carla was asked about Ben: her sitting."""
    workspace, _ = company(store)
    ben = person(store, workspace)
    (made,) = invitations.ask_observers(store, ben, kind, (Named("Carla", ""),), AT)
    return sittings.resume(store, made.token, AT)


def write(store, sitting, **values):
    with store.immediate():
        privacy_settings.keep(store, sitting.assessment.workspace_id, values)


def own(store, **options):
    """Ana's own sitting at the desk."""
    workspace, ana = company(store)
    return sittings.sitting_of(store, begun(store, workspace, ana, **options))


def test_who_answers_for_themself_at_the_desk_is_asked_to_agree_to_nothing(store):
    sitting = own(store)

    assert notices.notice_of(store, sitting).purpose == "own-use"
    assert not notices.must_agree(store, sitting)


def test_who_is_asked_by_a_link_agrees_first_and_the_words_and_time_are_kept(store):
    sitting = asked(store)
    assert notices.must_agree(store, sitting)

    notices.begin(store, sitting, AT)

    told, kept = notices.kept_notice(store, sitting.assessment)
    assert not notices.must_agree(store, sitting)
    assert told == notices.notice_of(store, sitting)
    assert (kept.basis, kept.agreed_at[:10], kept.taken_back_at) == ("consent", "2026-03-02", None)


def test_the_words_that_are_kept_name_neither_of_the_two(store):
    sitting = asked(store)
    notices.begin(store, sitting, AT)

    body = store.row("SELECT body FROM notice_texts")["body"]

    assert "Ben" not in body
    assert "Carla" not in body


def test_what_was_begun_before_notices_were_shown_goes_on(store):
    sitting = asked(store)
    with store.immediate():
        assessments.append_answers(store, sitting.assessment, {"closing": "3"}, "2026-03-02")

    assert not notices.must_agree(store, sittings.resume(store, sitting.token, AT))


def test_words_that_are_changed_later_leave_the_kept_ones_alone(store):
    sitting = asked(store)
    notices.begin(store, sitting, AT)
    write(store, sitting, contact="Ana, ana@tea.example")
    notices.begin(store, sitting, AT)

    told, _ = notices.kept_notice(store, sitting.assessment)

    assert "ana@tea.example" not in str(told)
    assert "ana@tea.example" in str(notices.notice_of(store, sitting))


def test_a_company_chooses_what_it_asks_for_and_a_single_asking_can_differ(store):
    sitting = asked(store)
    about = sitting.assessment
    write(store, sitting, asked_purpose="development")
    assert notices.notice_of(store, sitting).purpose == "development"

    notices.choose_purpose(store, about.workspace_id, about.id, "team-decision")

    assert notices.notice_of(store, sitting).purpose == "team-decision"


def test_where_a_company_goes_by_its_interest_nobody_has_to_agree(store):
    sitting = asked(store)
    write(store, sitting, basis="interest")

    assert not notices.must_agree(store, sitting)


def test_who_keys_in_what_another_said_agrees_to_nothing_for_them(store):
    sitting = own(store)
    assessments.mark_entered(store, sitting.assessment.id, "Mia", "call")

    again = sittings.sitting_of(
        store, assessments.find(store, sitting.assessment.workspace_id, sitting.assessment.id)
    )

    assert notices.notice_of(store, again).purpose == "team-decision"
    assert not notices.must_agree(store, again)


@pytest.mark.parametrize("wrong", ["", "hiring", "<b>"])
def test_a_purpose_that_cannot_be_chosen_leaves_it_as_it_is(store, wrong):
    sitting = asked(store)
    notices.choose_purpose(store, sitting.assessment.workspace_id, sitting.assessment.id, wrong)

    assert notices.notice_of(store, sitting).purpose == "team-decision"
