import pytest

from advisor.core.report.blocks import Chart
from advisor.reports.html import page, single_file
from advisor.reports.markdown import markdown
from advisor.reports.pdf import pdf
from tests.reports.made import (
    pair,
    report_of,
    said,
    solo,
    squeezed,
    structure,
    words_of_html,
    words_of_pdf,
)


@pytest.fixture(params=["team", "plan", "profile", "founder"])
def report(store, request):
    if request.param == "founder":
        return report_of(store, solo(store)[0])
    workspace, ana, _ = pair(store)
    return report_of(
        store, workspace, request.param, person_id=ana.id * (request.param == "profile")
    )


def test_the_page_and_the_pdf_say_all_that_the_report_says(report):
    html, paper = words_of_html(page(report, [])), words_of_pdf(pdf(report))

    for text in said(report):
        assert squeezed(text) in html, text
        assert squeezed(text) in paper, text


def test_the_drawings_are_told_in_the_same_words_in_both(report):
    html = squeezed(page(report, []))
    told = [squeezed(str(one.get("/Alt", ""))) for one in structure(pdf(report))]

    for chart in (b for part in report.parts for b in part.blocks if isinstance(b, Chart)):
        words = squeezed(f"{chart.title}. {chart.told}")
        assert words in told
        assert squeezed(chart.title) in html.replace("&amp;", "&").replace("&#39;", "’")


def test_markdown_holds_every_heading_and_table(report):
    text = markdown(report)

    assert text.startswith("*")
    for part in report.parts:
        assert f"## {part.title}" in text


def test_a_file_of_its_own_asks_for_nothing_else(report):
    html = single_file(report)

    assert "data:font/woff2" in html
    assert 'src="' not in html
    assert "<link" not in html
    assert 'url("../' not in html
