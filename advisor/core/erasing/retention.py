"""How long each kind of data is kept, and from when that counts."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.language import mark

MOST_MONTHS = 120
NEVER = 0


@dataclass(frozen=True, slots=True)
class KindOfData:
    """One kind of data with its own time. label: of the field. counted: from when; one, many: its
    name in a list. months: kept unless the company says otherwise. least: 0 where it may be kept
    for ever, which 0 stands for.
    """

    key: str
    label: str
    counted: str
    one: str
    many: str
    months: int
    least: int = NEVER


# Months are our assumption: long enough to defend a decision or to learn from it, and no longer.
KINDS: tuple[KindOfData, ...] = (
    KindOfData(
        "candidates",
        mark("Candidates who were not hired"),
        mark(
            "the decision, or from when they were added while there is none. An opening with a "
            "last day of its own goes by that."
        ),
        "candidate",
        "candidates",
        6,
    ),
    KindOfData(
        "left",
        mark("People who left"),
        mark(
            "when they were removed. For the first 30 days they can be brought back from the bin."
        ),
        "person who left",
        "people who left",
        12,
        1,
    ),
    KindOfData(
        "unfinished",
        mark("Answers that were begun and never handed in"),
        mark("when they were begun."),
        "questionnaire that was never handed in",
        "questionnaires that were never handed in",
        12,
    ),
    KindOfData(
        "lead_cards",
        mark("Cards of leads"),
        mark("the last change."),
        "card of a lead",
        "cards of leads",
        12,
    ),
    KindOfData(
        "feedback",
        mark("What sales sent to marketing"),
        mark("when it was sent."),
        "form that sales sent",
        "forms that sales sent",
        24,
    ),
)
BY_KEY = {one.key: one for one in KINDS}


def cut_off(today: str, months: int) -> str:
    """The day so many months before: what began earlier is past its time. Both as YYYY-MM-DD.

    A day that the month does not have is its 28th, so that nothing goes too early.
    """
    year, month, day = (int(part) for part in today.split("-"))
    years, before = divmod(year * 12 + month - 1 - months, 12)
    return f"{years:04d}-{before + 1:02d}-{min(day, 28):02d}"
