from datetime import UTC, datetime

import pytest

from advisor.store import workspaces
from advisor.usecases import (
    assets,
    example,
    gathering,
    lead_cards,
    lead_feedback,
    profiles,
    progress,
    results,
    signing_in,
)

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
