"""Agreeing, seeing what is kept, and taking it back: on a phone, without scripts, and with axe."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from advisor.usecases import invitations
from advisor.usecases.name_lines import Named
from tests import builders
from tests.browser import steps
from tests.browser.test_accessible import look_at, with_store

pytestmark = pytest.mark.browser


def asked(store):
    """Carla is asked about Ana: the company's id and the path of her link."""
    now = datetime.now(UTC)
    workspace, ana = builders.company(store, at=now)
    (made,) = invitations.ask_observers(store, ana, "peer", (Named("Carla", ""),), now)
    return workspace.id, f"/a/{made.token}/"


def test_on_a_phone_without_scripts_one_agrees_looks_and_takes_back(app, open_browser):
    _, path = with_store(app, asked)
    phone = open_browser(app, width=360, java_script_enabled=False)
    phone.goto(app.url + path)
    phone.get_by_text("What is kept, and your rights").click()
    expect(phone.get_by_text("must do you no harm")).to_be_visible()
    phone.get_by_role("button", name="I agree, begin").click()
    phone.get_by_label("Level 4").first.check()
    steps.go_on(phone)
    phone.goto(app.url + path + "your-data/")
    phone.get_by_text("I want to take it back").click()
    phone.get_by_role("button", name="Take it back").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("It is taken back.")


def test_axe_has_nothing_to_say_of_the_pages_on_privacy(page, app):
    company, path = with_store(app, asked)
    here = f"/w/{company}"
    pages = (path, path + "your-data/", f"{here}/privacy/", f"{here}/privacy/record")
    for one in (*pages, f"{here}/data/research/"):
        page.goto(app.url + one)
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        look_at(page)
