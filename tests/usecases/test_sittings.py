from datetime import timedelta

import pytest

from advisor.core.questionnaire import stored_form
from advisor.library import definition_from_yaml, load_questionnaire
from advisor.store import assessments, people, workspaces
from advisor.usecases import sittings
from advisor.usecases.tokens import stamp
from tests.builders import AT, answered, begun, business_answers, company, complete, link_to

LATER = AT + timedelta(hours=1)


def sitting_of(store, *, form="founder-short", subject=True, **answers):
    """A sitting opened by a fresh link, with these answers given before."""
    workspace, ana = company(store)
    about = ana if subject else None
    assessment = begun(store, workspace, about, form, answers=answers)
    return sittings.resume(store, link_to(store, assessment), AT)


def again(store, sitting):
    """The sitting as it is kept now."""
    return sittings.resume(store, sitting.token, LATER)


def test_a_fresh_sitting_begins_at_its_first_page(store):
    sitting = sitting_of(store)

    assert sitting.gaps[0][0].id == "creativity"
    assert (sitting.subject, sitting.currency, sitting.submitted) == ("Ana", "EUR", False)


def test_a_sitting_resumes_at_the_first_gap_even_if_later_pages_are_answered(store):
    sitting = sitting_of(store, creativity="3", data_analysis="4")

    assert sitting.gaps[0][0].id == "content_creation"
    assert sitting.answers["data_analysis"] == "4"


def test_saving_gives_a_new_revision_and_what_is_the_same_does_not(store):
    sitting = sitting_of(store)

    assert sittings.save(store, sitting, {"creativity": "3"}, 0, AT) == 1
    assert sittings.save(store, sitting, {"creativity": "3"}, 0, AT) == 1
    assert sittings.save(store, sitting, {"creativity": "4"}, 1, AT) == 2
    assert again(store, sitting).answers == {"creativity": "4"}


def test_two_windows_on_one_question_do_not_overwrite_each_other(store):
    sitting = sitting_of(store)
    sittings.save(store, sitting, {"creativity": "3"}, 0, AT)

    with pytest.raises(sittings.ChangedElsewhereError) as refused:
        sittings.save(store, sitting, {"creativity": "5", "branding": "4"}, 0, LATER)

    assert refused.value.questions == ("creativity",)
    assert again(store, sitting).answers == {"creativity": "3"}


def test_two_windows_on_different_questions_both_save(store):
    sitting = sitting_of(store)

    sittings.save(store, sitting, {"creativity": "3"}, 0, AT)
    sittings.save(store, sitting, {"branding": "4"}, 0, AT)

    assert again(store, sitting).answers == {"creativity": "3", "branding": "4"}


@pytest.mark.parametrize("value", ["6", "0", "-1", "3.25", "x" * 9999, "no such option"])
def test_a_value_off_the_scale_is_not_kept_and_the_others_are(store, value):
    sitting = sitting_of(store, creativity="2")

    sittings.save(store, sitting, {"creativity": value, "branding": "4"}, 1, AT)

    assert again(store, sitting).answers == {"creativity": "2", "branding": "4"}


def test_an_unknown_question_is_not_kept(store):
    sitting = sitting_of(store)

    sittings.save(store, sitting, {"no_such_question": "4"}, 0, AT)

    assert again(store, sitting).answers == {}


def test_an_emptied_field_counts_as_unanswered_again(store):
    sitting = sitting_of(store, creativity="3", creativity_example="A poster")

    sittings.save(store, sitting, {"creativity_example": ""}, 1, AT)

    assert again(store, sitting).answers["creativity_example"] == ""


def test_an_incomplete_questionnaire_is_not_handed_in(store):
    sitting = sitting_of(store, creativity="3")

    with pytest.raises(sittings.IncompleteError):
        sittings.submit(store, sitting, AT)

    assert not again(store, sitting).submitted
    assert len(sitting.gaps) == 17


def test_a_complete_questionnaire_is_handed_in_once_and_keeps_its_time(store):
    sitting = sitting_of(store, **complete(load_questionnaire("founder-short")))

    sittings.submit(store, sitting, AT)
    sittings.submit(store, sitting, LATER)
    sittings.submit(store, again(store, sitting), LATER)

    assert again(store, sitting).assessment.submitted_at == stamp(AT)


