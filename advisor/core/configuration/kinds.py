"""The kinds of settings: from what was written to the value, or what would be right."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from ipaddress import IPv4Address, ip_address

from advisor.core.configuration.definitions import Setting
from advisor.core.public_address import AddressError, public_address

Value = str | int | float | bool
_YES = frozenset({"yes", "true", "on", "1"})
_NO = frozenset({"no", "false", "off", "0"})
_WHOLE = re.compile(r"[+-]?[0-9]{1,15}", re.ASCII)
_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{1,15})?", re.ASCII)
_HOST = re.compile(r"(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?", re.ASCII)
_LONGEST = 4096


class UnfitError(Exception):
    """What was written is no value of this kind. Says what would be right."""


def value_of(setting: Setting, written: object) -> Value:
    """The value of a setting. Raises UnfitError, in words that never repeat what was written."""
    return _KINDS[setting.kind](setting, written)


def _whole(setting: Setting, written: object) -> int:
    wanted = f"a whole number from {setting.least:g} to {setting.most:g}"
    if isinstance(written, str) and _WHOLE.fullmatch(written.strip()):
        written = int(written)
    if isinstance(written, bool) or not isinstance(written, int):
        raise UnfitError(wanted)
    return int(_within(setting, written, wanted))


def _number(setting: Setting, written: object) -> float:
    wanted = f"a number from {setting.least:g} to {setting.most:g}"
    if isinstance(written, str) and _NUMBER.fullmatch(written.strip()):
        written = float(written)
    if isinstance(written, bool) or not isinstance(written, int | float):
        raise UnfitError(wanted)
    return float(_within(setting, written, wanted))


def _within(setting: Setting, number: float, wanted: str) -> float:
    if not math.isfinite(number) or not setting.least <= number <= setting.most:
        raise UnfitError(wanted)
    return number


def _yes_or_no(_setting: Setting, written: object) -> bool:
    said = {True: "yes", False: "no"}[written] if isinstance(written, bool) else written
    word = said.strip().lower() if isinstance(said, str) else ""
    if word not in _YES | _NO:
        raise UnfitError("true or false (in the environment also yes, no, on, off, 1, 0)")
    return word in _YES


def _choice(setting: Setting, written: object) -> str:
    word = written.strip().lower() if isinstance(written, str) else ""
    if word not in setting.choices:
        raise UnfitError("one of " + ", ".join(setting.choices))
    return word


def _path(_setting: Setting, written: object) -> str:
    text = _text(written, "the path of a file, such as /var/lib/advisor/advisor.db")
    if text.endswith("/"):
        raise UnfitError("the path of a file, not of a folder")
    return text


def _host(_setting: Setting, written: object) -> str:
    wanted = "an address in digits or a host name, such as 127.0.0.1"
    text = _text(written, wanted)
    try:
        return str(ip_address(text))
    except ValueError:
        if _HOST.fullmatch(text) and not text.replace(".", "").isdigit():
            return text
        raise UnfitError(wanted) from None


def _public(_setting: Setting, written: object) -> str:
    wanted = "an address that begins with https://, such as https://advisor.example.com"
    try:
        return public_address(_text(written, wanted))
    except AddressError as error:
        raise UnfitError(f"{wanted}. {error}") from None


def _ipv4(_setting: Setting, written: object) -> str:
    wanted = "an IPv4 address in digits, such as 192.168.1.20"
    try:
        return str(IPv4Address(_text(written, wanted)))
    except ValueError:
        raise UnfitError(wanted) from None


def _text(written: object, wanted: str) -> str:
    text = written.strip() if isinstance(written, str) else ""
    if not text or len(text) > _LONGEST or not text.isprintable():
        raise UnfitError(wanted)
    return text


_KINDS: dict[str, Callable[[Setting, object], Value]] = {
    "path": _path,
    "host": _host,
    "whole number": _whole,
    "number": _number,
    "yes or no": _yes_or_no,
    "choice": _choice,
    "public address": _public,
    "IPv4 address": _ipv4,
}
