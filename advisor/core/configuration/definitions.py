"""Every setting, written down once: loading, refusing, ``advisor settings`` and docs follow it."""

from __future__ import annotations

from dataclasses import dataclass

PREFIX = "ADVISOR_"


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set.

    name: as in the file; in the environment in capitals after ADVISOR_. kind: how its value is
    read, a name in ``kinds.KINDS``. default: the value where nothing is set, None for one that is
    found at the start. words: what it sets. least, most: the range of a number, both included.
    choices: the values of a choice. secret: its value is never shown.
    """

    name: str
    kind: str
    default: str | int | float | bool | None
    words: str
    least: float = 0
    most: float = 0
    choices: tuple[str, ...] = ()
    secret: bool = False


SETTINGS: tuple[Setting, ...] = (
    Setting("data", "path", None, "the data file; without it, advisor.db in your user data folder"),
    Setting("host", "host", "127.0.0.1", "the address of this computer that Advisor listens on"),
    Setting("port", "whole number", 8765, "the port that Advisor listens on", 1, 65535),
    Setting(
        "public_url",
        "public address",
        "",
        "the https address of the reverse proxy before Advisor; links begin with it",
    ),
    Setting(
        "proxies",
        "whole number",
        0,
        "how many reverse proxies stand before Advisor and write X-Forwarded-For",
        0,
        5,
    ),
    Setting(
        "lan_address",
        "IPv4 address",
        "",
        "this computer’s address on the Wi-Fi, where the one that is found is not the right one",
    ),
    Setting("open_browser", "yes or no", True, "whether starting Advisor opens the browser"),
    Setting(
        "print_link",
        "yes or no",
        True,
        "whether starting prints a link that signs in; false where the output is kept as a log",
    ),
    Setting("threads", "whole number", 8, "how many requests are answered at once", 1, 64),
    Setting(
        "busy_seconds",
        "number",
        10.0,
        "how many seconds a request waits while another program keeps the data file locked",
        0.01,
        120,
    ),
    Setting(
        "idle_minutes",
        "whole number",
        0,
        "after how many minutes without a click a session ends; 0 is 12 hours where Advisor has a "
        "public https address, else as long as a session lasts",
        0,
        43200,
    ),
    Setting(
        "session_days",
        "whole number",
        0,
        "how many days after signing in a session ends at the latest; 0 is 7 where Advisor has a "
        "public https address, else 30",
        0,
        30,
    ),
    Setting(
        "log_level",
        "choice",
        "warning",
        "what is logged: with info, a line for each request; with debug, also for static files",
        choices=("debug", "info", "warning", "error"),
    ),
    Setting(
        "log_format",
        "choice",
        "text",
        "how lines of the log are written",
        choices=("text", "json"),
    ),
)


def variable(name: str) -> str:
    """What a setting is called in the environment."""
    return PREFIX + name.upper()