def test_after_handing_in_nothing_can_be_changed_from_an_old_window(store):
    old = sitting_of(store, **complete(load_questionnaire("founder-short")))
    sittings.submit(store, old, AT)

    with pytest.raises(sittings.AlreadySubmittedError):
        sittings.save(store, old, {"creativity": "5"}, 1, LATER)

    assert again(store, old).answers["creativity"] == "3"


def test_numbers_that_contradict_each_other_are_not_handed_in(store):
    wrong = business_answers(goal="100000000", average_deal="1")
    sitting = sitting_of(store, form="context", subject=False, **wrong)

    assert sitting.gaps == []
    assert "make 100,000,000 deals" in sittings.contradictions(sitting)["average_deal"]
    with pytest.raises(sittings.IncompleteError):
        sittings.submit(store, sitting, AT)
    assert [question.id for _, question in sitting.places({"average_deal": "x"})] == [
        "average_deal"
    ]


def test_answers_about_a_person_cannot_contradict_each_other(store):
    assert sittings.contradictions(sitting_of(store, creativity="3")) == {}


@pytest.mark.parametrize("token", ["", "tampered", "x" * 500, "é🍵"])
def test_an_unknown_link_opens_nothing(store, token):
    sitting_of(store)

    with pytest.raises(sittings.LinkUnknownError):
        sittings.resume(store, token, AT)


def test_a_link_expires_after_thirty_days_and_the_answers_are_kept(store):
    sitting = sitting_of(store, creativity="3")

    sittings.resume(store, sitting.token, AT + timedelta(days=29))
    with pytest.raises(sittings.LinkClosedError):
        sittings.resume(store, sitting.token, AT + timedelta(days=30))

    assert assessments.answers(store, sitting.assessment.id)["creativity"].value == "3"


def test_a_closed_link_opens_nothing(store):
    sitting = sitting_of(store)

    sittings.close_links(store, sitting.assessment.id, AT)

    with pytest.raises(sittings.LinkClosedError):
        again(store, sitting)


def test_a_removed_person_or_company_closes_the_link_until_it_is_back(store):
    sitting = sitting_of(store)
    place, subject = sitting.assessment.workspace_id, sitting.assessment.subject_id

    for remove in (
        lambda at: people.set_removed(store, place, subject, at),
        lambda at: workspaces.set_removed(store, place, at),
    ):
        remove("2026-03-02")
        with pytest.raises(sittings.LinkClosedError):
            again(store, sitting)
        remove(None)
        assert again(store, sitting).subject == "Ana"


def test_the_definition_answered_under_is_kept_although_the_file_changes(store):
    workspace, ana = company(store)
    tea, coffee = (definition_from_yaml(ONE_QUESTION.format(text=t)) for t in ("Tea?", "Coffee?"))

    before = begun(store, workspace, ana, tea, answers={"tea": "a"})
    after = begun(store, workspace, ana, coffee)

    asked = [sittings.questionnaire_of(store, one).questions[0].text for one in (before, after)]
    assert asked == ["Tea?", "Coffee?"]
    assert before.definition_hash != after.definition_hash


ONE_QUESTION = """
id: short
title: Short
purpose: To see.
subject: person
respondent: self
language: en
sections:
  - id: drinks
    title: Drinks
    questions:
      - id: tea
        kind: choice
        text: {text}
        options: [{{id: a, text: Often}}, {{id: b, text: Never}}]
"""


def test_two_assessments_under_the_same_definition_share_it(store):
    workspace, ana = company(store)
    one, other = (begun(store, workspace, ana) for _ in range(2))

    assert one.definition_hash == other.definition_hash
    assert store.row("SELECT COUNT(*) AS n FROM definitions")["n"] == 1
    assert one.seed != other.seed
    assert one.reference != other.reference


def test_every_answer_comes_back_in_the_form_it_is_stored(store):
    workspace, ana = company(store)
    done = answered(store, workspace, ana, "founder")
    sitting = sittings.resume(store, link_to(store, done), AT)

    for question in sitting.questionnaire.questions:
        if question.id in sitting.answers:
            value = sitting.answers[question.id]
            assert stored_form(question, value) == value
