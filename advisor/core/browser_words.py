"""Which browser on which system, in words, as far as it says so itself."""

from __future__ import annotations

from advisor.core.language import mark, say

# Looked for in this order: most browsers also call themselves the ones further down.
_BROWSERS = (
    *(("edg", "Edge"), ("opr/", "Opera"), ("samsungbrowser", "Samsung Internet")),
    *(("firefox", "Firefox"), ("fxios", "Firefox"), ("crios", "Chrome"), ("chrom", "Chrome")),
    *(("safari", "Safari"), ("curl", "curl"), ("python", mark("A program"))),
)
_SYSTEMS = (
    *(("iphone", mark("an iPhone")), ("ipad", mark("an iPad")), ("android", "Android")),
    *(("cros", "ChromeOS"), ("windows", "Windows"), ("mac os", mark("a Mac")), ("linux", "Linux")),
)

_UNKNOWN, _ON = mark("A browser"), " on "


def browser_words(user_agent: str) -> str:
    """Such as "Firefox on Windows"; "A browser" where nothing is known of it."""
    said = user_agent.lower()
    browser = next((words for sign, words in _BROWSERS if sign in said), _UNKNOWN)
    system = next((words for sign, words in _SYSTEMS if sign in said), "")
    return f"{browser}{_ON}{system}" if system else browser


def browser_said(words: str) -> str:
    """The words of a browser that were kept, in the language in force; "" for one unknown."""
    browser, on, system = (words or _UNKNOWN).partition(_ON)
    if not on:
        return say(browser)
    return say("{browser} on {system}", browser=say(browser), system=say(system))
