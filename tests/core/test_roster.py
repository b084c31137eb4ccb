"""Lists of people as spreadsheets give them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.roster import MOST_ROWS, Likeness, read_rows


@pytest.mark.parametrize(
    "text",
    [
        "Ana,32,60\nBen,36,35",
        "Ana;32;60\r\nBen;36;35\r\n",
        "Ana\t32\t60\nBen\t36\t35",
        "Name,Hours,Share\nAna,32,60%\nBen,36,35",
        "hours;name;share\n32;Ana;60\n36;Ben;35",
        '"Ana",32,60\n\n"Ben",36,35\n\n',
    ],
)
def test_lists_are_read_however_the_columns_are_parted(text):
    rows = read_rows(text).good

    assert [(row.name, row.hours, row.share) for row in rows] == [
        ("Ana", "32", "60"),
        ("Ben", "36", "35"),
    ]


def test_names_alone_are_enough():
    assert [row.name for row in read_rows("Ana Ruiz\nBen Okafor").good] == [
        "Ana Ruiz",
        "Ben Okafor",
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (",32", "The name is missing."),
        ("=HYPERLINK(1),3", "like a formula"),
        ("@SUM(A1),3", "like a formula"),
        ("Ana,many", "is not a number"),
        ("Ana,81", "between 0 and 80"),
        ("Ana,-1", "between 0 and 80"),
        ("Ana,10,101", "between 0 and 100"),
        ("1234,10", "no letter"),
        ("A" * 301, "300 fit"),
    ],
)
def test_a_row_that_cannot_be_kept_says_why_and_the_others_stay(line, reason):
    roster = read_rows(f"Ben,10\n{line}\nCleo,20")

    assert [row.name for row in roster.good] == ["Ben", "Cleo"]
    assert reason in roster.refused[0].problem
    assert roster.refused[0].line == 2


def test_headings_that_are_not_understood_are_named():
    assert read_rows("name,shoe size\nAna,38").unknown == ("shoe size",)


def test_more_rows_than_are_taken_at_once_are_refused_with_their_line():
    roster = read_rows("\n".join(f"Person {n:05d}x" for n in range(MOST_ROWS + 2)))

    assert len(roster.good) == MOST_ROWS
    assert [row.line for row in roster.refused] == [MOST_ROWS + 1, MOST_ROWS + 2]


@given(st.text(max_size=400))
def test_no_text_breaks_the_reading(text):
    for row in read_rows(text).rows:
        assert row.problem or row.name


@pytest.mark.parametrize("other", ["okafor ben", "Okafor, Ben", "BEN OKÁFOR", "B. Okafor"])
def test_the_same_name_written_another_way_is_found(other):
    assert Likeness([("b", "Ben Okafor")]).find(other) == "b"


@pytest.mark.parametrize("other", ["Bo Okafor", "Ben Okafors", "Okafor", "B. Okay", "Ana"])
def test_another_name_is_somebody_else(other):
    assert Likeness([("b", "Ben Okafor")]).find(other) is None


def test_names_in_other_scripts_are_told_apart():
    assert Likeness([("w", "王伟")]).find("李伟") is None
    assert Likeness([("w", "王伟")]).find("王伟") == "w"


def test_a_quotation_mark_never_closed_costs_its_own_line_alone():
    roster = read_rows('Ana,32,60\n"Ben,36,35\n"Okafor, Cleo",20,50\nDev,10,0')

    assert [row.name for row in roster.good] == ["Ana", "Okafor, Cleo", "Dev"]
    assert [(row.line, row.problem) for row in roster.refused] == [
        (2, "A quotation mark is opened and not closed.")
    ]
