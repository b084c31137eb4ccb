"""The audit log's pages and files."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from advisor.cli import main
from advisor.core.audit_words import QUIET, TAKEN_OUT, TRIES, WORDS
from advisor.library import load_questionnaire
from advisor.store import audit, people
from advisor.store.audit_trail import Acting
from advisor.usecases.tokens import hashed
from tests.builders import answered, begun, company, complete, link_to
from tests.web.client import Visitor

# Files that hold nothing of a person but what is asked, or that only their own respondent gets.
NO_DATA = {
    *("questionnaires.download", "questionnaires.example", "questionnaires.description"),
    *("questionnaires.schema", "blank_form.as_pdf", "blank_form.asked_pdf"),
    *("hand_off.card_pdf", "scoreboard_import.empty_table", "opening_texts.as_file"),
    *("kit.one_pdf", "kit.whole_pdf", "kit.briefing_pdf", "kit.task_pdf", "own_kit.as_pdf"),
    *("own_kit.linked_as_pdf", "candidate_briefing.as_pdf", "assess.copy", "assess.response"),
    "calendar_feed.read",
}


@pytest.fixture
def tea(store):
    """A company of the owner's."""
    return company(store)


def log_of(workspace, more=""):
    return f"/w/{workspace.id}/audit/{more}"


def newest(store):
    return list(audit.whole(store))[-1]


def test_every_address_that_changes_something_has_words(app):
    changing = {r.endpoint for r in app.url_map.iter_rules() if "POST" in (r.methods or ())}

    assert changing - WORDS.keys() - QUIET == set()
    assert set(TRIES.values()) <= WORDS.keys()


def test_every_file_is_noted_when_it_is_taken_out_or_holds_no_data(app):
    looks = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
    files = {rule.endpoint for rule in looks if "." in rule.rule.rpartition("/")[2]}

    assert files - TAKEN_OUT == NO_DATA


def test_every_command_that_may_write_has_words():
    only_read = {"check", "schema", "blank", "verify", "walk", "estimate", "decide", "settings"}
    commands = {f"command.{name}" for name in main.commands if name not in only_read | {"audit"}}

    assert commands - WORDS.keys() == set()


def test_every_action_of_the_web_that_has_words_is_there(app):
    endpoints = {rule.endpoint for rule in app.url_map.iter_rules()}
    of_the_web = {one for one in WORDS if "." in one and "-" not in one}
    own = {one for one in of_the_web if one.startswith(("command.", "resume.failed"))}

    assert of_the_web - own - endpoints == set()
    assert endpoints >= QUIET


def test_a_change_stands_in_the_log_with_the_names_of_now(owner, store, tea):
    workspace, ana = tea
    owner.post(f"/w/{workspace.id}/people/{ana.id}/remove")
    people.rename(store, workspace.id, ana.id, "Ana Holm")

    page = owner.get(log_of(workspace))

    lines = [li.get_text(" ", strip=True) for li in page.soup.select(".audit > li")]
    (line,) = [words for words in lines if words.startswith("Ana removed a person")]
    assert "person Ana Holm" in line
    assert "Ana" not in " ".join(one.records for one in audit.whole(store))


def test_who_is_gone_is_called_erased(owner, store, tea):
    records = (f"person:{'0' * 24}",)
    audit.note(store, Acting("member", "1" * 24, "people.add", tea[0].id, records))

    page = owner.get(log_of(tea[0]))

    assert page.soup.select(".audit b")[0].text == "erased"
    assert page.soup.select(".audit ul")[0].get_text(" ", strip=True).startswith("person erased")


def test_what_a_respondent_hands_in_is_the_links_doing(visitor, store, tea):
    given = complete(load_questionnaire("founder-short"))
    assessment = begun(store, *tea, answers=given)
    link = f"/a/{link_to(store, assessment, datetime.now(UTC))}"
    visitor.post(f"{link}/closing", {"q_closing": "4", "revision": "1"})

    visitor.post(f"{link}/submit")

    of_links = [one for one in audit.whole(store) if one.actor_kind == "link"]
    assert {one.action for one in of_links} == {"assess.submit"}
    assert {one.workspace_id for one in of_links} == {tea[0].id}
    assert f"assessment:{assessment.id}" in of_links[0].records


def test_what_is_taken_out_is_noted_and_what_is_looked_at_is_not(owner, store, tea):
    answered(store, *tea)
    owner.get(f"/w/{tea[0].id}/people/")
    assert newest(store).action == "program"

    owner.http.get(f"/w/{tea[0].id}/data/file/long", buffered=True)

    entry = newest(store)
    assert (entry.action, entry.workspace_id) == ("data.file", tea[0].id)
    assert entry.actor_kind == "member"


def test_signing_in_and_failing_to_are_noted(owner, app, store):
    assert newest(store).action == "signing_in.use_link"
    assert newest(store).actor_kind == "member"

    Visitor(app).get("/sign-in/tampered", status=403)

    assert (newest(store).action, newest(store).actor_id) == (
        "sign-in.failed",
        hashed("tampered")[:12],
    )


def test_a_form_that_was_refused_leaves_no_entry(owner, store, tea):
    before = newest(store)

    owner.post(f"/w/{tea[0].id}/people/", {"name": ""}, status=422)

    assert newest(store) == before


def test_fifty_entries_are_on_a_page(owner, store, tea):
    for number in range(120):
        acting = Acting("command", "", "command.demo", tea[0].id, (f"person:{number:024x}",))
        audit.note(store, acting)

    page = owner.get(log_of(tea[0]))
    assert len(page.soup.select(".audit > li")) == 50
    last = owner.get(log_of(tea[0], "?page=3"))
    assert "page 3 of 3" in last.text
    assert len(owner.get(log_of(tea[0], "?page=99")).soup.select(".audit > li")) > 0


def test_the_filter_shows_what_fits_and_keeps_what_was_chosen(owner, store, tea):
    audit.note(store, Acting("command", "", "command.demo", tea[0].id))

    page = owner.get(log_of(tea[0], "?who=command&since=2026-01-01&until=nonsense"))

    assert len(page.soup.select(".audit > li")) == 1
    assert page.one("#who option[selected]").text == "A command"
    nothing = owner.get(log_of(tea[0], "?record=fffff"))
    assert "Nothing here fits the filter." in nothing.text


def test_the_files_hold_ids_and_no_names(owner, store, tea):
    owner.post(f"/w/{tea[0].id}/people/{tea[1].id}/remove")

    table = owner.http.get(log_of(tea[0], "audit.csv"), buffered=True).text
    document = json.loads(owner.http.get(log_of(tea[0], "audit.json"), buffered=True).text)

    rows = list(csv.DictReader(io.StringIO(table)))
    assert "removed a person" in {row["words"] for row in rows}
    assert [one["hash"] for one in document["entries"]][: len(rows)] == [r["hash"] for r in rows]
    assert "Ana" not in table + json.dumps(document)


def test_what_concerns_no_company_is_for_whoever_keeps_the_installation(owner, store, tea):
    audit.note(store, Acting(action="reach.set_address"))
    audit.note(store, replace(Acting(action="people.add"), workspace_id=tea[0].id))

    words = owner.get("/audit/").text

    assert "set the public address" in words
    assert "added a person" not in words
