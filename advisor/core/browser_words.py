"""Which browser on which system, in words, as far as it says so itself."""

from __future__ import annotations

# Looked for in this order: most browsers also call themselves the ones further down.
_BROWSERS = (
    *(("edg", "Edge"), ("opr/", "Opera"), ("samsungbrowser", "Samsung Internet")),
    *(("firefox", "Firefox"), ("fxios", "Firefox"), ("crios", "Chrome"), ("chrom", "Chrome")),
    *(("safari", "Safari"), ("curl", "curl"), ("python", "a program")),
)
_SYSTEMS = (
    *(("iphone", "an iPhone"), ("ipad", "an iPad"), ("android", "Android")),
    *(("cros", "ChromeOS"), ("windows", "Windows"), ("mac os", "a Mac"), ("linux", "Linux")),
)


def browser_words(user_agent: str) -> str:
    """Such as "Firefox on Windows"; "A browser" where nothing is known of it."""
    said = user_agent.lower()
    browser = next((words for sign, words in _BROWSERS if sign in said), "A browser")
    system = next((words for sign, words in _SYSTEMS if sign in said), "")
    words = f"{browser} on {system}" if system else browser
    return words[0].upper() + words[1:]
