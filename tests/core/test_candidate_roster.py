import pytest

from advisor.core.roster import MOST_ROWS, email_problem, link_problem, read_candidates


def test_a_line_without_headings_is_read_by_what_its_cells_look_like():
    (row,) = read_candidates("Lee Roe, lee@x.org, https://cv.org/lee, met at a fair").rows

    assert (row.name, row.email, row.link, row.note) == (
        *("Lee Roe", "lee@x.org"),
        *("https://cv.org/lee", "met at a fair"),
    )


def test_a_name_with_its_address_in_brackets_is_read_as_mail_programs_write_it():
    (row,) = read_candidates("Kim Roe <Kim@X.org>").rows

    assert (row.name, row.email, row.problem) == ("Kim Roe", "kim@x.org", "")


def test_headings_say_what_a_column_is_and_others_are_left_out():
    roster = read_candidates("Name;Shoe size;E-Mail\nKim;38;kim@x.org")

    assert roster.unknown == ("Shoe size",)
    assert [(row.name, row.email) for row in roster.good] == [("Kim", "kim@x.org")]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("=HYPERLINK(1)", "like a formula"),
        ("lee@x.org", "name is missing"),
        ("Kim, http://", "begins with https://"),
        ("4711", "no letter"),
    ],
)
def test_a_line_that_cannot_be_taken_says_why(line, why):
    (row,) = read_candidates(line).refused

    assert why in row.problem


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://x.org/a",
        "https://",
        "//x.org",
        "https://[x",
        "https://user:pass@x.org",
        "https://x.org/a b",
        "https://x.org/" + "a" * 2000,
    ],
)
def test_what_is_no_web_address_is_refused_as_a_link(link):
    assert link_problem(link)


@pytest.mark.parametrize("link", ["", "http://x.org", "https://x.org:8080/cv.pdf?a=1#b"])
def test_web_addresses_are_taken_as_links(link):
    assert link_problem(link) == ""


def test_only_so_many_rows_are_taken_at_once():
    roster = read_candidates("\n".join(f"Person {n}x" for n in range(MOST_ROWS + 2)))

    assert (len(roster.good), len(roster.refused)) == (MOST_ROWS, 2)


def test_what_is_no_email_address_is_refused():
    assert email_problem("kim at x.org")
    assert email_problem("kim@x.org") == email_problem("") == ""
