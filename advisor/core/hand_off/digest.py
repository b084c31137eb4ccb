"""What sales heard in a month: closed themes counted, own words as they were written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from advisor.core.hand_off.feedback import MISSING, FeedbackForm, Option, Question, Theme, theme_key


@dataclass(frozen=True, slots=True)
class Entry:
    """One form that was sent. day: ISO, as the company counts its days.

    chosen: question to option. asset: an id, MISSING or "". sender: the name of the link.
    """

    id: str
    day: str
    chosen: Mapping[str, str]
    asset: str
    words: str
    sender: str

    @property
    def month(self) -> str:
        """The month it counts in: "2026-11"."""
        return self.day[:7]

    def themes(self, form: FeedbackForm) -> list[str]:
        """The keys of what it says that marketing owes an answer to."""
        keys = [theme_key(*pair) for pair in self.chosen.items()]
        keys += [form.missing.key] if self.asset == MISSING else []
        return [key for key in keys if key in form.themes]


@dataclass(frozen=True, slots=True)
class Answer:
    """What marketing does about a theme. month: that it answers; by: a name; day: ISO."""

    theme: str
    month: str
    text: str
    by: str
    day: str


@dataclass(frozen=True, slots=True)
class Heard:
    """A theme in a month. before: how often it came the month before.

    answer: for this month, None while it is owed. earlier: the newest of the months before.
    """

    theme: Theme
    count: int
    before: int
    answer: Answer | None
    earlier: Answer | None

    @property
    def new(self) -> bool:
        """Whether it did not come up the month before."""
        return self.before == 0


@dataclass(frozen=True, slots=True)
class Counted:
    """The answers to one question: (words, how often), in the order of the form."""

    heading: str
    rows: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """A month. forms, before: how many were sent in it and in the one before.

    heard: the themes, most often first. counted: every answer to every question. helped: (id of an
    asset, how often it helped). words: the entries with own words, newest first.
    """

    month: str
    forms: int
    before: int
    heard: tuple[Heard, ...]
    counted: tuple[Counted, ...]
    helped: tuple[tuple[str, int], ...]
    words: tuple[Entry, ...]

    @property
    def owed(self) -> int:
        """How many themes wait for an answer."""
        return sum(one.answer is None for one in self.heard)


def digest(
    form: FeedbackForm, entries: Iterable[Entry], answers: Sequence[Answer], month: str
) -> Digest:
    """What was heard in a month, beside the month before."""
    known = list(entries)
    now = [one for one in known if one.month == month]
    last = [one for one in known if one.month == month_before(month)]
    helped = Counter(one.asset for one in now if one.asset not in {"", MISSING})
    words = [one for one in now if one.words]
    return Digest(
        month=month,
        forms=len(now),
        before=len(last),
        heard=_heard(form, now, last, answers, month),
        counted=tuple(_counted(question, now) for question in form.questions),
        helped=tuple(sorted(helped.items(), key=lambda pair: (-pair[1], pair[0]))),
        words=tuple(sorted(words, key=lambda one: (one.day, one.id), reverse=True)),
    )


def month_before(month: str) -> str:
    """The month before one: "2025-12" before "2026-01"."""
    year, number = int(month[:4]), int(month[5:])
    return f"{year - (number == 1):04d}-{(number - 2) % 12 + 1:02d}"


def newest_answers(answers: Iterable[Answer]) -> dict[str, Answer]:
    """The newest answer to each theme."""
    return {one.theme: one for one in sorted(answers, key=lambda one: (one.month, one.day))}


def _heard(
    form: FeedbackForm,
    now: list[Entry],
    last: list[Entry],
    answers: Sequence[Answer],
    month: str,
) -> tuple[Heard, ...]:
    count, before = (Counter(k for e in some for k in e.themes(form)) for some in (now, last))
    given = {one.theme: one for one in answers if one.month == month}
    earlier = newest_answers(one for one in answers if one.month < month)
    found = [
        Heard(theme, count[key], before[key], given.get(key), earlier.get(key))
        for key, theme in form.themes.items()
        if count[key]
    ]
    return tuple(sorted(found, key=lambda one: -one.count))


def _counted(question: Question, entries: list[Entry]) -> Counted:
    count = Counter(one.chosen.get(question.id) for one in entries)

    def row(option: Option) -> tuple[str, int]:
        return option.text, count[option.id]

    return Counted(question.heading, tuple(map(row, question.options)))
