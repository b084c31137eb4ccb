import pytest

from advisor.core.browser_words import browser_said, browser_words
from advisor.core.language import Language, speaking

WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("user_agent", "words"),
    [
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0",
            "Firefox on Linux",
        ),
        (f"Mozilla/5.0 (Windows NT 10.0) {WEBKIT} Chrome/140.0 Safari/537.36", "Chrome on Windows"),
        (f"Mozilla/5.0 (Windows) {WEBKIT} Chrome/140 Safari/537 Edg/140", "Edge on Windows"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Safari/604.1",
            "Safari on an iPhone",
        ),
        (f"Mozilla/5.0 (Linux; Android 16) {WEBKIT} Chrome/140 Safari/537", "Chrome on Android"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 15) Version/19 Safari/605", "Safari on a Mac"),
        ("python-requests/2", "A program"),
        ("", "A browser"),
    ],
)
def test_a_browser_is_named_in_words(user_agent, words):
    assert browser_words(user_agent) == words


def test_a_browser_that_was_kept_is_said_in_the_language_in_force():
    german = {"{browser} on {system}": "{browser} auf {system}", "an iPhone": "einem iPhone"}
    kept = browser_words("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Safari/604.1")

    with speaking(Language("de", german | {"A browser": "Ein Browser"})):
        assert browser_said(kept) == "Safari auf einem iPhone"
        assert browser_said("") == "Ein Browser"
