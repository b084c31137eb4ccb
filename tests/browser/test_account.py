from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessible import look_at

pytestmark = pytest.mark.browser
GOOD = "vexing plumbers hum"


def ago(app, **span):
    """Let every session have been seen last so long ago, and be too young to end by its age."""
    now = datetime.now(UTC)
    times = {"seen": now - timedelta(**span), "young": now + timedelta(days=2)}
    stamps = {name: at.isoformat(timespec="microseconds") for name, at in times.items()}
    stamps["late"] = (now + timedelta(days=40)).isoformat(timespec="microseconds")
    with app.opened() as store:
        store.run(
            "UPDATE sessions SET seen_at = :seen, created_at = :young, expires_at = :late", **stamps
        )


def look_again(page):
    """Come back to the window, which makes it ask how long the session lasts."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def set_password(page, app):
    page.goto(app.url + "/account/")
    page.get_by_label("Sign-in name").fill("ana")
    page.get_by_role("textbox", name="Password").fill(GOOD)
    page.get_by_role("button", name="Set the password").click()


def test_a_session_warns_is_prolonged_and_keeps_what_is_typed_when_it_is_over(
    own_app, open_browser
):
    page = open_browser(own_app)
    page.goto(own_app.link())
    set_password(page, own_app)
    look_at(page)
    warned_and_prolonged(page, own_app)
    page.goto(own_app.url + "/start")
    page.get_by_label("Your name").fill("Ana Lind")
    ago(own_app, days=31)
    page.get_by_role("button", name="Begin").click()
    look_at(page)

    sign_in(page)

    expect(page.locator(".kept").first).to_have_text("Ana Lind")
    look_at(page)


def warned_and_prolonged(page, app):
    ago(app, hours=1)
    page.reload()
    ago(app, days=29, hours=23, minutes=57)
    warning = page.locator("#session-end")
    expect(warning).to_be_hidden()
    look_again(page)
    expect(warning).to_contain_text("You will be signed out in 3 minutes.")
    look_at(page)
    warning.get_by_role("button", name="Stay signed in").click()
    expect(warning).to_be_hidden()


def sign_in(page):
    page.get_by_label("Sign-in name").fill("ana")
    field = page.get_by_role("textbox", name="Password")
    field.fill(GOOD)
    page.get_by_role("button", name="Show: Password").click()
    expect(field).to_have_attribute("type", "text")
    page.get_by_role("button", name="Sign in", exact=True).click()
