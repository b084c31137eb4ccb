"""The first part: the verdict in one sentence, what it rests on, and who holds what from here."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.decision import outcome
from advisor.core.language import say
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.line import Line, lines
from advisor.core.report.flips import Flip
from advisor.core.report.headline import sharing
from advisor.core.report.phrases import percent
from advisor.core.report.reasons import Reason
from advisor.core.report.team import TeamReport

SHOWN_REASONS = 3
SHOWN_FLIPS = 3
AS_GOOD_AS_ZERO = 0.05


@dataclass(frozen=True, slots=True)
class VerdictPart:
    """What was decided. odds, gain: "" where none can be said.

    sharing: who does what while the plan runs; because: why these shares. meaning: what the
    verdict means. as_advised: the plan follows the model's first choice, of which the reasons
    speak either way. over: what they hold it against. flips: none where the verdict does not
    hang on them. leave_be: when not to reorganise, for teams that should be left alone. review:
    the date to look again.
    """

    sentence: str
    odds: str
    gain: str
    meaning: tuple[str, ...]
    sharing: str
    because: str
    settled: bool
    as_advised: bool
    over: str
    reasons: tuple[Reason, ...]
    conditions: tuple[Line, ...]
    flips: tuple[Flip, ...]
    next_hire: str
    leave_be: tuple[Line, ...]
    review: str


def verdict_part(basis: PlanBasis, report: TeamReport, review: str) -> VerdictPart:
    """The verdict as the result page says it, with its three largest reasons. review: a day."""
    head, arrangement = report.headline, basis.arrangement
    as_advised = arrangement.option.name == basis.verdict.best
    conditions = report.conditions if as_advised else ()
    return VerdictPart(
        sentence=head.sentence,
        odds=head.odds,
        gain=head.gain,
        meaning=head.meaning,
        sharing=_sharing(basis),
        because=basis.content.arrangements[arrangement.reason],
        settled=arrangement.settled,
        as_advised=as_advised,
        over=report.over,
        reasons=tuple(reason for reason in report.reasons if reason.points)[:SHOWN_REASONS],
        conditions=tuple(
            Line(f"verdict.condition.{place}", text) for place, text in enumerate(conditions, 1)
        ),
        flips=_flips(basis, report),
        next_hire=report.next_hire,
        leave_be=_leave_be(basis),
        review=review,
    )


def _flips(basis: PlanBasis, report: TeamReport) -> tuple[Flip, ...]:
    """The nearest flip points; a team is left alone because it is covered, not for these."""
    if basis.verdict.code == outcome.LEAVE_ALONE:
        return ()
    sooner = tuple(flip for flip in report.flips if not _to_nothing(flip))
    return (sooner or report.flips)[:SHOWN_FLIPS]


def _to_nothing(flip: Flip) -> bool:
    """A number would have to fall as good as to zero: told only where nothing comes sooner."""
    return flip.value < AS_GOOD_AS_ZERO < flip.current


def _sharing(basis: PlanBasis) -> str:
    """Who does what, with the share of marketing of everyone who does both."""
    arrangement, team = basis.arrangement, basis.team
    text = sharing(arrangement.option, team, basis.names)
    both = arrangement.on_both()
    shares = {percent(arrangement.shares[i]) for i in both}
    if len(both) == len(team.holders) == 1:
        return say(
            "{sharing}, with {share} of the hours on marketing.", sharing=text, share=shares.pop()
        )
    if len(both) > 1 and len(shares) == 1:
        return say(
            "{sharing}, each with {share} of the hours on marketing.",
            sharing=text,
            share=shares.pop(),
        )
    parts = [
        say("{name} with {share}", name=basis.name(i), share=percent(arrangement.shares[i]))
        for i in both
    ]
    if not parts:
        return f"{text}."
    return say(
        "{sharing}; on marketing: {shares} of the hours.", sharing=text, shares=", ".join(parts)
    )


def _leave_be(basis: PlanBasis) -> tuple[Line, ...]:
    wordings = basis.content.leave_be.get(basis.verdict.code, ())
    return lines("verdict.leave_be", wordings, basis.facts)
