"""What most tests begin with: a new data file, the app on it, and someone at its pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from advisor.store.database import Store
from advisor.usecases import signing_in
from advisor.web.app import Settings, create_app
from tests.web.client import Visitor


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
