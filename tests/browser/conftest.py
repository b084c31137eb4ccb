"""One Chromium for all browser tests, one running Advisor for most, and a watch on every page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests import programs
from tests.browser.app_process import App
from tests.browser.watch import Watch

ARGS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def chromium():
    path = programs.chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            args=list(ARGS),
            # People's browsers keep pages for "Back"; so does this one.
            ignore_default_args=["--disable-back-forward-cache"],
        )
        yield browser
        browser.close()


def running(folder: Path):
    app = App(folder / "advisor.db")
    app.start()
    yield app
    app.stop()


@pytest.fixture(scope="session")
def app(tmp_path_factory):
    """Shared: each test sets its own company up."""
    yield from running(tmp_path_factory.mktemp("shared"))


@pytest.fixture
def own_app(tmp_path):
    """For tests that stop it, or need an empty data file."""
    yield from running(tmp_path)


@pytest.fixture
def open_browser(chromium):
    """Gives a function that opens a window on an app; all of them are watched to the end."""
    watches = []

    def opened(app, width=1280, **options):
        context = chromium.new_context(
            viewport={"width": width, "height": 780},
            reduced_motion="reduce",  # colours change at once, so axe sees the final ones
            **options,
        )
        context.set_default_timeout(20_000)
        watches.append(Watch(context, app.url))
        return context.new_page()

    yield opened
    for watch in watches:
        watch.context.close()
    assert [word for watch in watches for word in watch.complaints] == []


@pytest.fixture
def page(app, open_browser):
    """A wide window of someone who has signed in."""
    opened = open_browser(app)
    opened.goto(app.link())
    return opened
