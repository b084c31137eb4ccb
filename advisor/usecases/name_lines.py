"""Names typed one to a line, each with an email address where there is one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from advisor.core.language import say
from advisor.core.questionnaire import printable

MOST_LINES = 50
MOST_CHARACTERS = 300
_EMAIL = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\"]+")


@dataclass(frozen=True, slots=True)
class Named:
    """Someone by name. email: in small letters, "" where none was given."""

    name: str
    email: str


class NamesNotReadableError(Exception):
    """Some lines could not be read. problems: one sentence for each of them."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        """Keep what is wrong with which line."""
        super().__init__(" ".join(problems))
        self.problems = problems


def read_names(text: str) -> tuple[Named, ...]:
    """Who is named, in order, nobody twice: "name", "name, email" or "name <email>" on a line.

    Raises NamesNotReadableError with every line that cannot be read.
    """
    lines = [(n, printable(line).strip()) for n, line in enumerate(text.splitlines(), 1)]
    lines = [(number, line) for number, line in lines if line]
    if len(lines) > MOST_LINES:
        raise NamesNotReadableError((say("At most {most} people at once.", most=MOST_LINES),))
    read = [_read(number, line) for number, line in lines]
    problems = tuple(one for one in read if isinstance(one, str))
    if problems:
        raise NamesNotReadableError(problems)
    found: dict[tuple[str, str], Named] = {}
    for one in read:
        if isinstance(one, Named):
            found.setdefault((one.name.casefold(), one.email), one)
    return tuple(found.values())


def _read(number: int, line: str) -> Named | str:
    found = _EMAIL.search(line)
    email = found.group(0).lower() if found else ""
    rest = line.replace(found.group(0), " ") if found else line
    name = " ".join(re.sub(r"[,;<>\"\t]", " ", rest).split())
    if not name:
        return say("Line {number}: write the name before the email address.", number=number)
    if "@" in name:
        return say("Line {number}: “{name}” is no email address.", number=number, name=name[:60])
    if max(len(name), len(email)) > MOST_CHARACTERS:
        return say(
            "Line {number}: shorten it to {most} characters.",
            number=number,
            most=MOST_CHARACTERS,
        )
    return Named(name, email)
