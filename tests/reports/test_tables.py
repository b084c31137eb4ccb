import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.reports import tables

FORMULAS = ["=1+1", "+1", "@x", "\t=1", " =1", "\r=1", "\n=1", "＝1", "－1", "\u200b=1", "-1+1"]
FORMULAS += ["'=1", "''@x", "-", "-=", "\ufeff=1", "=cmd|' /C calc'!A0"]
NUMBERS = ["-3.5", "-1", "0", "12", "-.5", "-1e3", "-1.5E-07"]
TEXTS = ["", "Ana", "it's", "'tis", "a=b", "3 - 2", 'say "hi"', "two\nlines", "cr\r\nlf", "a,b;c"]

ANY = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize("cell", FORMULAS)
def test_what_could_be_a_formula_is_marked_as_text(cell):
    assert tables.harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", NUMBERS + TEXTS)
def test_numbers_and_other_texts_stay_as_they_are(cell):
    assert tables.harmless(cell) == cell


@pytest.mark.parametrize("cell", FORMULAS + NUMBERS + TEXTS)
def test_reading_gives_back_the_cell(cell):
    assert tables.read(tables.line(["x", cell])) == [(1, ["x", cell])]


@given(st.lists(st.lists(ANY, min_size=2), max_size=5))
def test_any_table_comes_back(rows):
    rows = [["heading", "second"], *([f"x{row[0]}", *row] for row in rows)]

    assert [cells for _, cells in tables.read("".join(tables.lines(rows)))] == rows


@given(ANY)
def test_marking_and_unmarking_are_each_others_reverse(cell):
    assert tables.original(tables.harmless(cell)) == cell


@given(st.text("=+-@'＝ \t\r\n1.e", max_size=8))
def test_nothing_marked_begins_like_a_formula(cell):
    marked = tables.harmless(cell)
    first = marked.strip()[:1]

    assert first not in set("=+@＝") or marked[:1] == "'"
    assert not marked.startswith(("\t", "\r", "\n"))


def test_lines_end_as_rfc_4180_says_and_cells_are_quoted_only_where_they_must_be():
    written = tables.as_csv([["a", "b,c"], ['d"e', "f\ng"]], mark=False)

    assert written == b'a,"b,c"\r\n"d""e","f\ng"\r\n'
    assert list(csv.reader(io.StringIO(written.decode(), newline=""))) == [
        ["a", "b,c"],
        ['d"e', "f\ng"],
    ]


def test_the_mark_for_spreadsheets_is_passed_over_when_read():
    written = tables.as_csv([["naïve", "b"]])

    assert written.startswith(b"\xef\xbb\xbf")
    assert tables.read(written.decode()) == [(1, ["naïve", "b"])]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_usual_delimiters_are_found_in_the_headings(sign):
    text = sign.join(["name", "a b", "c"]) + "\r\n" + sign.join(["Ana", '"x,;y"', "3"])

    assert tables.read(text)[1] == (2, ["Ana", "x,;y", "3"])


def test_a_line_that_tells_the_delimiter_is_believed_and_counted():
    rows = tables.read("sep=;\nname,first;b\nAna;2")

    assert rows == [(2, ["name,first", "b"]), (3, ["Ana", "2"])]


def test_a_row_is_placed_where_it_begins_though_a_cell_has_several_lines():
    rows = tables.read('a,b\r\n"one\ntwo",2\r\n\r\nc,d')

    assert [place for place, _ in rows] == [1, 2, 5]


def test_a_cell_beyond_all_measure_is_refused():
    with pytest.raises(tables.UnreadableTableError, match="million"):
        tables.read('a,b\n"' + "x" * (tables.LONGEST_CELL + 2))
