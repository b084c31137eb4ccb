"""Agreement in words, and as the rows of its tables."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.hiring.agreement import Agreement, Coefficient, Result
from advisor.core.language import mark, say, say_many, written
from advisor.core.measurement import Z80
from advisor.usecases.rater_agreement import OfRater, RaterAgreement

SHOWN = 50  # rows of people and of raters; a page is no data file
CLOSE, APART, PART = 0.6, 0.4, 0.3
SURE_OF_SIGN = 0.0


@dataclass(frozen=True, slots=True)
class Told:
    """One agreement as its page says it. figure: the number, or "–"; span: its range, or "".
    between: the range inside "lies between … and …"."""

    figure: str
    span: str
    words: str
    mean: str
    rests: str
    between: str = ""


def told(found: Agreement, targets: str = "people") -> Told:
    """An agreement in figures and words. targets: what those who were rated are called."""
    rests = say(
        "{rated}, {raters}",
        rated=_rated(found.targets, targets),
        raters=say_many("{number} rater", "{number} raters", found.raters),
    )
    return Told(
        _figure(found.one, few=found.few),
        _span(found.one),
        words(found.one),
        "" if found.mean is None else _short(found.mean, few=found.few),
        rests,
        _range(found.one, mark("{low} and {high}")),
    )


def _rated(number: int, targets: str) -> str:
    if targets == "candidates":
        return say_many("{number} candidate", "{number} candidates", number)
    return say_many("{number} person", "{number} people", number)


def words(result: Result) -> str:
    """What a coefficient means, by where its range lies; or why there is none."""
    if not isinstance(result, Coefficient):
        return say("Cannot be computed: {reason}.", reason=say(result.reason))
    low, high = result.interval or (result.value, result.value)
    if low >= CLOSE:
        return say("They largely agree.")
    if high <= APART:
        return say("They agree little.")
    return say("They agree in part.") if low >= PART else say("Too few to say.")


def of_skills(found: RaterAgreement) -> tuple[list[str], list[list[str]]]:
    """Head and rows of the table of skills; columns that nothing would stand in are left out."""
    full = any(each.mean is not None for _, each in found.skills)
    pair = any(each.pair is not None for _, each in found.skills)
    head = [say("Skill"), say("In words"), say("One rater")] + [say("Mean of all")] * full
    head += [say("Weighted kappa")] * pair + [say("People")]
    return head, [_skill(name, each, full=full, pair=pair) for name, each in found.skills]


def of_people(found: RaterAgreement) -> list[list[str]]:
    """Person, what r_wg means, r_wg, raters, of whom there is one; the least agreed first."""
    told_of = [one for one in found.people if isinstance(one.r_wg, Coefficient)]
    return [
        [one.name, _closeness(one.r_wg), _figure(one.r_wg, few=False), str(one.raters)]
        for one in told_of[:SHOWN]
    ]


def of_raters(found: RaterAgreement) -> list[list[str]]:
    """Rater, in words how mild, how much milder, its 80% band, and people rated."""
    return [rater_row(one) for one in found.raters[:SHOWN]]


def _skill(name: str, each: Agreement, *, full: bool, pair: bool) -> list[str]:
    columns = [each.one] + [each.mean] * full + [each.pair] * pair
    return [
        name,
        words(each.one),
        *(_short(column, few=each.few) for column in columns),
        str(each.targets),
    ]


def rater_row(one: OfRater) -> list[str]:
    """One rater as ``of_raters`` has them."""
    if one.leniency is None:
        return [
            one.name,
            say("Cannot be told: {unknown}.", unknown=say(one.unknown)),
            "–",
            "–",
            str(one.people),
        ]
    low = one.leniency.mean - Z80 * one.leniency.sd
    high = one.leniency.mean + Z80 * one.leniency.sd
    if low > SURE_OF_SIGN:
        said = say("Milder than the others.")
    elif high < SURE_OF_SIGN:
        said = say("Stricter than the others.")
    else:
        said = say("No clear difference from the others.")
    return [
        one.name,
        said,
        _signed(one.leniency.mean),
        say("{low} to {high}", low=_signed(low), high=_signed(high)),
        str(one.people),
    ]


def _closeness(result: Result) -> str:
    if not isinstance(result, Coefficient):
        return say("Cannot be computed: {reason}.", reason=say(result.reason))
    if result.value >= CLOSE:
        return say("Close together.")
    return say("Further apart than by chance.") if result.value < 0 else say("Some way apart.")


def _figure(result: Result, *, few: bool) -> str:
    return "–" if few or not isinstance(result, Coefficient) else _number(result.value)


def _span(result: Result) -> str:
    return _range(result, mark("{low} to {high}"))


def _range(result: Result, words: str) -> str:
    """The ends of the range in these words, "" where there is none."""
    found = result.interval if isinstance(result, Coefficient) else None
    if found is None:
        return ""
    return say(words, low=_number(found[0]), high=_number(found[1]))


def _short(result: Result | None, *, few: bool) -> str:
    """The number with its range, the range alone for few, or a dash."""
    if not isinstance(result, Coefficient):
        return "–"
    span = _span(result)
    return span if few else f"{_number(result.value)} ({span})" if span else _number(result.value)


def _number(value: float) -> str:
    """Two decimals with a true minus; below -1 nothing more is said than that."""
    if value < -1:
        return say("below −1")
    return written(f"{value:.2f}".replace("-0.00", "0.00").replace("-", "−"))


def _signed(value: float) -> str:
    rounded = f"{abs(value):.1f}"
    return written(rounded if rounded == "0.0" else f"{'+' if value > 0 else '−'}{rounded}")
