import pytest

from advisor.store import statements


@pytest.mark.parametrize("name", ["", "a b", 'a"', "a;--", "a.b", "1a", "ä", ":a"])
def test_what_is_no_plain_word_never_gets_into_a_statement(name):
    with pytest.raises(ValueError, match="no plain word"):
        statements.quoted(name)
    with pytest.raises(ValueError, match="no plain word"):
        statements.insert("people", ["id", name])
    with pytest.raises(ValueError, match="no plain word"):
        statements.update(name, ["id"], "id = :id")


def test_a_word_of_the_language_may_be_a_column():
    assert statements.insert("t", ["order"]) == 'INSERT INTO "t" ("order") VALUES (:order)'
