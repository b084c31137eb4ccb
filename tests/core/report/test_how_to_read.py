import pytest

from advisor.core.report.how_to_read import how_to_read


@pytest.mark.parametrize("kind", ["team", "founder", "plan", "profile", "opening", "decision"])
def test_every_first_page_says_what_it_is_how_to_read_it_and_what_it_does_not_claim(kind):
    rows = dict(how_to_read(kind))

    assert "Advisor, a program" in rows["What this is"]
    assert "80% band" in rows["How to read it"]
    assert "Nothing here predicts how a person will perform." in rows["What it does not say"]


def test_words_of_the_trade_are_pointed_to_where_they_are_explained():
    assert "Words" not in dict(how_to_read("plan"))
    assert "“The hand-off”" in dict(how_to_read("plan", "The hand-off"))["Words"]
