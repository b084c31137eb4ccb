"""What people do in the browser, one function per step of the path."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from playwright.sync_api import expect

from advisor.usecases import companies, signing_in, sittings, staff
from tests import builders
from tests.browser.answers import ANA, short_form


def start_by_the_page(page, app, name="Ana Lind", company="Lind & Co", form="founder-short"):
    """From the first page to the first page of the questionnaire."""
    page.goto(app.url + "/start")
    page.get_by_label("Your name").fill(name)
    page.get_by_label("Company or project").fill(company)
    page.locator(f"input[value={form}]").check()
    page.get_by_role("button", name="Begin").click()
    begin(page)


def start_company(page, app, name="Ana Lind", company="Lind & Co", form="founder-short"):
    """The first page of the questionnaire of a company's first person, where how one gets there
    is not what is tested.
    """
    now = datetime.now(UTC)
    with app.opened() as store:
        made, person = companies.set_up(
            store, signing_in.owner(store, now).id, name, company, "EUR", now
        )
        token = sittings.open_link(store, staff.own_assessment(store, person, form, now), now)
    page.company = f"{app.url}/w/{made.id}"
    page.goto(f"{app.url}/a/{token}/")
    begin(page)


def with_ana(page, app):
    """A company whose owner Ana has answered, with her page open."""
    now = datetime.now(UTC)
    with app.opened() as store:
        owner = signing_in.owner(store, now).id
        made, person = companies.set_up(store, owner, "Ana Lind", "Lind & Co", "EUR", now)
        builders.answered(store, made, person, at=now, **short_form(ANA))
    page.company = f"{app.url}/w/{made.id}"
    page.person = person
    page.goto(f"{page.company}/people/{person.id}")


def begin(page):
    """Leave the page that says what a questionnaire is for."""
    go_on = page.get_by_role("link", name=re.compile("^(Begin|Go on)$"))
    page.get_by_role("button", name="I agree, begin").or_(go_on).click()


def answer_page(page, answers):
    """Answer what is asked on this page; numbers without an answer are not known."""
    for name in _names_on(page):
        if not name.endswith("_unknown"):
            _answer(page, name, answers.get(name[2:], ""))


def _names_on(page):
    fields = page.locator("main form [name^=q_]")
    return dict.fromkeys(fields.evaluate_all("all => all.map(field => field.name)"))


def _answer(page, name, value):
    field = page.locator(f"[name={name}]")
    if field.first.get_attribute("type") == "radio":
        page.locator(f"[name={name}][value='{value}']").check()
    elif value or not page.locator(f"#{name}-unknown").count():
        field.fill(value)
    else:
        page.locator(f"#{name}-unknown").check()


def go_on(page):
    """Press the one strong button; it waits for a save under way, and so does this."""
    with page.expect_navigation():
        page.get_by_role("button", name=re.compile("^Save and go")).click()


def answer_all(page, answers, look=lambda page: None):
    """Every page until all can be checked; look: called with each page once answered."""
    while not page.url.endswith("/check"):
        answer_page(page, answers)
        look(page)
        go_on(page)


def hand_in(page):
    """From the check to the receipt; gives the reference."""
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you. It is handed in.")
    return page.locator(".facts strong").inner_text()


def workspace_url(page):
    """The address of the company whose page is shown."""
    return re.match(r".*/w/[^/]+", page.url).group(0)


def give_hours(page, *work):
    """(hours, share on marketing) of each person, in order."""
    page.goto(workspace_url(page) + "/people/work")
    for fields, (hours, share) in zip(page.locator(".person").all(), work, strict=True):
        fields.locator("[name^=hours_]").fill(hours)
        fields.locator("[name^=share_]").fill(share)
    page.get_by_role("button", name="Save").click()
