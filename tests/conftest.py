"""What most tests begin with: a new data file, the app on it, and someone at its pages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from advisor.store.database import Store
from advisor.usecases import signing_in
from advisor.web.app import Settings, create_app
from tests.web.client import Visitor

# How long an example takes is no failure. Where a change must land or not, the examples are the
# same each time; on a developer's machine they are new ones.
settings.register_profile("advisor", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("advisor")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Where the data file will lie."""
    return tmp_path / "advisor.db"


@pytest.fixture
def store(data: Path) -> Iterator[Store]:
    """An open data file with its tables."""
    opened = Store(data)
    opened.prepare()
    yield opened
    opened.close()


@pytest.fixture
def app(data: Path):
    """The app on the data file; what goes wrong inside comes out as it is."""
    made = create_app(Settings(data=data))
    made.testing = True
    return made


@pytest.fixture
def visitor(app) -> Visitor:
    """Someone who is not signed in."""
    return Visitor(app)


@pytest.fixture
def owner(app, store: Store) -> Visitor:
    """The owner, signed in."""
    signed_in = Visitor(app)
    signed_in.get(f"/sign-in/{signing_in.make_link(store, datetime.now(UTC))}")
    return signed_in
