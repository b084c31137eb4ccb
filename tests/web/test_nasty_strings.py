"""Nasty texts through every text field, to page, CSV and PDF."""

import csv
import io
import json
import zipfile
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from advisor.core.questionnaire import printable
from advisor.core.response import check_response
from advisor.library import QuestionnaireProblems, catalogue, definition_from_yaml
from advisor.store import people
from advisor.store.database import Store
from advisor.usecases import invitations
from advisor.usecases.name_lines import Named
from advisor.web.name_field import one_line
from advisor.web.walk import walks
from tests.builders import answered, begun, company, link_to, person
from tests.nasty_strings import LONG, NASTY, ONE_WORD, bundles
from tests.web.access_world import build
from tests.web.field_walk import harm, send, text_forms, unprintable

FORMULA = ("=", "+", "-", "@", "\t", "\r")


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """A company with all kinds of things, and those who open its pages."""
    made = build(tmp_path_factory.mktemp("nasty"))
    made.renew()
    return made


@pytest.fixture(scope="module")
def forms(world):
    """Every form with something to type into."""
    return text_forms(world)


def test_the_forms_of_all_pages_are_found(forms):
    fields = {name for form in forms for name in form.typed}

    assert {"name", "company", "reason", "code", "q_creativity_example"} <= fields
    assert any(form.files for form in forms)
    assert len(forms) > 15


@pytest.mark.parametrize("text", bundles(), ids=lambda text: repr(text[:20]))
def test_no_field_of_any_page_is_harmed_by(world, forms, text):
    world.renew()
    found = {}
    for form in forms:
        harmed = harm(send(world, form, text))
        if harmed:
            found[form.target] = harmed

    assert found == {}
    store = Store(world.kept.with_name("used.db"))
    kept = unprintable(store)
    store.close()
    assert kept == []


def cells(reply):
    """All cells of a CSV file, or of all CSV files in an archive."""
    files = [reply.get_data()]
    if reply.mimetype == "application/zip":
        archive = zipfile.ZipFile(io.BytesIO(files[0]))
        files = [archive.read(name) for name in archive.namelist() if name.endswith(".csv")]
    rows = [row for file in files for row in csv.reader(io.StringIO(file.decode("utf-8-sig")))]
    return [cell for row in rows for cell in row]


def words(page):
    """All pieces of text of a page, each with single spaces."""
    return {" ".join(text.split()) for text in page.soup.find_all(string=True)}


@pytest.fixture
def tea(store):
    """A company with a person for each nasty name."""
    workspace, _ = company(store)
    for text in NASTY.values():
        person(store, workspace, one_line(text))
    return workspace


def test_names_are_shown_as_they_are_kept(owner, store, tea):
    page = owner.get(f"/w/{tea.id}/people/")
    kept = {" ".join(one.name.split()) for one in people.of_workspace(store, tea.id)}

    assert {one_line(text) for text in NASTY.values()} <= {
        one.name for one in people.of_workspace(store, tea.id)
    }
    assert kept <= words(page)


def test_names_typed_into_the_form_are_kept_without_controls_or_refused(owner, store):
    workspace, _ = company(store)
    page, token = owner.get(f"/w/{workspace.id}/people/"), owner.form_token()
    for text in NASTY.values():
        owner.http.post(page.path, data={"name": text, "csrf_token": token})
    refused = owner.post(page.path, {"name": LONG}, status=422)

    assert refused.errors() == {"name": "Shorten the name to 300 characters."}
    kept = {one.name for one in people.of_workspace(store, workspace.id)}
    assert kept == {one_line(text) for text in NASTY.values()} | {"Ana"}


def test_no_cell_of_the_links_csv_begins_a_formula(owner, store, tea):
    ben = person(store, tea, "Ben")
    named = [Named(one_line(text), "") for text in NASTY.values()]
    invitations.ask_observers(store, ben, "peer", named[:20], datetime.now(UTC))
    token = owner.form_token()
    reply = owner.http.post(f"/w/{tea.id}/links/open.csv", data={"csrf_token": token})

    assert len(cells(reply)) > 100
    assert [cell for cell in cells(reply) if cell.startswith(FORMULA)] == []


def texts_only():
    """A questionnaire with one text question for each nasty string."""
    lines = "".join(
        f"      - {{id: t{n}, kind: text, text: Text {n}, maximum_length: 5000, lines: 3}}\n"
        for n in range(len(NASTY))
    )
    head = "id: texts\ntitle: Texts\npurpose: To write.\nsubject: person\nrespondent: self\n"
    return definition_from_yaml(
        f"{head}sections:\n  - id: texts\n    title: All\n    questions:\n{lines}"
    )


