"""What the parts of the plan ask somebody to do, before it has a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from advisor.core.decision import outcome
from advisor.core.language import say
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.charters import Charters
from advisor.core.plan.development import PersonDevelopment
from advisor.core.plan.owners import BOTH, owner_of
from advisor.core.plan.playbook import ActionContent
from advisor.core.plan.scheduling import DAYS_IN_WEEK, Wanted, weeks_until
from advisor.core.plan.service_levels import with_reply
from advisor.core.plan.situation import Situation, situation_of
from advisor.core.plan.verdict import VerdictPart
from advisor.core.plan.working_days import days_later
from advisor.core.report.phrases import listed, percent
from advisor.core.report.report import date_words
from advisor.core.report.within import within

# First steps for so many tactics of each function: of one person, and of several.
STEPS_ALONE, STEPS = 2, 3
# When each of a person's gaps begins, in weeks from the start.
DEVELOPMENT_WEEKS = (2, 6, 10)
REVIEWED = "again"


def words_wanted(basis: PlanBasis, verdict: VerdictPart) -> Iterator[Wanted]:
    """What the playbook asks for in this situation; of a team left alone next to nothing."""
    situation, many = _informed(basis, verdict), basis.content.playbook.actions
    left = basis.verdict.code == outcome.LEAVE_ALONE
    open_to = [one for one in many if (outcome.LEAVE_ALONE in one.said.needs) == left]
    kept = set(map(id, situation.fitting(one.said for one in open_to)))
    for one in open_to:
        if id(one.said) in kept:
            due = weeks_until(basis.start, verdict.review) - 1
            week = max(due, 0) if one.said.id == REVIEWED else one.week
            yield from _wanted(basis, situation, replace(one, week=week))


def steps_wanted(basis: PlanBasis, of_charters: Charters) -> Iterator[Wanted]:
    """The first step of the most useful chosen tactics, each with the tactic's own reason.

    Those who lead a part of the function take turns, whoever fits the stage best first.
    """
    if basis.verdict.code == outcome.LEAVE_ALONE:
        return
    situation = situation_of(basis, with_reply(basis))
    kept = set(map(id, situation.fitting(one.said for one in basis.content.playbook.first_steps)))
    for charter in of_charters.pair:
        reasons = {line.key.rpartition(".")[2]: line.note for line in charter.tactics.chosen}
        found = [
            one
            for one in basis.content.playbook.first_steps
            if one.said.id in reasons and id(one.said) in kept
        ]
        taken: list[int] = []
        for one in found[: STEPS_ALONE if basis.arrangement.alone else STEPS]:
            for wanted in _wanted(basis, situation, one):
                owner = _next_owner(basis, charter.function, one.who, taken)
                taken.append(owner)
                yield replace(wanted, because=reasons[one.said.id], owner=owner)


def development_wanted(basis: PlanBasis, people: Iterable[PersonDevelopment]) -> Iterator[Wanted]:
    """A practice for each gap, one after the other; none for a team left alone."""
    if basis.verdict.code == outcome.LEAVE_ALONE:
        return
    for person in people:
        owner = basis.team.people.index(person.key.partition(".")[2])
        for gap, week in zip(person.gaps, DEVELOPMENT_WEEKS, strict=False):
            yield Wanted(
                key=f"actions.{gap.key}",
                text=say(
                    "Begin a habit and keep it for four weeks: {practice}",
                    practice=within(gap.practice),
                ),
                because=say(
                    "The gap in {skill} is one of those that cost {role} most. "
                    "It has worked when you have this: {proof}",
                    skill=within(gap.skill),
                    role=person.role,
                    proof=within(gap.proof),
                ),
                owner=owner,
                part="development",
                week=week,
            )


def _informed(basis: PlanBasis, verdict: VerdictPart) -> Situation:
    """The situation, with what only the verdict knows."""
    situation, covered = situation_of(basis, with_reply(basis)), basis.arrangement.option.covered
    thin = listed([basis.names[person] for person in basis.verdict.thin])
    shown = {
        **situation.facts.shown,
        "review": date_words(verdict.review),
        "next_hire": verdict.next_hire,
        "covered": percent(min(covered)),
        "thin": thin,
    }
    more = {
        "short_of_hours": min(covered) < 1,
        "hire": verdict.next_hire and basis.verdict.code != outcome.FOUNDER_LED,
        "thin": thin,
        "overdue": verdict.review <= days_later(basis.start, DAYS_IN_WEEK),
    }
    flags = situation.flags | {flag for flag, holds in more.items() if holds}
    return Situation(replace(situation.facts, shown=shown), flags)


def _wanted(basis: PlanBasis, situation: Situation, content: ActionContent) -> Iterator[Wanted]:
    """The action, once for each who is meant."""
    line, each = situation.line("actions", content.said), content.who == BOTH
    owners = basis.arrangement.on_both() if each else (owner_of(basis, content.who),)
    for owner in owners:
        if owner is not None:
            yield Wanted(
                key=f"{line.key}.{basis.team.people[owner]}" if each else line.key,
                text=line.text,
                because=line.note,
                owner=owner,
                part=content.part,
                week=content.week,
                fixed=content.fixed,
            )


def _next_owner(basis: PlanBasis, function: str, stage: str, taken: list[int]) -> int:
    """Of those who lead a part of a function, who has taken least yet and fits a stage best."""
    skills = next(one.skills for one in basis.content.stages if one.id == stage)
    leading = basis.arrangement.leading(function)
    return min(leading, key=lambda i: (taken.count(i), -round(basis.fit(i, skills), 9), i))
