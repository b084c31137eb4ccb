"""What most tests begin with: a new data file, the app on it, and someone at its pages."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from hypothesis import settings

from advisor.store.database import Store
from advisor.usecases import signing_in
from advisor.web import limits
from advisor.web.app import Settings, create_app, open_file
from tests.web.client import Visitor

# Pages that are read make so many objects that looking for cycles among them takes a tenth of the
# time; there is room to look less often.
gc.set_threshold(100_000, 50, 100)

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


@pytest.fixture(scope="session")
def _one_app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The app of a whole run, with its addresses and templates compiled once.

    What goes wrong inside comes out as it is.
    """
    made = create_app(Settings(data=tmp_path_factory.mktemp("app") / "advisor.db"))
    made.testing = True
    made.config["REPORT_BOUNDS"] = None  # reports are made in this process
    made.config["REPORT_PATIENCE"] = 60  # and are there when the reply comes
    return made


@pytest.fixture
def app(_one_app: Flask, data: Path) -> Iterator[Flask]:
    """The app on the data file, set up as it was for the test before."""
    config, extensions = dict(_one_app.config), dict(_one_app.extensions)
    open_file(_one_app, Settings(data=data))
    limits.forget(_one_app)
    yield _one_app
    _one_app.config.clear()
    _one_app.config.update(config)
    _one_app.extensions.clear()
    _one_app.extensions.update(extensions)


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
