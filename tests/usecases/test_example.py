from datetime import UTC, datetime

import pytest

from advisor.core.language import speaking
from advisor.library.catalogues import language_of
from advisor.store import workspaces
from advisor.usecases import (
    assets,
    example,
    gathering,
    lead_cards,
    lead_feedback,
    plan_actions,
    plan_edits,
    profiles,
    progress,
    results,
    signing_in,
)
from advisor.usecases.hiring import addition, comparison, decision, openings, revealing

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def inputs(store):
    workspace_id = example.load(store, signing_in.owner(store, NOW).id, NOW)
    return gathering.gather(store, workspaces.find(store, workspace_id))


def test_the_example_company_is_told_to_split(inputs):
    verdict = results.result_of(inputs).verdict

    assert (verdict.code, verdict.wording) == ("split", "likely")
    names = [person.name.split()[0] for person in inputs.people]
    assert dict(zip(names, verdict.shares, strict=True)) == {
        "Ana": 1,
        "Ben": 0,
        "Cleo": 1,
        "Dev": 0,
    }


def test_the_example_shows_every_state_that_someone_who_is_asked_can_be_in(store, inputs):
    asked = progress.progress(store, inputs.workspace.id, NOW)
    states = {(one.handed_in is not None, one.answered > 0) for each in asked for one in each.asked}
    assert states == {(True, False), (False, True), (False, False)}
    assert all(one.open_until for each in asked for one in each.asked if one.waiting)


def test_the_example_hands_leads_over_and_hears_from_sales(store, inputs):
    here, at = inputs.workspace, NOW
    desk = lead_cards.desk(store, here, (), at)
    register = assets.register(store, here, None, at)
    heard = [lead_feedback.digest_of(store, here, m) for m in lead_feedback.months(store, here, at)]

    assert (desk.accepted, desk.rejected, len(desk.cards.waiting)) == (1, 2, 1)
    assert len(register.gaps) == 4
    assert len(register.stale) == 1
    assert sum(one.forms for one in heard) == 5


def test_the_example_has_a_profile_with_lines_spread_and_a_difference(inputs):
    ana = profiles.of_person(inputs, inputs.people[0]).profile

    assert any(view.apart for view in ana.skills)
    assert ana.skill("creativity").kinds[0].spread > 0
    assert len(ana.skill("creativity").kinds[0].lines) == 3


def test_the_example_keeps_a_plan_with_owners_with_things_done_and_one_that_is_late(store, inputs):
    today = NOW.date().isoformat()
    plan = plan_edits.ours(store, inputs)
    actions = plan_actions.owned(plan, inputs, today)

    assert plan.version.number == 1
    assert sum(bool(one.done) and one.done <= today for one in actions) == 4
    assert any(one.overdue for one in actions)
    assert {"Ana", "Ben", "Cleo", "Dev"} <= {one.owner_name for one in actions}
    assert len(plan.plan.own) == 1


def test_marketing_and_sales_of_the_example_see_the_hand_off_differently(inputs):
    found = inputs.check.moments[-1].alignment

    assert {view.side for view in inputs.check.views} == {"marketing", "sales"}
    assert found.findings[0].area == "definitions"


def test_the_example_hires_by_locked_weights_and_its_panel_disagrees_on_one_thing(store, inputs):
    (opening,) = openings.listed(store, inputs.workspace.id)
    found = revealing.reveal(store, opening, (), NOW)
    gaps = [point.disagreement.spread for point in found.points]

    assert openings.locked(store, inputs.workspace.id, opening.id).version == 1
    assert (found.points[0].candidate, gaps[0]) == ("Sofia Reyes", 2)
    assert max(gaps[1:]) < 1
    assert decision.standing(store, opening).choosable[0].name == "Mara Velde"


def test_the_example_in_german_keeps_what_it_keeps_in_german(store):
    with speaking(language_of("de")):
        found = example.load(store, signing_in.owner(store, NOW).id, NOW)
        inputs = gathering.gather(store, workspaces.find(store, found))

    assert inputs.workspace.language == "de"
    assert "Lesen Sie" in str(plan_edits.ours(store, inputs).plan.actions)


def test_the_example_says_what_each_candidate_would_add_to_its_team(store, inputs):
    (opening,) = openings.listed(store, inputs.workspace.id)
    found = addition.additions(store, inputs.workspace, comparison.scores_of(store, opening))

    assert (found.why, len(found.found)) == ("", 3)
