"""The strong sentence of a verdict, its odds, and what the verdict means."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.decision import outcome
from advisor.core.decision.outcome import Verdict
from advisor.core.decision.team import Team
from advisor.core.report.phrases import (
    Names,
    between,
    brings,
    change,
    in_hundred,
    leans,
    listed,
    odds,
    percent,
)
from advisor.core.report.sharing import sharing

__all__ = ["Headline", "goal_odds", "headline", "sharing"]


@dataclass(frozen=True, slots=True)
class Headline:
    """The top of a result.

    sentence: the verdict. odds: bold, "" where none can be said. gain: what follows it.
    in_hundred: 0-100 for the strip, None for no strip. meaning: one to three short paragraphs.
    """

    sentence: str
    odds: str
    gain: str
    in_hundred: int | None
    meaning: tuple[str, ...]


def headline(verdict: Verdict, team: Team, names: Names, delta: float) -> Headline:
    """What the verdict says in words. delta: the smallest gain worth a change, as a share."""
    code = verdict.code.removeprefix("leans_")
    if verdict.code.startswith("leans_"):
        return _leaning(verdict, team, names)
    if code in outcome.SHAPES:
        return _clear(verdict, team, names)
    special = {
        outcome.NOT_ENOUGH_ANSWERS: _not_enough,
        outcome.COMBINE_COMPARTMENTS: _alone,
        outcome.FOUNDER_LED: _founder_led,
        outcome.LEAVE_ALONE: _leave_alone,
        outcome.KEEP_TODAY: _keep_today,
        outcome.NO_CLEAR_DIFFERENCE: _no_difference,
    }
    if code in special:
        return special[code](verdict, team, names)
    return _too_small(verdict, team, names, delta)


_SHAPE_SENTENCE = {
    "split": "Split the work",
    "bridge": "Share by a bridge",
    "combined": "Combine the work",
}
_DOING = {"split": "splitting it", "bridge": "sharing it by a bridge", "combined": "splitting it"}
_THAN = {
    "today": "than today",
    "combined": "than combining the work",
    "split": "than splitting it",
    None: "",
}


def _comparison(verdict: Verdict) -> tuple[str, str]:
    """The odds and the gain of the advised option over what it is compared with."""
    than = _THAN[verdict.compared_with]
    gain, band = verdict.gain_median or 0.0, verdict.gain_80 or (0.0, 0.0)
    return (
        f"{odds(verdict.p or 0.0)}, better {than}.",
        f"About {change(gain)} of your goal for the same hours, {between(*band)}.",
    )


def _strip(p: float | None) -> int | None:
    return None if p is None else round(p * 100)


def _clear(verdict: Verdict, team: Team, names: Names) -> Headline:
    shape = verdict.code
    sentence = f"{_SHAPE_SENTENCE[shape]}: {sharing(verdict.advised, team, names)}."
    return Headline(sentence, *_comparison(verdict), _strip(verdict.p), ())


def _leaning(verdict: Verdict, team: Team, names: Names) -> Headline:
    shape = {"split": "a split", "bridge": "a bridge", "combined": "combining"}[verdict.best or ""]
    sentence = f"It leans to {shape}, but it is too early to act."
    _, gain = _comparison(verdict)
    if verdict.either_beats_today:
        sentence = "Change something: either way is better than today."
        meaning = (
            f"Combining the work and {_DOING[verdict.best or '']} both clearly beat today; "
            "between the two the answers cannot tell. Take the smaller change.",
            f"The model’s first choice: {sharing(verdict.advised, team, names)}.",
        )
    else:
        thin = [names[person] for person in verdict.thin]
        why = f" The evidence for {listed(thin)} is thin." if thin else ""
        meaning = (
            f"If it holds: {sharing(verdict.advised, team, names)}.{why}",
            "Ratings by two people who have seen the work would settle it.",
        )
    said = leans(verdict.p or 0.0, _THAN[verdict.compared_with])
    return Headline(sentence, said, gain, _strip(verdict.p), meaning)


def _not_enough(verdict: Verdict, _team: Team, names: Names) -> Headline:
    lines = tuple(
        f"{names[one.person]} has answers on {one.answered} of 15 skills; "
        f"{one.needed} more {'is' if one.needed == 1 else 'are'} needed."
        for one in verdict.lacking
    )
    return Headline("Too few answers for a verdict yet.", "", "", None, lines)


def _alone(verdict: Verdict, team: Team, names: Names) -> Headline:
    option, p = verdict.advised, verdict.p_goal_met or 0.0
    who = names[team.people[team.holders[0]]] if team.holders else ""
    share = option.shares[team.holders[0]] if team.holders else 0.5
    gain = (
        f"One person’s hours carry about {percent(option.mean)} of the goal, "
        f"{between(*option.band80)}."
    )
    meaning = (
        f"{who} does both, with {percent(share)} of the hours on marketing and "
        f"{percent(1 - share)} on sales, each in its own blocks of the week.",
        "With one person there is nothing to split. What matters is whether the hours are enough, "
        "and what would help most.",
    )
    return Headline("Do both, in two compartments.", goal_odds(p), gain, _strip(p), meaning)


def goal_odds(p: float) -> str:
    """The odds that the goal is met, said the way round that is likelier."""
    if p >= 0.6:
        return f"{odds(p)}, that the hours meet the goal."
    if p > 0.4:
        return f"It could go either way: {in_hundred(p)} that the hours meet the goal."
    word = odds(1 - p).partition(",")[0]
    return f"{word} not enough: {in_hundred(p)} that the hours meet the goal."


def _founder_led(verdict: Verdict, team: Team, names: Names) -> Headline:
    meaning = [
        "There is no repeatable sale yet. Until the same kind of customer has bought for the same "
        "reason several times, nobody can be hired or trained to repeat it. Learn to sell first, "
        "then add sellers (Leslie & Holloway 2006).",
    ]
    if verdict.best and verdict.model_code != outcome.FOUNDER_LED and len(team.holders) > 1:
        meaning.append(
            "This is a rule, not the model. For comparison, the model’s first choice: "
            f"{sharing(verdict.advised, team, names)}"
            + (f" ({odds(verdict.p).lower()})." if verdict.p is not None else ".")
        )
    return Headline(
        "Stay combined for now, and let the founder sell.", "", "", None, tuple(meaning)
    )


def _leave_alone(verdict: Verdict, _team: Team, _names: Names) -> Headline:
    who = "As you share the work today" if verdict.compared_with == "today" else "Combined"
    gain = f"{who}, both marketing and sales are covered, with what a hand-off loses counted in."
    meaning = (
        f"Sharing the work differently would bring {brings(verdict.gain_median or 0.0)}, "
        "which you do not need. If the firm is small and both sides work well informally, do not "
        "interfere (Kotler, Rackham & Krishnaswamy 2006).",
    )
    p = verdict.option(verdict.compared_with or "combined").p_both_sides
    return Headline(
        "Nothing to decide: leave it as it is.", f"{odds(p)}.", gain, _strip(p), meaning
    )


def _keep_today(verdict: Verdict, _team: Team, _names: Names) -> Headline:
    plan = verdict.plan_gain_median or 0.0
    plan_brings = (
        f"Following the plan alone brings about {change(plan)}."
        if round(plan * 100) >= 1
        else "You already work the way the plan would ask for."
    )
    meaning = (
        "Other ways of sharing the work do not clearly beat today’s once the plan is followed: "
        f"the best of them would bring {brings(verdict.gain_median or 0.0)}.",
        "So nobody has to change jobs. The gain is in how you work together: time blocks, a "
        "signed hand-off, shared definitions.",
    )
    return Headline("Keep who does what, and follow the plan.", "", plan_brings, None, meaning)


def _no_difference(verdict: Verdict, team: Team, names: Names) -> Headline:
    other = {"combined": "combining", "split": "splitting", "today": "today’s sharing"}
    second, p = other[verdict.compared_with or "combined"], in_hundred(verdict.p or 0.0)
    gain = (
        f"The best way found would carry {change(verdict.gain_median or 0.0)} than {second}, "
        f"with odds of {p}."
    )
    meaning = (
        "That is good news: you can share the work in the way you like best, and nothing is lost.",
        f"If you want to pick by a hair: {sharing(verdict.advised, team, names)}.",
    )
    return Headline(
        "Sharing the work either way changes little.",
        "No difference seen.",
        gain,
        _strip(verdict.p),
        meaning,
    )


def _too_small(verdict: Verdict, team: Team, names: Names, delta: float) -> Headline:
    said, gain = _comparison(verdict)
    meaning = (
        f"You call a gain worth a change from {percent(delta)} on; this one is smaller.",
        f"If a change comes anyway, choose this: {sharing(verdict.advised, team, names)}.",
    )
    return Headline("Clear, but too small to act on.", said, gain, _strip(verdict.p), meaning)
