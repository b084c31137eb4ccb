import pytest

from advisor.reports.pdf import pdf
from advisor.store.database import Store
from tests.reports.made import pair, reader, report_of, solo, structure


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    store = Store(tmp_path_factory.mktemp("pdf") / "advisor.db")
    store.prepare()
    yield report_of(store, pair(store)[0])
    store.close()


@pytest.fixture(scope="module")
def made(report):
    return pdf(report)


def test_the_same_report_gives_the_same_bytes(report, made):
    assert pdf(report) == made


def test_it_is_tagged_titled_and_has_a_language(report, made):
    root = reader(made).trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader(made).metadata.title == report.title
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


def test_its_date_is_the_reports_and_not_todays(made):
    assert reader(made).metadata.creation_date.date().isoformat() == "2026-11-22"


def test_every_font_in_it_is_inter_and_embedded(made):
    found = reader(made)
    everything = [found.get_object(number) for number in sorted(found.xref[0])]
    fonts = [o for o in everything if isinstance(o, dict) and o.get("/Type") == "/FontDescriptor"]

    assert all("/FontFile2" in one or "/FontFile3" in one for one in fonts)
    assert {str(one["/FontName"])[8:].partition("-")[0] for one in fonts} == {"Inter"}


def test_bookmarks_are_the_chapters(report, made):
    outline = [one.title for one in reader(made).outline if not isinstance(one, list)]

    assert outline == [part.title for part in report.parts]


def test_each_drawing_has_words_instead(made):
    figures = [one for one in structure(made) if one["/S"] == "/Figure"]

    assert len(figures) >= 6
    assert all(str(one.get("/Alt", "")) for one in figures)


def test_the_first_cell_of_each_row_heads_it(made):
    rows = [one for one in structure(made) if one["/S"] == "/TR"]

    firsts = [row["/K"][0].get_object() for row in rows]
    assert {str(one["/S"]) for one in firsts} == {"/TH"}
    scopes = [one["/A"][0].get_object()["/Scope"] for one in firsts]
    assert scopes.count("/Row") > 50
    assert set(scopes) == {"/Row", "/Column"}


def test_headings_go_down_one_step_at_a_time(made):
    levels = {str(one["/S"]) for one in structure(made)} & {"/H1", "/H2", "/H3"}

    assert levels == {"/H1", "/H2"}


def test_each_page_has_its_number_and_all_but_the_cover_a_running_header(made):
    pages = [page.extract_text() for page in reader(made).pages]

    for number, text in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in text
    assert all("Northwind Tea · Who should market" in text for text in pages[1:])


def test_the_link_of_each_entry_of_the_contents_goes_somewhere(made):
    cover, contents = reader(made).pages[:2]
    links = [one.get_object() for page in (cover, contents) for one in page.get("/Annots", [])]

    assert len(links) >= 10
    assert all("/Dest" in one or "/A" in one for one in links)


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_paper_is_what_was_asked_for(store, paper, size):
    box = reader(pdf(report_of(store, solo(store)[0], paper=paper))).pages[0].mediabox

    assert (round(box.width), round(box.height)) == size
