import pytest

from advisor.usecases.name_lines import Named, NamesNotReadableError, read_names


@pytest.mark.parametrize(
    "line",
    [
        "Iris Holm, iris@example.org",
        "Iris Holm <IRIS@example.org>",
        "Iris Holm;iris@example.org",
        "iris@example.org\tIris  Holm",
        '"Iris Holm" <iris@example.org>,',
    ],
)
def test_name_and_email_are_told_apart(line):
    assert read_names(line) == (Named("Iris Holm", "iris@example.org"),)


def test_empty_lines_are_skipped_and_nobody_comes_twice():
    names = read_names("Ben\n\n  Zoë Ngũgĩ \nben\nBen, ben@example.org")

    assert names == (Named("Ben", ""), Named("Zoë Ngũgĩ", ""), Named("Ben", "ben@example.org"))


def test_every_line_that_cannot_be_read_is_told():
    with pytest.raises(NamesNotReadableError) as told:
        read_names("Ben\niris@example.org\nJo, jo@\n" + "x" * 301)

    assert [problem[:7] for problem in told.value.problems] == ["Line 2:", "Line 3:", "Line 4:"]


def test_more_than_fifty_at_once_are_refused():
    with pytest.raises(NamesNotReadableError, match="At most 50"):
        read_names("\n".join(f"Person {number}" for number in range(51)))


def test_characters_that_cannot_be_printed_are_left_out():
    assert read_names("Be\x00n\x07") == (Named("Ben", ""),)
