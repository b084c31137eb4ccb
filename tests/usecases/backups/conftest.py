"""A data file with something in it, and keys that cost little."""

import pytest

from tests.builders import answered, company


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    """A key that costs little, so that the tests are quick."""
    monkeypatch.setattr("advisor.usecases.backups.sealing.COST", 1 << 10)


@pytest.fixture
def filled(store, data):
    """A data file with a company and answers."""
    workspace, ana = company(store)
    answered(store, workspace, ana)
    return data
