"""Numbers as people type them: 25, 25.5, 25,5, 150 000, 150,000 and 1.234,50."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from advisor.core.language import say, written

LONGEST = 40
# Units that are no words: the currency of the workspace, and per cent.
SYMBOLS = ("money", "%")
_SPACES = re.compile(r"[\s'’\u00a0\u2009\u202f]")
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")
_PLAIN = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)")


class NotANumber(ValueError):
    """The text is not one number; the message says what to type instead."""


def number_from(text: str) -> Decimal:
    """The exact value of a typed number.

    A comma or a space before exactly three digits groups thousands; otherwise a comma is the
    decimal mark. A lone point before exactly three digits could be either, so it is refused.
    Raises NotANumber.
    """
    compact = _compact(text)
    if len(compact) > LONGEST:
        number = written(f"{len(compact):,}")
        raise NotANumber(
            say("Enter a shorter number: this one has {number} characters.", number=number)
        )
    plain = _with_point(compact)
    if not _PLAIN.fullmatch(plain):
        example = written("25.5")
        raise NotANumber(
            say("Enter a number in digits, for example 25 or {number}.", number=example)
        )
    return Decimal(plain)


def plain_text(number: Decimal) -> str:
    """The number with a point, without grouping, exponent or zeros that say nothing."""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", "+0", ""} else text


def shown_number(number: float | Decimal) -> str:
    """The number as English writes it: thousands grouped by commas, point as decimal mark."""
    whole, point, rest = plain_text(Decimal(str(number))).partition(".")
    return f"{int(whole):,}{point}{rest}"


def said_number(number: float | Decimal) -> str:
    """The number for reading, with the signs of the language in force."""
    return written(shown_number(number))


def _compact(text: str) -> str:
    """Without spaces and grouping apostrophes, in ASCII digits and signs."""
    gone = _SPACES.sub("", text).replace("−", "-")
    return "".join(_digit(sign) for sign in gone) if len(gone) <= LONGEST else gone


def _digit(sign: str) -> str:
    return str(unicodedata.decimal(sign, sign)) if sign.isdecimal() else sign


def _with_point(text: str) -> str:
    """Grouping removed, decimal mark a point; unchanged where it is no number."""
    marks = [sign for sign in text if sign in ",."]
    if not marks:
        return text
    last = marks[-1]
    if len(set(marks)) == 2:
        head, _, tail = text.rpartition(last)
        grouped = _GROUPED.fullmatch(head)
        return head.replace(marks[0], "") + "." + tail if grouped else text
    if _GROUPED.fullmatch(text) and (last == "," or len(marks) > 1):
        return text.replace(last, "")
    if _GROUPED.fullmatch(text):
        whole = text.replace(".", "")
        lesser = text.partition(".")[0]
        raise NotANumber(
            say(
                "Enter {greater} or {lesser}: {typed} can mean either.",
                greater=whole,
                lesser=lesser,
                typed=text,
            )
        )
    return text.replace(",", ".") if len(marks) == 1 else text
