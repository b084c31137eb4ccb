"""Selection rates in the words and figures of a page, and the form to type in counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import isinf

from advisor.core.hiring.fairness import Comparison, Fairness, FewReason, Group, WrongCounts
from advisor.core.language import mark, say, written
from advisor.web.name_field import one_line

ROWS, MOST_ROWS, MORE_ROWS = 4, 12, 2
MOST_PEOPLE = 1_000_000
WORDS = {
    "applied": mark("{name}: a whole number, how many applied."),
    "selected": mark("{name}: a whole number, how many were selected."),
}
_FEW = {
    FewReason.APPLICANTS: mark("under 30 applied in one of the two groups"),
    FewReason.EXPECTED: mark("under 5 selections would be expected in one of them"),
    FewReason.ONE_PERSON: mark("one person more or less selected would turn the verdict"),
}
_VERDICTS = {
    (True, False): mark("No sign of unequal selection."),
    (True, True): mark("The rates differ by more than chance would, but by less than four fifths."),
    (False, False): mark("Below four fifths, and chance alone could do this."),
    (False, True): mark("Below four fifths, and by more than chance would: look into this step."),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One group beside the highest. Every value in words; "" where there is none."""

    name: str
    applied: int
    selected: int
    rate: str
    ratio: str = ""
    four_fifths: str = ""
    significance: str = ""
    interval: str = ""
    verdict: str = ""


def lines(found: Fairness) -> list[Line]:
    """The group with the highest rate first, then the others, the lowest ratio first."""
    groups = [] if found.reference is None else [found.reference]
    first = [
        Line(one.name, one.applied, one.selected, _percent(one.rate), say("highest rate"))
        for one in groups
    ]
    return first + [_line(one) for one in found.comparisons]


def verdict(found: Comparison) -> str:
    """What one comparison says, in a sentence or two."""
    small = " " + say("The group is under 2% of all who applied.") if found.small_share else ""
    if found.too_few:
        why = "; ".join(say(_FEW[one]) for one in found.too_few)
        return say("Too few to judge: {why}.", why=why) + small
    return say(_VERDICTS[found.passes, found.significant]) + small


def _line(found: Comparison) -> Line:
    group, ratio = found.group, found.impact_ratio
    high = (
        say("no upper limit")
        if isinf(found.interval.high)
        else written(f"{found.interval.high:.2f}")
    )
    return Line(
        group.name,
        group.applied,
        group.selected,
        _percent(group.rate),
        f"{ratio.numerator}/{ratio.denominator} = {_percent(ratio)}",
        say("reached") if found.passes else say("not reached"),
        _significance(found),
        say("{low} to {high}", low=written(f"{found.interval.low:.2f}"), high=high),
        verdict(found),
    )


def _significance(found: Comparison) -> str:
    p, mid_p = _p(found.fisher), _p(found.mid_p)
    if found.significant:
        return say("yes, p = {p} (mid-p {mid_p})", p=p, mid_p=mid_p)
    return say("no, p = {p} (mid-p {mid_p})", p=p, mid_p=mid_p)


def _percent(share: Fraction | None) -> str:
    if share is None:
        return "–"
    number = f"{float(share) * 100:.1f}".removesuffix(".0")
    return say("{number}%", number=written(number))


def _p(value: Fraction) -> str:
    if value < Fraction(1, 1000):
        return say("under .001")
    return written(f"{float(value):.3f}".lstrip("0") or "0")


@dataclass(frozen=True, slots=True)
class Typed:
    """Counts as they were typed. rows: (name, applied, selected). groups: None while something
    is wrong; problems: (field id, message).
    """

    rows: tuple[tuple[str, str, str], ...]
    groups: tuple[Group, ...] | None
    problems: tuple[tuple[str, str], ...]


def typed(asked: Mapping[str, str]) -> Typed:
    """What an address says of groups; empty rows are nothing."""
    all_rows = [
        tuple(
            one_line(asked.get(f"{part}{i}", ""))[:60] for part in ("name", "applied", "selected")
        )
        for i in range(MOST_ROWS)
    ]
    used = max((i + 1 for i, row in enumerate(all_rows) if any(row)), default=0)
    rows = tuple(
        (row[0], row[1], row[2]) for row in all_rows[: min(MOST_ROWS, max(ROWS, used + MORE_ROWS))]
    )
    if not used:
        return Typed(rows, None, ())
    groups: list[Group] = []
    problems: list[tuple[str, str]] = []
    for i, row in enumerate(rows):
        if any(row):
            _read(i, row, groups, problems)
    if not problems and len(groups) < 2:
        problems.append(("name1", say("Enter at least two groups.")))
    return Typed(rows, None if problems else tuple(groups), tuple(problems))


def _read(
    i: int, row: tuple[str, str, str], groups: list[Group], problems: list[tuple[str, str]]
) -> None:
    name, *texts = row
    wrong = [(f"name{i}", say("Enter what the group is called."))] if not name else []
    for part, text in zip(("applied", "selected"), texts, strict=True):
        if not (text.isascii() and text.isdigit() and int(text) <= MOST_PEOPLE):
            wrong.append(
                (
                    f"{part}{i}",
                    say(WORDS[part], name=name or say("Group")),
                )
            )
    if not wrong:
        try:
            groups.append(Group(name, int(texts[0]), int(texts[1])))
        except WrongCounts:
            wrong = [(f"selected{i}", say("{name}: more were selected than applied.", name=name))]
    problems.extend(wrong)
