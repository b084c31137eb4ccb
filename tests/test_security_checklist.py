"""Every requirement of the standard stands once in the checklist, and what it names is there."""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "docs" / "security.md").read_text("utf-8")
ROWS = [line for line in TEXT.splitlines() if re.match(r"\| \d", line)]
# ASVS 5.0.0, levels 1 and 2: how many requirements each section has, counted from 1.
SECTIONS = """
    1.1:2 1.2:9 1.3:11 1.4:3 1.5:2  2.1:3 2.2:3 2.3:4 2.4:1  3.2:2 3.3:4 3.4:6 3.5:5 3.7:2
    4.1:3 4.2:1 4.3:2 4.4:4  5.1:1 5.2:3 5.3:2 5.4:3  6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4
    7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2  8.1:2 8.2:3 8.3:1 8.4:1  9.1:3 9.2:4
    10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3  11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1
    12.1:3 12.2:2 12.3:4  13.1:1 13.2:5 13.3:2 13.4:5  14.1:2 14.2:4 14.3:3  15.1:3 15.2:3 15.3:7
    16.1:1 16.2:5 16.3:4 16.4:3 16.5:3  17.1:1 17.2:4 17.3:2
"""


def cells(row):
    return [cell.strip() for cell in row.strip("|").split("|")]


def wanted():
    for section, _, many in (one.partition(":") for one in SECTIONS.split()):
        yield from (f"{section}.{number}" for number in range(1, int(many) + 1))


def named():
    """Every file, or test in a file, that the document names."""
    return re.findall(r"`((?:advisor|tests|docs|templates|static)/[\w./-]+(?:::\w+)?)`", TEXT)


def test_each_requirement_stands_once():
    found = Counter(number for row in ROWS for number in cells(row)[0].split(", "))

    assert found == Counter(wanted())
    assert found.total() == 253


def test_each_row_says_whether_it_is_met_and_where_or_why():
    for row in ROWS:
        number, short, said, where = cells(row)
        assert said in {"met", "*n/a*", "**not met**"}, number
        assert short, number
        assert len(where) >= 3, number


def test_every_file_and_test_that_is_named_is_there():
    missing = [name for name in named() if not is_there(*name.split("::"))]

    assert missing == []
    assert len(named()) > 150


def is_there(path, test=""):
    file = ROOT / path
    return file.exists() and (not test or f"def {test}(" in file.read_text("utf-8"))


def test_what_the_document_says_of_limits_is_what_holds():
    from advisor.usecases import passwords, resume_codes, sessions, signing_in
    from advisor.web import body_sizes, limits

    assert f"| {resume_codes.WRONG_TRIES_AN_HOUR} an hour | installation" in TEXT
    assert f"| {signing_in.CODE_TRIES} | handed-over computer" in TEXT
    assert f"| {passwords.FREE_TRIES}, then 1, 2, 4, 8, 15 minutes" in TEXT
    assert f"{limits.ANYTHING.split()[0]} a minute | session, or link" in TEXT
    assert f"{limits.WRONG_LINKS.split()[0]} a minute; the ones that open" in TEXT
    for size in (body_sizes.FILE, body_sizes.PAGE, body_sizes.FEW_FIELDS):
        assert f"| {body_sizes.shown(size)}" in TEXT
    hours, days = sessions.HOSTED.idle.seconds // 3600, sessions.HOSTED.whole.days
    assert f"{hours} hours without a request and {days} days in all" in TEXT
