"""Page, print, PDF, Markdown, CSV, JSON and calendar come from one plan and say the same."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import UTC, datetime

import icalendar
import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from advisor.core.plan.freezing import thawed
from advisor.core.plan.line_words import lines_of, words_of
from advisor.usecases import gathering
from advisor.usecases.plan import plan_of
from advisor.usecases.plan_files import COLUMNS
from tests.builders import answered, business, company, person, with_hours


@pytest.fixture
def plan(app, owner, store):
    """The plan of Ana and Ben as the page has it, and what fetches a file of it."""
    app.config["REPORT_PATIENCE"] = 60
    workspace, ana = company(store)
    ben = person(store, workspace, "Ben Okafor", 36, 30)
    with_hours(store, ana, 32, 60)
    answered(store, workspace, ana, level=3, closing="1")
    answered(store, workspace, ben, level=3, branding="1.5")
    business(store, workspace)
    owner.get(f"/w/{workspace.id}/plan/")
    return workspace


def fetched(owner, plan, path):
    reply = owner.http.get(f"/w/{plan.id}/{path}")
    assert reply.status_code == 200
    return reply


def flat(text):
    """Letters and digits alone: line breaks, hyphens at line ends and quotation marks apart."""
    return re.sub(r"[\W_]+", "", text)


def read_json(owner, plan):
    return json.loads(fetched(owner, plan, "plan/plan.json").data)


def all_words(owner, plan):
    """Every sentence of the plan that a reader sees, by key."""
    thawed_plan = thawed(json.dumps(read_json(owner, plan)["plan"]))
    found = lines_of(thawed_plan)
    return {key: next(iter(words_of(one.line).values())) for key, one in found.items()}


def printed(owner, plan, form):
    reply = fetched(owner, plan, f"report/report.{form}?kind=plan")
    if form == "pdf":
        return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(reply.data)).pages)
    return BeautifulSoup(reply.data, "html.parser").get_text(" ") if form == "html" else reply.text


def test_the_page_and_the_one_it_leads_to_say_every_line(owner, plan):
    words = all_words(owner, plan)
    page = owner.get(f"/w/{plan.id}/plan/")
    page = flat(page.text + owner.get(f"/w/{plan.id}/plan/distinctions").text)

    assert len(words) > 80
    assert {key: text for key, text in words.items() if flat(text) not in page} == {}


@pytest.mark.parametrize("form", ["html", "pdf", "md"])
def test_what_is_printed_says_every_line(owner, plan, form):
    said, words = flat(printed(owner, plan, form)), all_words(owner, plan)

    assert {key: text for key, text in words.items() if flat(text) not in said} == {}


def test_the_table_has_every_action_with_owner_and_day(owner, plan):
    text = fetched(owner, plan, "plan/actions.csv").data.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    actions = read_json(owner, plan)["plan"]["actions"]

    assert tuple(rows[0]) == COLUMNS
    assert [(row["Title"], row["Assignee"], row["Due date"], row["ID"]) for row in rows] == [
        (one["text"], one["owner_name"], one["due"], one["key"]) for one in actions
    ]
    assert {row["Status"] for row in rows} == {"Open"}


def test_the_calendar_has_every_action_on_its_day_and_every_meeting(owner, plan):
    content = fetched(owner, plan, "plan/calendar/calendar.ics").data
    entries = icalendar.Calendar.from_ical(content).events
    said = {(flat(str(one["summary"])), str(one["dtstart"].dt)[:10]) for one in entries}
    known = read_json(owner, plan)["plan"]

    assert [
        (one["text"], one["due"])
        for one in known["actions"]
        if not any(flat(one["text"])[:40] in words and day == one["due"] for words, day in said)
    ] == []
    assert all(any(one["name"] in str(e["summary"]) for e in entries) for one in known["cadence"])


def test_the_json_is_the_plan_itself_and_its_lines(owner, plan, store):
    found = read_json(owner, plan)
    made = plan_of(store, gathering.gather(store, plan), datetime.now(UTC).date()).plan

    assert (found["format"], found["company"], found["version"]) == ("advisor-plan", plan.name, 0)
    assert [one["id"] for one in found["lines"]] == list(lines_of(made))
    assert thawed(json.dumps(found["plan"])).verdict == made.verdict


def test_before_there_is_a_plan_there_is_no_file(owner, store):
    workspace, _ = company(store)

    for name in ("actions.csv", "plan.json"):
        assert owner.http.get(f"/w/{workspace.id}/plan/{name}").status_code == 404


def test_every_action_is_a_line(owner, plan):
    actions = [one for one in read_json(owner, plan)["lines"] if one["part"] == "The first 90 days"]

    assert actions
    assert all(one["owner"] and one["due"] for one in actions)
