"""How a person's answers changed between two assessments, and whether that is more than noise."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from advisor.core.answers import Scored, observations_from
from advisor.core.assumptions import DEFAULTS, Assumptions
from advisor.core.observation import Mode, Observation
from advisor.core.posterior import Z80
from advisor.core.questionnaire import Questionnaire, counted_answers

Z95 = 1.959963984540054  # 95 in 100 lie within, both sides together


@dataclass(frozen=True, slots=True)
class Taken:
    """One assessment that was handed in: its definition and its answers."""

    questionnaire: Questionnaire
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """One skill as one rater answered it twice, by the same items.

    before, after: values on the anchor scale, 1-5. sd: of their difference when nothing has
    changed, in levels. items: how many items both times are compared by.
    """

    skill: str
    mode: Mode
    before: float
    after: float
    sd: float
    items: int

    @property
    def difference(self) -> float:
        """After minus before, in levels."""
        return self.after - self.before

    @property
    def reliable(self) -> bool:
        """Whether it is more than answers differ by chance, 95 times in 100."""
        return abs(self.difference) > Z95 * self.sd

    def band(self) -> tuple[float, float]:
        """The central 80% interval of the difference, in levels."""
        return self.difference - Z80 * self.sd, self.difference + Z80 * self.sd


def changes_between(
    before: Taken, after: Taken, person: str, rater: str, assumptions: Assumptions = DEFAULTS
) -> tuple[Change, ...]:
    """The change of each skill that the same rater answered both times, in the order of asking.

    Only items that were worded and counted alike and answered both times are compared.
    sd = √(2 · var e · N/n) with n of a full scale's N items (measurement model; the reliable
    change index of Jacobson & Truax 1991 has the same form).
    """
    common = _common(before, after)
    earlier = {(o.skill, o.mode): o for o in _observed(before, common, person, rater)}
    later = _observed(after, common, person, rater)
    return tuple(
        _change(earlier[o.skill, o.mode], o, assumptions)
        for o in later
        if (o.skill, o.mode) in earlier
    )


def together(changes: Sequence[Change]) -> Change:
    """The mean change of several raters in one skill and mode, each by the same items both times.

    sd = √(Σ sd²)/n: what a rater's mildness adds is in both times and goes out.
    """
    first, n = changes[0], len(changes)
    return Change(
        first.skill,
        first.mode,
        fmean(one.before for one in changes),
        fmean(one.after for one in changes),
        math.sqrt(sum(one.sd**2 for one in changes)) / n,
        sum(one.items for one in changes),
    )


def _common(before: Taken, after: Taken) -> frozenset[str]:
    """The items that say the same and were answered with a value both times."""
    first, second = _valued(before), _valued(after)
    return frozenset(
        name
        for name in first.keys() & second.keys()
        if _meaning(first[name]) == _meaning(second[name])
    )


def _meaning(question: Scored) -> tuple[object, ...]:
    """What must be the same for two answers to be comparable."""
    reverse = getattr(question, "reverse", False)
    options = [(option.text, option.key) for option in getattr(question, "options", ())]
    return question.kind, question.skill, reverse, question.text, question.words()[2:], options


def _valued(taken: Taken) -> dict[str, Scored]:
    """Question id to the question, where it was answered and not with “no chance”."""
    given = counted_answers(taken.questionnaire, taken.answers)
    return {
        question.id: question
        for question in taken.questionnaire.questions
        if isinstance(question, Scored)
        and question.id in given
        and given[question.id] != getattr(question, "none_value", None)
    }


def _observed(
    taken: Taken, common: frozenset[str], person: str, rater: str
) -> tuple[Observation, ...]:
    """The observations from the common items alone; what conditions ask for stays."""
    left_out = {
        question.id
        for question in taken.questionnaire.questions
        if isinstance(question, Scored) and question.id not in common
    }
    kept = {name: value for name, value in taken.answers.items() if name not in left_out}
    return observations_from(taken.questionnaire, kept, person, rater)


def _change(before: Observation, after: Observation, assumptions: Assumptions) -> Change:
    spread = assumptions[f"{after.mode}.var_answer"]
    share = after.items / assumptions[f"{after.mode}.items"]
    sd = math.sqrt(2 * spread / share)
    return Change(after.skill, after.mode, before.value, after.value, sd, after.items)