@pytest.fixture
def written(visitor, store):
    """The receipt of all nasty strings given as answers, and the company."""
    workspace, ana = company(store)
    assessment = begun(store, workspace, ana, texts_only())
    path = f"/a/{link_to(store, assessment, datetime.now(UTC))}"
    values = {f"q_t{n}": text for n, text in enumerate(NASTY.values())}
    check = visitor.submit(visitor.get(f"{path}/texts"), values)
    again = visitor.get(f"{path}/texts")
    for name, text in values.items():
        assert again.value(name) == printable(text.strip()), name
    return visitor.submit(check, button="Hand in"), workspace


def test_answers_are_shown_as_they_are_kept_from_page_to_receipt(written):
    receipt, _ = written

    for text in NASTY.values():
        assert " ".join(printable(text.strip()).split()) in words(receipt), text


def test_the_copy_and_the_response_file_hold_every_answer(visitor, written):
    receipt, _ = written
    copy = visitor.http.get(receipt.link("Download a copy")).get_data(as_text=True)
    file = json.loads(visitor.http.get(receipt.link("Your answers as a file")).get_data())

    kept = [printable(text.strip()) for text in NASTY.values()]
    assert all(text in copy for text in kept)
    assert sorted(answer["value"] for answer in file["answers"]) == sorted(kept)
    assert check_response(file, catalogue()) == []


@pytest.mark.parametrize("kind", ["long", "wide", "everything"])
def test_no_cell_of_exported_answers_begins_a_formula(owner, written, kind):
    _, workspace = written
    reply = owner.http.get(f"/w/{workspace.id}/data/file/{kind}")
    found = [cell for cell in cells(reply) if cell.startswith(FORMULA)]

    assert len(cells(reply)) > len(NASTY)
    assert found == []


def test_lines_of_observers_are_shown_on_the_profile_as_they_were_written(owner, store):
    workspace, _ = company(store)
    ben = person(store, workspace, "Ben")
    texts = [printable(text.strip()) for text in NASTY.values()]
    for start in (0, 10, 20):
        pairs = zip(catalogue().ids, texts[start:], strict=False)
        lines = {f"{skill}_example": text for skill, text in pairs}
        answered(store, workspace, ben, "observer", by=f"by{start}", **lines)
    shown = owner.get(f"/w/{workspace.id}/people/{ben.id}").text

    assert [text for text in texts if " ".join(text.split()) not in shown] == []


@pytest.fixture
def reports(app, owner, store):
    """The addresses of reports about people with all nasty names, without what follows the dot."""
    app.config["REPORT_PATIENCE"] = 60
    workspace, _ = company(store, one_line(" ".join(NASTY.values()))[-300:])
    names = [one_line(text)[:300] for text in (*bundles()[:-3], ONE_WORD)]
    everyone = [person(store, workspace, name) for name in names]
    for one in everyone:
        answered(store, workspace, one)
    return [f"/w/{workspace.id}/report/person/{one.id}" for one in everyone]


@pytest.mark.parametrize("form", ["html", "md"])
def test_a_report_holds_any_name_and_lets_no_markup_through(owner, reports, form):
    for url in reports:
        reply = owner.http.get(f"{url}.{form}", follow_redirects=True)
        assert (reply.status_code, harm(reply)) == (200, []), url


def test_a_pdf_is_made_of_any_name(owner, reports):
    replies = [owner.http.get(f"{url}.pdf", follow_redirects=True) for url in reports]
    pages = [PdfReader(io.BytesIO(reply.get_data())).pages[0] for reply in replies]
    said = "".join(page.extract_text() for page in pages)

    assert {reply.status_code for reply in replies} == {200}
    for words in ("{{7*7}}", '#panic("nasty")', "=HYPERLINK", "DROP TABLE", "<script id=nasty>"):
        assert words in " ".join(said.split()), words


def asking(text):
    """A questionnaire that uses the text wherever the format allows words."""
    question = {"id": "one", "kind": "choice", "text": text, "help": text}
    question["options"] = [{"id": "yes", "text": text}, {"id": "no", "text": "No"}]
    section = {"id": "first", "title": text, "lead": text, "questions": [question]}
    told = {"id": "sample", "title": text, "purpose": text, "subject": "person"}
    return definition_from_yaml(json.dumps(told | {"respondent": "self", "sections": [section]}))


def test_a_questionnaire_of_nasty_words_is_refused_or_asked_as_it_is_written():
    asked = []
    for text in NASTY.values():
        with suppress(QuestionnaireProblems):
            asked.append(asking(" ".join(text.split())))

    assert len(asked) > len(NASTY) // 2
    assert [one.problem for one in walks(asked[::3], 1, seed=1) if one.problem] == []
