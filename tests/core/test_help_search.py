"""Finding passages: every word by its beginning, titles first, accents and case folded."""

from advisor.core.help_search import Entry, search, words_of


def entry(title, text="", page="words"):
    """An entry of no importance otherwise."""
    return Entry(page, "", "Words", title, text)


def titles(query, *entries):
    """What is found, in order."""
    return [hit.entry.title for hit in search(entries, query)]


def hits(pieces):
    """The words that are marked."""
    return [words for is_hit, words in pieces if is_hit]


def test_every_word_must_begin_a_word_of_title_or_text():
    shares = entry("Split", "Two people share the work.")

    assert titles("share spl", shares) == ["Split"]
    assert titles("share combine", shares) == []
    assert titles("hare", shares) == []


def test_what_stands_in_a_title_comes_first():
    found = titles("band", entry("Level", "It has a band."), entry("Band", "A range."))

    assert found == ["Band", "Level"]


def test_case_and_accents_make_no_difference():
    assert titles("ETAPE", entry("Étape")) == ["Étape"]
    assert titles("strasse", entry("Straße")) == ["Straße"]


def test_words_that_were_found_are_marked_whole_in_title_and_excerpt():
    (hit,) = search([entry("Switching", "Who switches loses time.")], "switch")

    assert hits(hit.title) == ["Switching"]
    assert hits(hit.excerpt) == ["switches"]


def test_an_excerpt_begins_before_the_first_word_found_and_is_cut_between_words():
    text = "far " * 100 + "the needle is here " + "away " * 100
    (hit,) = search([entry("Hay", text)], "needle")
    told = "".join(words for _, words in hit.excerpt)

    assert (told[:5], told[-6:]) == ("… far", "away …")
    assert len(told) < 240
    assert "needle is here" in told


def test_nothing_is_found_for_no_words():
    assert search([entry("Band")], "  …!") == ()
    assert words_of("a-b A " + "x1 " * 3) == ("a", "b", "x1")
