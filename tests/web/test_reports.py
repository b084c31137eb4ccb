from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from advisor.core.report.report import Options
from advisor.store import people, report_links
from advisor.usecases import report_links as links
from advisor.usecases.reports import Request
from tests.reports.made import pair
from tests.web.client import Visitor


@pytest.fixture
def app(app):
    """Patient, so that no test has to come again on a busy machine."""
    app.config["REPORT_PATIENCE"] = 60
    return app


@pytest.fixture
def firm(store):
    """The address of a company of two, and the first of them."""
    workspace, ana, _ = pair(store)
    return workspace, ana, f"/w/{workspace.id}"


def shared(store, workspace, days=7, at=None, **options):
    """A token to the team's report."""
    owner = store.row("SELECT id FROM members")["id"]
    request = Request("team", Options(**options))
    return links.make(store, workspace, request, owner, at or datetime.now(UTC), days)


@pytest.mark.parametrize("page", ["result/", "plan/", "people/{ana}"])
def test_each_result_offers_its_pdf_and_its_page_for_print(owner, firm, page):
    _, ana, base = firm
    looked = owner.get(f"{base}/{page.format(ana=ana.id)}")

    pdf = owner.http.get(looked.link("Download the PDF"))
    printable = owner.get(looked.link("Print"))

    assert pdf.mimetype == "application/pdf"
    assert pdf.headers["Content-Disposition"].startswith('attachment; filename="northwind-tea-')
    assert len(PdfReader(BytesIO(pdf.data)).pages) > 3
    assert printable.heading
    assert printable.one("body")["class"] == ["report", "a4"]


def test_what_is_asked_for_in_the_address_is_what_comes(owner, firm):
    _, _, base = firm

    page = owner.get(f"{base}/report/report.html?kind=plan&people=letters&paper=letter")
    text = owner.http.get(f"{base}/report/report.md?levels=none&kind=nonsense").text

    assert "The alignment plan" in page.text
    assert "Person A" in page.text
    assert "Ana" not in page.text
    assert page.one("body")["class"] == ["report", "letter"]
    assert "Profiles side by side" not in text


def test_the_reports_page_offers_every_choice_and_passes_it_on(owner, firm):
    page = owner.get(f"{firm[2]}/report/")

    assert [one["name"] for one in page.soup.select("main form")[0].select("select")] == [
        "kind",
        "people",
        "levels",
        "paper",
        "language",
    ]
    assert page.soup.select("main form")[0].select("button")[0]["formaction"].endswith(".pdf")


def test_a_report_that_takes_long_is_waited_for_without_scripts(owner, app, firm):
    url = f"{firm[2]}/report/report.pdf"
    app.config["REPORT_PATIENCE"] = 0
    waiting = owner.get(url, status=202)
    again = waiting.one("meta[http-equiv=refresh]")["content"].partition("url=")[2]
    app.config["REPORT_PATIENCE"] = 60

    ready = owner.get(again)
    file = owner.http.get(ready.link("this is the file"))

    assert waiting.one("progress")
    assert ready.heading == "The report is ready."
    assert file.mimetype == "application/pdf"


def test_a_page_that_was_waited_for_opens_by_itself(owner, app, firm):
    app.config["REPORT_PATIENCE"] = 0
    waiting = owner.get(f"{firm[2]}/report/report.html?kind=plan", status=202)
    app.config["REPORT_PATIENCE"] = 60

    page = owner.get(waiting.link("look now"))

    assert page.path.endswith("/report/report.html")
    assert "The alignment plan" in page.text


def test_the_next_report_shows_what_has_changed_since(owner, store, firm):
    _workspace, ana, base = firm
    assert "Ana" in owner.get(f"{base}/report/report.html").text

    store.run("UPDATE people SET name = 'Anneliese' WHERE id = :id", id=ana.id)

    assert "Anneliese" in owner.get(f"{base}/report/report.html").text


