"""What other assumptions would do to the verdict: before and after, side by side, in words."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.assumptions import Assumptions
from advisor.core.decision.outcome import Verdict
from advisor.core.decision.team import Team
from advisor.core.language import mark, say
from advisor.core.report.headline import headline
from advisor.core.report.phrases import Names, percent

NO_RESULT = mark(
    "There is no result yet, so there is nothing to compare. It counts from the first on."
)
LOST = mark("With this there is no result: the business numbers no longer fit together.")
GAINED = mark("With this the business numbers fit together, and there is a result.")
FLIPS = mark("The verdict changes.")
SAME = mark("The verdict stays the same; its numbers move.")
HARDLY = mark("The verdict stays the same; its numbers move by less than is shown.")
UNUSED = mark("This changes nothing in the result: your answers so far do not rest on it.")


@dataclass(frozen=True, slots=True)
class Standing:
    """A verdict in brief. carries: what the advised option carries, "" without one."""

    sentence: str
    odds: str
    gain: str
    carries: str


@dataclass(frozen=True, slots=True)
class Effect:
    """before, after: None where there is no result. flips: whether the verdict changes.

    problems: what in the business numbers would no longer fit, in sentences.
    """

    before: Standing | None
    after: Standing | None
    said: str
    flips: bool
    problems: tuple[str, ...] = ()


def standing(verdict: Verdict, team: Team, names: Names, assumptions: Assumptions) -> Standing:
    """The verdict's sentence, odds, gain and throughput."""
    head = headline(verdict, team, names, assumptions["delta"])
    return Standing(head.sentence, head.odds, head.gain, _carries(verdict))


def _carries(verdict: Verdict) -> str:
    if verdict.best is None:
        return ""
    low, high = verdict.advised.band80
    return say(
        "The model’s first choice carries {percent} of the goal, somewhere between {low} and "
        "{high}.",
        percent=percent(verdict.advised.mean),
        low=percent(low),
        high=percent(high),
    )


def effect(
    before: Standing | None,
    after: Standing | None,
    *,
    same_verdict: bool,
    problems: tuple[str, ...] = (),
) -> Effect:
    """Both held against each other. same_verdict: every number of the two is equal."""
    flips = before is not None and after is not None and before.sentence != after.sentence
    said = say(_said(before, after, flips, same_verdict))
    return Effect(before, after, said, flips, problems)


def _said(before: Standing | None, after: Standing | None, flips: bool, same_verdict: bool) -> str:
    if before is None or after is None:
        return {(True, True): NO_RESULT, (True, False): GAINED, (False, True): LOST}[
            before is None, after is None
        ]
    if flips:
        return FLIPS
    if same_verdict:
        return UNUSED
    return HARDLY if before == after else SAME
