"""How well marketing and sales work together, from the same questions answered apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from advisor.core.questionnaire import Question, Questionnaire, Section, counted_answers

SIDES = ("marketing", "sales")
SIDE = "side"
LEVELS = ("1", "2", "3", "4", "5")
# Of the 16 questions, how many both sides must have answered before there is a number.
FEWEST_ANSWERED = 10
# From here on two sides see a question differently: one step of the scale on average.
DIFFERENT = 1.0
BOUNDS = (0.25, 0.50, 0.75)


@dataclass(frozen=True, slots=True)
class Finding:
    """One question as each side sees it.

    marketing, sales: the mean agreement of those who answered for the side, 1-5; None where
    nobody of the side could tell.
    """

    question: str
    text: str
    area: str
    marketing: float | None
    sales: float | None

    @property
    def lower(self) -> float | None:
        """What counts: the mean of the side that sees less of it; None unless both answered."""
        if self.marketing is None or self.sales is None:
            return None
        return min(self.marketing, self.sales)

    @property
    def gap(self) -> float | None:
        """By how much marketing agrees more than sales, -4 to 4; None unless both answered."""
        if self.marketing is None or self.sales is None:
            return None
        return self.marketing - self.sales

    @property
    def differs(self) -> bool:
        """Whether the two sides see it differently, by a step of the scale or more."""
        return self.gap is not None and abs(self.gap) >= DIFFERENT


@dataclass(frozen=True, slots=True)
class Area:
    """One of the six areas: its section's id and title, and its alignment 0-1, None if unknown."""

    id: str
    title: str
    value: float | None


@dataclass(frozen=True, slots=True)
class Alignment:
    """What the two sides said.

    value: A in 0-1, None while it cannot be told (see ``missing``). findings: the largest
    disagreement first, then the lowest agreement, questions that one side left out last.
    answered: how many assessments there are of each side, in the order of ``SIDES``.
    """

    value: float | None
    findings: tuple[Finding, ...]
    areas: tuple[Area, ...]
    answered: tuple[int, int]

    @property
    def disagreements(self) -> tuple[Finding, ...]:
        """The questions that the sides see differently, the largest gap first."""
        return tuple(finding for finding in self.findings if finding.differs)

    @property
    def compared(self) -> int:
        """How many questions both sides answered."""
        return sum(finding.lower is not None for finding in self.findings)

    @property
    def missing(self) -> tuple[str, ...]:
        """The sides that nobody has answered for."""
        return tuple(side for side, n in zip(SIDES, self.answered, strict=True) if not n)

    @property
    def state(self) -> int | None:
        """0 to 3, a new one from .25, .5 and .75 on; None while there is no value."""
        if self.value is None:
            return None
        return sum(self.value >= bound for bound in BOUNDS)


def alignment_of(questionnaire: Questionnaire, given: Sequence[Mapping[str, str]]) -> Alignment:
    """The alignment from stored answers, one mapping for each person and side.

    Per question the mean of the lower side counts; A = (mean of these - 1) / 4. There is no
    value before both sides have answered ten of the questions.
    """
    counted = [counted_answers(questionnaire, answers) for answers in given]
    by_side = {side: [each for each in counted if each.get(SIDE) == side] for side in SIDES}
    findings = [
        _finding(section, question, by_side)
        for section in _areas(questionnaire)
        for question in section.questions
    ]
    known = sum(finding.lower is not None for finding in findings)
    return Alignment(
        value=_value(findings) if known >= FEWEST_ANSWERED else None,
        findings=tuple(sorted(findings, key=_by_weight)),
        areas=tuple(_area(section, findings) for section in _areas(questionnaire)),
        answered=(len(by_side["marketing"]), len(by_side["sales"])),
    )


def _areas(questionnaire: Questionnaire) -> tuple[Section, ...]:
    """The sections whose questions are agreed to from 1 to 5."""
    return tuple(section for section in questionnaire.sections if section.id != SIDE)


def _finding(
    section: Section, question: Question, by_side: Mapping[str, Sequence[Mapping[str, str]]]
) -> Finding:
    marketing, sales = (_mean(question.id, by_side[side]) for side in SIDES)
    return Finding(question.id, question.text, section.id, marketing, sales)


def _mean(question_id: str, answers: Iterable[Mapping[str, str]]) -> float | None:
    """The mean agreement; who cannot tell is left out."""
    values = [float(each[question_id]) for each in answers if each.get(question_id) in LEVELS]
    return fmean(values) if values else None


def _area(section: Section, findings: Sequence[Finding]) -> Area:
    own = [finding for finding in findings if finding.area == section.id]
    return Area(section.id, section.title, _value(own))


def _value(findings: Iterable[Finding]) -> float | None:
    lower = [finding.lower for finding in findings if finding.lower is not None]
    return (fmean(lower) - 1) / 4 if lower else None


def _by_weight(finding: Finding) -> tuple[float, float]:
    """Sorts the largest gap first, then the lowest agreement; what cannot be compared last."""
    if finding.gap is None or finding.lower is None:
        return (1.0, 0.0)
    return (-abs(finding.gap), finding.lower)