def test_what_was_made_and_never_fetched_is_not_served_later(owner, app, store, firm):
    _, ana, base = firm
    app.config["REPORT_PATIENCE"] = 0
    owner.get(f"{base}/report/report.html", status=202)
    (job,) = app.extensions["report_jobs"].jobs.values()
    job.result(60)

    store.run("UPDATE people SET name = 'Anneliese' WHERE id = :id", id=ana.id)
    app.config["REPORT_PATIENCE"] = 60

    assert "Anneliese" in owner.get(f"{base}/report/report.html").text


def test_a_shared_link_opens_the_report_and_nothing_else(owner, app, firm):
    page = owner.get(f"{firm[2]}/report/")
    made = owner.submit(page, {"people": "letters", "days": "7"}, button="Make a link")
    path = made.words("#link").partition("8765")[2] or made.words("#link")

    guest = Visitor(app)
    seen = guest.get(path)

    assert "Person A" in seen.text
    assert {a["href"] for a in seen.soup.select("a[href^='/']")} == {f"{path}report.pdf"}
    assert guest.http.get(f"{path}report.pdf").mimetype == "application/pdf"
    guest.get(f"{firm[2]}/result/", status=401)


def test_a_link_that_was_closed_or_has_expired_says_so(owner, visitor, store, firm):
    workspace, _, base = firm
    made = shared(store, workspace)
    old = shared(store, workspace, at=datetime.now(UTC) - timedelta(days=8))
    visitor.get(f"/r/{made.token}/")

    owner.submit(owner.get(f"{base}/report/"), button="Close")

    assert "closed by whoever sent it" in visitor.get(f"/r/{made.token}/", status=410).text
    assert "has expired" in visitor.get(f"/r/{old.token}/report.pdf", status=410).text
    assert "no report at this link" in visitor.get("/r/nonsense/", status=404).text


def test_a_link_of_a_removed_company_is_closed(owner, visitor, store, firm):
    made = shared(store, firm[0])

    owner.post(f"{firm[2]}/remove")

    visitor.get(f"/r/{made.token}/", status=410)


def parts_of(visitor, made):
    """The headings of a report that its link shows."""
    return [one.get_text() for one in visitor.get(f"/r/{made.token}/").soup.select("h2")]


def test_a_link_shows_only_the_levels_it_was_made_for(visitor, store, firm):
    workspace, ana, _ = firm
    made = shared(store, workspace, levels="agreed")
    before = parts_of(visitor, made)

    people.set_sharing(store, workspace.id, ana.id, agreed=True)

    assert "15 skills" not in before
    assert "15 skills" in parts_of(visitor, made)


@pytest.mark.parametrize("kind", ["team", "plan"])
def test_a_link_tells_nobodys_levels_unless_that_was_chosen(owner, app, store, firm, kind):
    workspace, ana, base = firm
    people.set_sharing(store, workspace.id, ana.id, agreed=True)
    made = owner.submit(owner.get(f"{base}/report/?kind={kind}"), button="Make a link")
    seen = Visitor(app).get(made.words("#link").partition("8765")[2] or made.words("#link"))

    assert report_links.of_workspace(store, workspace.id)[0].levels == "none"
    assert "Development" not in [one.get_text() for one in seen.soup.select("h2")]


def test_the_token_of_a_link_is_kept_nowhere(store, firm):
    made = shared(store, firm[0])

    rows = [tuple(row) for row in store.rows("SELECT * FROM report_links")]

    assert made.token not in str(rows)
    assert report_links.of_workspace(store, firm[0].id)[0].made_by


def test_a_report_is_asked_for_in_a_language_and_its_other_forms_keep_it(owner, firm):
    _, _, base = firm
    page = owner.get(f"{base}/report/report.html?language=ar-XB")
    assert (page.one("html")["lang"], page.one("html")["dir"]) == ("ar-XB", "rtl")
    assert page.one(".ways a:first-child").text.startswith("⟦")
    assert "language=ar-XB" in page.one(".ways a:first-child")["href"]
