from dataclasses import replace

import pytest

from advisor.core.report.blocks import Part, Point, Points, Table
from advisor.reports.html import page
from advisor.reports.markdown import markdown
from advisor.reports.pdf import UNKNOWN, pdf
from tests.builders import answered, business, company, person, with_hours
from tests.reports.made import crowd, pair, reader, report_of, said, words_of_html, words_of_pdf

NAMES = [
    "x" * 300,
    "Maximiliana " * 25,
    "שרה לוי",
    "فاطمة الزهراء",
    "山田太郎",
    "Zoë 👩🏽‍💻🍵",
    "Tab\there \x00\x07\x1b bell",
    "\u202edrawkcab\u2069",
    "#let x = 1; *bold* [link] @ref <label> $x$ \\ // /*",
    "<script>alert(1)</script> & {{ 7*7 }}",
    "\U000f0000 private \ufdd0 none",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_any_kind_is_printed(store, name):
    workspace, ana = company(store, name, name)
    answered(store, workspace, ana)
    report = report_of(store, workspace, "profile", person_id=ana.id)

    assert len(reader(pdf(report)).pages) > 3
    assert "<script>alert" not in page(report, [])
    assert "<script>" not in markdown(report)


def test_names_of_all_kinds_stand_side_by_side(store):
    workspace, _ = company(store, "All of them", "Ana")
    for name in NAMES[:9]:
        one = person(store, workspace, name, hours=1)
        answered(store, workspace, one)
    business(store, workspace)

    report = report_of(store, workspace)

    assert len(reader(pdf(report)).pages) > 10


@pytest.mark.parametrize("kind", ["team", "plan"])
def test_an_empty_company_says_what_is_missing(store, kind):
    workspace, _ = company(store)
    report = report_of(store, workspace, kind)

    assert "Answers: nobody has answered about anyone yet." in said(report)
    assert "Thereisnoresultyet." in words_of_pdf(pdf(report))
    assert "Thereisnoresultyet." in words_of_html(page(report, []))


def test_someone_without_answers_leaves_no_verdict_and_a_report(store):
    workspace, ana = company(store)
    with_hours(store, ana, 30)
    person(store, workspace, "Ben", hours=30)
    answered(store, workspace, ana)
    business(store, workspace)

    report = report_of(store, workspace)

    assert report.cover.sentence == "Too few answers for a verdict yet."
    assert len(reader(pdf(report)).pages) >= 2


def test_a_profile_without_answers_says_so(store):
    workspace, ana = company(store)

    report = report_of(store, workspace, "profile", person_id=ana.id)

    assert "NobodyhasansweredaboutAnayet" in words_of_pdf(pdf(report))


def test_two_hundred_lines_go_over_pages_with_their_head_and_none_cut_in_two(store):
    report = report_of(store, pair(store)[0], "plan")
    rows = tuple((f"Line {n:03}", "Something to do. " * 9, f"End {n:03}") for n in range(200))
    table = Table("Actions", ("Line", "What", "When"), rows, (1, 2))
    points = Points(tuple(Point("Something to do.", f"Point {n}") for n in range(200)))
    long = replace(report, parts=(Part("actions", "Actions", (table, points)), *report.parts))

    pages = [one.extract_text() for one in reader(pdf(long)).pages]

    for n in range(200):
        (where,) = [text for text in pages if f"Line {n:03}" in text]
        assert f"End {n:03}" in where
    assert sum("What" in text and "End" in text for text in pages) >= 8


def test_what_no_font_has_is_said_to_be_missing(store):
    workspace, *_ = pair(store, "Tea \U000f0000")

    made = pdf(report_of(store, workspace))

    assert UNKNOWN in reader(made).pages[0].extract_text()
    assert "no font here has" in reader(made).pages[0].extract_text()


def test_more_people_than_fit_side_by_side_are_drawn_in_groups(store):
    report = report_of(store, crowd(store, 6))

    (part,) = [part for part in report.parts if part.key == "profiles"]
    assert [block.block for block in part.blocks] == ["text", "chart", "chart", "table"]
    assert "Colleague 6" in " ".join(said(report))
