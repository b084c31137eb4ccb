"""The pages of the data: taken out, brought in, undone."""

from __future__ import annotations

import io
import json

import pytest

from advisor.reports import tables
from advisor.store import assessments, memberships, people
from advisor.usecases import signing_in
from advisor.web.packed import DamagedTextError, packed, unpacked
from tests import builders
from tests.usecases.answer_files.answer_file_builders import SHORT, opened, table
from tests.web.client import filled


@pytest.fixture
def at_data(owner, store):
    workspace, ana = builders.company(store)
    return owner, f"/w/{workspace.id}", workspace, ana


def sent(visitor, base, content, status=200, form=SHORT, name="answers.csv"):
    """The page after an upload."""
    data = {"file": (io.BytesIO(content), name), "questionnaire": form, "table": ""}
    kind = "multipart/form-data"
    return visitor.post(f"{base}/data/import/", data, status, content_type=kind)


def test_settings_lead_to_the_data_and_an_empty_page_says_what_it_will_show(at_data):
    owner, base, _, _ = at_data
    page = owner.get(owner.get(f"{base}/settings/").link("Your data"))

    assert page.heading == "Your data"
    assert "No answers yet" in page.text
    assert page.one('nav a[aria-current="page"]').get_text(strip=True) == "Settings"


@pytest.mark.parametrize(
    "label", ["Everything", "CSV, a line per q", "SQLite", "Questions", "CSV with"]
)
def test_each_file_is_sent_with_a_name(at_data, store, label):
    owner, base, workspace, ana = at_data
    builders.answered(store, workspace, ana)
    reply = owner.http.get(owner.get(f"{base}/data/").link(label))

    assert reply.status_code == 200
    assert 'attachment; filename="advisor-' in reply.headers["Content-Disposition"]
    assert len(reply.data) > 500


def test_the_files_hold_the_answers(at_data, store):
    owner, base, workspace, ana = at_data
    done = builders.answered(store, workspace, ana)
    url = f"{base}/data/file"
    found = json.loads(owner.http.get(f"{url}/json").data)
    rows = opened(owner.http.get(f"{url}/sqlite").data).execute("SELECT * FROM assessments")
    wide = owner.http.get(f"{base}/data/wide/{done.definition_hash}.csv").text

    assert found["assessments"][0]["subject_name"] == "Ana"
    assert len(rows.fetchall()) == 1
    assert len(tables.read(wide)) == 2


def test_what_others_said_about_whoever_takes_it_out_is_left_out(at_data, store):
    owner, base, workspace, ana = at_data
    member = signing_in.owner(store, builders.AT)
    memberships.put(store, workspace.id, member.id, "owner", ana.id)
    ben = builders.person(store, workspace)
    builders.answered(store, workspace, ana)
    for subject in (ana, ben):
        builders.answered(store, workspace, subject, "observer", by="peer")

    found = json.loads(owner.http.get(f"{base}/data/file/json").data)["assessments"]
    told = {(one["subject_name"], one["respondent_id"] == ana.id) for one in found}
    assert told == {("Ana", True), ("Ben", False)}


def test_a_version_that_was_never_answered_here_is_not_found(at_data):
    owner, base, _, _ = at_data
    owner.get(f"{base}/data/wide/{'0' * 64}.csv", status=404)


def test_the_dictionary_page_describes_every_table(at_data):
    owner, base, _, _ = at_data
    page = owner.get(f"{base}/data/dictionary")

    for word in ("answer_in_words", "per cent", "not_counted", "q_…"):
        assert word in page.text


def test_a_file_is_looked_at_brought_in_and_undone(at_data, store):
    owner, base, workspace, _ = at_data
    look = sent(owner, base, table(["Ana"], ["Zoe =1"], level=4).encode())
    assert look.heading == "2 questionnaires would be added, 0 lines are refused."
    kept = owner.submit(look, button="Import them")
    assert "2 questionnaires brought in, 1 person added." in kept.text
    undone = owner.submit(kept, button="Undo")

    assert "nothing of it counts" in undone.text
    assert assessments.of_workspace(store, workspace.id) == []
    assert "Bring back" in undone.text


def test_an_import_that_was_undone_is_brought_back(at_data, store):
    owner, base, workspace, _ = at_data
    owner.submit(sent(owner, base, table(["Ana"]).encode()), button="Import it")
    page = owner.submit(owner.get(f"{base}/data/"), button="Undo the import")
    owner.submit(page, button="Bring back")

    assert assessments.of_workspace(store, workspace.id)[0].entered_from == "file"
    assert "from a file" in owner.get(f"{base}/people/").text


def test_problems_are_told_by_line_and_column(at_data):
    owner, base, _, _ = at_data
    page = sent(owner, base, b"name,closing,colour\nAna,9,\n,4,red\n")

    assert page.heading == "0 questionnaires would be added, 2 lines are refused."
    assert "Line 2, column “closing”: “9” is not among the answers." in page.text
    assert "Line 3, column “name”: Whom is it about?" in page.text
    assert "“colour”" in page.text


def test_other_people_are_chosen_and_looked_at_again(at_data, store):
    owner, base, workspace, _ = at_data
    look = sent(owner, base, table(["Ana"], ["Zoe"]).encode())
    name = look.one("fieldset[id^=person_]")["id"]
    url = f"{base}/data/import/keep"
    again = owner.post(url, filled(look.form("Look again")) | {name: "skip", "again": "1"})
    owner.submit(again, button="Import it")

    assert [one.name for one in people.of_workspace(store, workspace.id)] == ["Ana"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_files_of_spreadsheets_are_read_in_their_encodings(at_data, encoding):
    owner, base, _, _ = at_data
    text = "name;closing\r\nJürgen Müller-Lüdenscheidt;4\r\nFrançoise Lefèvre;3\r\n"

    assert "Jürgen Müller-Lüdenscheidt" in sent(owner, base, text.encode(encoding)).text


@pytest.mark.parametrize("content", [b"", b"name,closing\n", b"PK\x03\x04\x00\x00", b"a,b\n1,2"])
def test_a_file_that_is_no_table_of_answers_is_refused_at_its_field(at_data, content):
    owner, base, _, _ = at_data
    page = sent(owner, base, content, 422)

    assert list(page.errors()) == ["file"]
    assert page.title.startswith("Error: ")


def test_a_file_that_is_too_large_says_so(at_data):
    owner, base, _, _ = at_data
    page = owner.post(f"{base}/data/import/", {"table": "Ana,4\n" * 400_000}, 413)

    assert page.heading == "That is too much text"
    assert "2 MB" in page.text


def test_a_pasted_table_is_kept_in_its_field_when_it_is_refused(at_data):
    owner, base, _, _ = at_data
    page = owner.get(f"{base}/data/import/")
    wrong = owner.submit(page, {"table": "colour\nred", "questionnaire": SHORT}, status=422)

    assert list(wrong.errors()) == ["table"]
    assert wrong.value("table") == "colour\nred"


def test_nothing_is_kept_of_a_page_whose_text_was_damaged(at_data, store):
    owner, base, workspace, _ = at_data
    page = owner.post(f"{base}/data/import/keep", {"packed": "nonsense", "name": "x"}, 422)

    assert "damaged" in page.errors()["file"]
    assert assessments.of_workspace(store, workspace.id) == []


def test_a_text_is_carried_exactly_and_never_larger_than_allowed():
    text = "a\r\nb\n\x0b'\"<é>" * 100

    assert unpacked(packed(text), 10_000) == text
    with pytest.raises(DamagedTextError):
        unpacked(packed("x" * 10_001), 10_000)
