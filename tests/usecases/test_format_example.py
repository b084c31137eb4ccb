"""What is written from the format page alone counts in the right profile."""

import re

from advisor.core.observation import Mode
from advisor.library import definition_from_yaml, site
from advisor.usecases import gathering, profiles
from tests.builders import answered, company

PAGE = (site("questionnaires") / "README.md").read_text("utf-8")
EXAMPLE = definition_from_yaml(re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[1])
SAID = {
    **{"makes_calls": "yes", "calls_a_week": "6", "open_question": "4", "said_back": "2"},
    **{"next_date": "5", "hoped": "1", "think_about_it": "date", "closing_level": "3.5"},
}


def inputs_of(store, **said):
    workspace, ana = company(store)
    answered(store, workspace, ana, EXAMPLE, **(SAID | said))
    return gathering.gather(store, workspace)


def test_each_answer_counts_for_the_skill_and_in_the_way_that_the_page_says(store):
    seen = {(one.skill, one.mode): one.value for one in inputs_of(store).observations}

    assert seen == {
        ("interpersonal", Mode.SELF_FREQUENCY): 3,
        ("closing", Mode.SELF_FREQUENCY): 5,
        ("closing", Mode.SITUATIONAL): 5,
        ("closing", Mode.SELF_ANCHORED): 3.5,
    }


def test_the_answers_stand_in_the_profile_of_the_person(store):
    inputs = inputs_of(store)
    profile = profiles.of_person(inputs, inputs.people[0]).profile

    told = {view.skill.id for view in profile.skills if view.self_value is not None}
    assert told == {"interpersonal", "closing"}


def test_what_does_not_show_does_not_count(store):
    seen = inputs_of(store, makes_calls="no", why_not="No time yet.").observations

    assert [(one.skill, one.mode) for one in seen] == [("closing", Mode.SELF_ANCHORED)]
