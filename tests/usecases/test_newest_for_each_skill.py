from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from advisor.core.answers import observations_from
from advisor.core.observation import Mode
from advisor.library import catalogue, definition_from_yaml, load_questionnaire
from advisor.store.assessments import Assessment
from advisor.usecases import gathering, profiles
from tests.builders import AT, answered, business, company
from tests.own_questionnaires import about_business, definition

NEXT_DAY = AT + timedelta(days=1)


def values(store, workspace, mode=Mode.SELF_ANCHORED):
    """Skill to value, of the observations of one mode."""
    found = gathering.gather(store, workspace).observations
    return {one.skill: one.value for one in found if one.mode == mode}


def test_a_form_about_one_skill_leaves_the_other_fourteen_as_they_were(store):
    workspace, ana = company(store)
    answered(store, workspace, ana, level=2)
    answered(store, workspace, ana, definition("closing"), level=5, at=NEXT_DAY)

    assert values(store, workspace) == dict.fromkeys(catalogue().ids, 2) | {"closing": 5}


def test_the_newest_form_that_asks_about_a_skill_wins_whichever_form_it_is(store):
    workspace, ana = company(store)
    answered(store, workspace, ana, definition("closing"), level=5)
    answered(store, workspace, ana, level=2, at=NEXT_DAY)

    assert set(values(store, workspace).values()) == {2}


def test_asked_again_and_not_answered_takes_the_skill_back(store):
    workspace, ana = company(store)
    answered(store, workspace, ana, level=2)
    form = definition("closing", "branding")
    answered(store, workspace, ana, form, at=NEXT_DAY, closing="no_chance", branding="4")

    found = values(store, workspace)

    assert "closing" not in found
    assert (len(found), found["branding"], found["creativity"]) == (14, 4, 2)


def test_a_form_in_which_nothing_could_be_said_replaces_nothing(store):
    workspace, ana = company(store)
    answered(store, workspace, ana, level=2)
    answered(store, workspace, ana, level="no_chance", at=NEXT_DAY)

    assert values(store, workspace) == dict.fromkeys(catalogue().ids, 2)


def test_two_forms_of_one_person_are_two_self_reports(store):
    workspace, ana = company(store)
    answered(store, workspace, ana)
    answered(store, workspace, ana, definition("closing"), at=NEXT_DAY)

    inputs = gathering.gather(store, workspace)

    assert (inputs.self_reports, inputs.observers) == (2, 0)


def test_whoever_fills_in_two_forms_about_a_person_is_one_observer(store):
    workspace, ana = company(store)
    short = definition("closing", respondent="observer")
    answered(store, workspace, ana, "observer", "ben", 2)
    answered(store, workspace, ana, short, "ben", 4, NEXT_DAY)

    inputs = gathering.gather(store, workspace)
    page = profiles.of_person(inputs, ana)

    assert (inputs.self_reports, inputs.observers) == (0, 1)
    assert [one.id for one in page.observers] == ["ben"]
    assert (page.profile.skill("closing").others.mean, page.profile.answered) == (4, 15)


def test_lines_of_evidence_come_from_the_form_that_counts(store):
    workspace, ana = company(store)
    words = {"closing_example": "Old", "branding_example": "Kept"}
    answered(store, workspace, ana, "observer", "ben", **words)
    short = definition("closing", respondent="observer")
    answered(store, workspace, ana, short, "ben", at=NEXT_DAY)

    (ben,) = profiles.observers_of(gathering.gather(store, workspace), ana)

    assert ben.lines == (("branding", "Kept"),)


def test_another_questionnaire_about_the_business_changes_no_result(store):
    workspace, _ = company(store)
    business(store, workspace, goal="90000")
    before = gathering.gather(store, workspace)
    answered(store, workspace, None, definition_from_yaml(about_business()), at=NEXT_DAY)

    after = gathering.gather(store, workspace)

    assert (after.submission, after.context) == (before.submission, before.context)


LEVELS = st.lists(st.sampled_from(["1", "2.5", "5", "no_chance"]), min_size=15, max_size=15)


def submission(day, levels):
    """Ana's short form with these levels."""
    about = Assessment(f"a{day}", "w", "h", "ana", "ana", 1, "R", f"{day}")
    answers = dict(zip(catalogue().ids, levels, strict=True))
    return gathering.Submission(about, load_questionnaire("founder-short"), answers)


def said_in(one):
    return observations_from(one.questionnaire, one.answers, "ana", "ana")


@given(st.lists(LEVELS, max_size=4))
def test_forms_that_ask_the_same_behave_as_if_the_newest_counted_as_a_whole(forms):
    handed_in = [submission(day, levels) for day, levels in enumerate(forms)]

    found = gathering.newest_about(handed_in, {"ana"})

    newest = [one for one in handed_in if said_in(one)][-1:]
    assert [(one.submission, one.observations) for one in found] == [
        (one, said_in(one)) for one in newest
    ]
