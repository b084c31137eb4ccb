"""Agreement in words, and as the rows of its tables."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.hiring.agreement import Agreement, Coefficient, Result
from advisor.core.measurement import Z80
from advisor.usecases.rater_agreement import OfRater, RaterAgreement

SHOWN = 50  # rows of people and of raters; a page is no data file
CLOSE, APART, PART = 0.6, 0.4, 0.3
SURE_OF_SIGN = 0.0


@dataclass(frozen=True, slots=True)
class Told:
    """One agreement as its page says it. figure: the number, or "–"; span: its range, or ""."""

    figure: str
    span: str
    words: str
    mean: str
    rests: str


def told(found: Agreement, targets: str = "people") -> Told:
    """An agreement in figures and words. targets: what those who were rated are called."""
    rests = f"{found.targets} {targets}, {found.raters} raters"
    return Told(
        _figure(found.one, few=found.few),
        _span(found.one),
        words(found.one),
        "" if found.mean is None else _short(found.mean, few=found.few),
        rests,
    )


def words(result: Result) -> str:
    """What a coefficient means, by where its range lies; or why there is none."""
    if not isinstance(result, Coefficient):
        return f"Cannot be computed: {result.reason}."
    low, high = result.interval or (result.value, result.value)
    if low >= CLOSE:
        return "They largely agree."
    if high <= APART:
        return "They agree little."
    return "They agree in part." if low >= PART else "Too few to say."


def of_skills(found: RaterAgreement) -> tuple[list[str], list[list[str]]]:
    """Head and rows of the table of skills; columns that nothing would stand in are left out."""
    full = any(each.mean is not None for _, each in found.skills)
    pair = any(each.pair is not None for _, each in found.skills)
    head = ["Skill", "In words", "One rater"] + ["Mean of all"] * full
    head += ["Weighted kappa"] * pair + ["People"]
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
        return [one.name, f"Cannot be told: {one.unknown}.", "–", "–", str(one.people)]
    low = one.leniency.mean - Z80 * one.leniency.sd
    high = one.leniency.mean + Z80 * one.leniency.sd
    if low > SURE_OF_SIGN:
        said = "Milder than the others."
    elif high < SURE_OF_SIGN:
        said = "Stricter than the others."
    else:
        said = "No clear difference from the others."
    return [
        one.name,
        said,
        _signed(one.leniency.mean),
        f"{_signed(low)} to {_signed(high)}",
        str(one.people),
    ]


def _closeness(result: Result) -> str:
    if not isinstance(result, Coefficient):
        return f"Cannot be computed: {result.reason}."
    if result.value >= CLOSE:
        return "Close together."
    return "Further apart than by chance." if result.value < 0 else "Some way apart."


def _figure(result: Result, *, few: bool) -> str:
    return "–" if few or not isinstance(result, Coefficient) else _number(result.value)


def _span(result: Result) -> str:
    found = result.interval if isinstance(result, Coefficient) else None
    return "" if found is None else f"{_number(found[0])} to {_number(found[1])}"


def _short(result: Result | None, *, few: bool) -> str:
    """The number with its range, the range alone for few, or a dash."""
    if not isinstance(result, Coefficient):
        return "–"
    span = _span(result)
    return span if few else f"{_number(result.value)} ({span})" if span else _number(result.value)


def _number(value: float) -> str:
    """Two decimals with a true minus; below -1 nothing more is said than that."""
    if value < -1:
        return "below −1"
    return f"{value:.2f}".replace("-0.00", "0.00").replace("-", "−")


def _signed(value: float) -> str:
    rounded = f"{abs(value):.1f}"
    return rounded if rounded == "0.0" else f"{'+' if value > 0 else '−'}{rounded}"
