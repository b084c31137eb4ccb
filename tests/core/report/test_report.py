import pytest

from advisor.core.report.blocks import Point, Points, Text
from advisor.core.report.characters import mapped, readable, texts
from advisor.core.report.report import date_words, lettered


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2026-11-22", "22 November 2026"), ("2027-01-02T10:00", "2 January 2027")],
)
def test_a_day_is_written_as_people_write_it(iso, words):
    assert date_words(iso) == words


def test_people_without_names_go_by_letters():
    many = lettered(str(n) for n in range(28))

    assert [many["0"], many["25"], many["26"], many["27"]] == [
        "Person A",
        "Person Z",
        "Person AA",
        "Person AB",
    ]
    assert lettered(["only"]) == {"only": "Founder"}
    assert lettered([]) == {}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("plain", "plain"),
        ("a\x00b\x07c", "abc"),
        ("two\nlines\there", "two lines here"),
        ("\u202eturned\u2069", "turned"),
        ("lone \ud800 half", "lone  half"),
        ("Zoë 👩🏽\u200d💻 שרה", "Zoë 👩🏽\u200d💻 שרה"),
    ],
)
def test_what_no_reader_sees_is_taken_out(typed, shown):
    assert readable(typed) == shown


def test_every_text_in_a_value_is_found_and_changed_wherever_it_lies():
    value = {"deep": [(Text("one", lead="two"), Points((Point("three"),), ordered=True), 4)]}

    changed = mapped(value, str.upper)

    assert [text for text in texts(changed) if text] == ["ONE", "TWO", "THREE"]
    assert changed["deep"][0][1].ordered is True
    assert changed["deep"][0][2] == 4
