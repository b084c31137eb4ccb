"""For every verdict there is a shipped company whose answers lead to it."""

from datetime import UTC, datetime

import pytest

from advisor.core.decision import outcome
from advisor.library.example import witnesses
from advisor.store import workspaces
from advisor.usecases import example, gathering, results, signing_in

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
VERDICTS = {
    *(each for name, each in vars(outcome).items() if name.isupper() and isinstance(each, str)),
    *outcome.SHAPES,
    *(f"leans_{shape}" for shape in outcome.SHAPES),
}


def verdict_of(store, company):
    owner = signing_in.owner(store, NOW).id
    with store.immediate():
        workspace_id = example.add(store, owner, company, NOW)
    return results.verdict_of(gathering.gather(store, workspaces.find(store, workspace_id)))


def test_every_verdict_has_a_witness_and_every_witness_a_verdict():
    assert set(witnesses()) == VERDICTS


@pytest.mark.parametrize("code", sorted(VERDICTS))
def test_the_answers_of_a_witness_lead_to_its_verdict(store, code):
    assert verdict_of(store, witnesses()[code]).code == code
