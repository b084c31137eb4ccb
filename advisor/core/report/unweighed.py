"""The words of verdicts that have nothing to weigh, or go by a rule."""

from __future__ import annotations

from advisor.core.decision import outcome
from advisor.core.decision.outcome import Verdict
from advisor.core.decision.team import Team
from advisor.core.language import say, say_many
from advisor.core.report.goal_odds import goal_odds, odds_inside
from advisor.core.report.phrases import Names, between, brings, change, odds, percent
from advisor.core.report.sharing import sharing
from advisor.core.report.weighed import Headline, strip


def not_enough(verdict: Verdict, _team: Team, names: Names) -> Headline:
    """Who lacks how many answers."""
    lines = tuple(
        say_many(
            "{name} has answers on {answered} of 15 skills; {number} more is needed.",
            "{name} has answers on {answered} of 15 skills; {number} more are needed.",
            one.needed,
            name=names[one.person],
            answered=one.answered,
        )
        for one in verdict.lacking
    )
    return Headline(say("Too few answers for a verdict yet."), "", "", None, lines)


def alone(verdict: Verdict, team: Team, names: Names) -> Headline:
    """One person does both."""
    option, p = verdict.advised, verdict.p_goal_met or 0.0
    share = option.shares[team.holders[0]] if team.holders else 0.5
    gain = say(
        "One person’s hours carry about {percent} of the goal, {between}.",
        percent=percent(option.mean),
        between=between(*option.band80),
    )
    meaning = (
        say(
            "{name} does both, with {marketing} of the hours on marketing and {sales} on sales, "
            "each in its own blocks of the week.",
            name=names[team.people[team.holders[0]]] if team.holders else "",
            marketing=percent(share),
            sales=percent(1 - share),
        ),
        say(
            "With one person there is nothing to split. What matters is whether the hours are "
            "enough, and what would help most."
        ),
    )
    return Headline(say("Do both, in two compartments."), goal_odds(p), gain, strip(p), meaning)


def founder_led(verdict: Verdict, team: Team, names: Names) -> Headline:
    """There is no repeatable sale yet."""
    meaning = [
        say(
            "There is no repeatable sale yet. Until the same kind of customer has bought for the "
            "same reason several times, nobody can be hired or trained to repeat it. Learn to "
            "sell first, then add sellers (Leslie & Holloway 2006)."
        ),
    ]
    if verdict.best and verdict.model_code != outcome.FOUNDER_LED and len(team.holders) > 1:
        meaning.append(_model_would(verdict, sharing(verdict.advised, team, names)))
    sentence = say("Stay combined for now, and let the founder sell.")
    return Headline(sentence, "", "", None, tuple(meaning))


def _model_would(verdict: Verdict, shared: str) -> str:
    if verdict.p is None:
        return say(
            "This is a rule, not the model. For comparison, the model’s first choice: {sharing}.",
            sharing=shared,
        )
    return say(
        "This is a rule, not the model. For comparison, the model’s first choice: {sharing} "
        "({odds}).",
        sharing=shared,
        odds=odds_inside(verdict.p),
    )


def leave_alone(verdict: Verdict, _team: Team, _names: Names) -> Headline:
    """Both sides are covered as it is."""
    gain = (
        say(
            "As you share the work today, both marketing and sales are covered, with what a "
            "hand-off loses counted in."
        )
        if verdict.compared_with == "today"
        else say(
            "Combined, both marketing and sales are covered, with what a hand-off loses counted in."
        )
    )
    meaning = (
        say(
            "Sharing the work differently would bring {brings}, which you do not need. If the firm "
            "is small and both sides work well informally, do not interfere (Kotler, Rackham & "
            "Krishnaswamy 2006).",
            brings=brings(verdict.gain_median or 0.0),
        ),
    )
    p = verdict.option(verdict.compared_with or "combined").p_both_sides
    sentence = say("Nothing to decide: leave it as it is.")
    return Headline(sentence, f"{odds(p)}.", gain, strip(p), meaning)


def keep_today(verdict: Verdict, _team: Team, _names: Names) -> Headline:
    """The plan is the gain, not another sharing."""
    plan_gain = verdict.plan_gain_median or 0.0
    plan_brings = (
        say("Following the plan alone brings about {change}.", change=change(plan_gain))
        if round(plan_gain * 100) >= 1
        else say("You already work the way the plan would ask for.")
    )
    meaning = (
        say(
            "Other ways of sharing the work do not clearly beat today’s once the plan is followed: "
            "the best of them would bring {brings}.",
            brings=brings(verdict.gain_median or 0.0),
        ),
        say(
            "So nobody has to change jobs. The gain is in how you work together: time blocks, a "
            "signed hand-off, shared definitions."
        ),
    )
    return Headline(say("Keep who does what, and follow the plan."), "", plan_brings, None, meaning)
