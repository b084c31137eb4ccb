"""Who holds which stage of the funnel, and where marketing hands over to sales."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.language import say
from advisor.core.plan.arrangement import FUNCTIONS, MARKETING, SALES
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.content import StageContent
from advisor.core.plan.raci import ALONE, raci


@dataclass(frozen=True, slots=True)
class Lane:
    """One stage. holder, helper: names, "" for nobody; fit: the holder's mean level on skills.

    exit: when somebody passes on; metric: the main one. passes: someone else holds the next.
    responsible, accountable, consulted, informed: names, as ``raci`` gives them.
    """

    key: str
    stage: str
    name: str
    function: str
    holder: str
    helper: str
    fit: float
    skills: tuple[str, ...]
    exit: str
    metric: str
    passes: bool
    cites: tuple[str, ...]
    responsible: str = ""
    accountable: str = ""
    consulted: str = ""
    informed: str = ""


@dataclass(frozen=True, slots=True)
class HandOff:
    """Where marketing passes the baton to sales. after: the last stage of marketing.

    giver, taker: names, the same for one person with two hats; text: what is done and why.
    """

    after: str
    giver: str
    taker: str
    rule: str
    text: str
    cites: tuple[str, ...]
    key: str = "funnel.hand_off"

    @property
    def to_oneself(self) -> bool:
        """Whether one person passes the baton from one hat to the other."""
        return self.giver == self.taker


@dataclass(frozen=True, slots=True)
class FunnelHolders:
    """Seven lanes, awareness first, and the one hand-off between the two functions.

    roles: in place of a table of who does what, for one person alone; "" for others.
    """

    lanes: tuple[Lane, ...]
    hand_off: HandOff
    roles: str = ""

    @property
    def alone(self) -> bool:
        """Whether one person holds every stage and nobody is there to help."""
        return not any(lane.helper for lane in self.lanes)


def funnel_holders(basis: PlanBasis) -> FunnelHolders:
    """A holder and a helper for each stage: the function's people, by fit on the stage's skills."""
    stages = basis.content.stages
    holders = [holder_of(basis, stage) for stage in stages]
    lanes = tuple(_lane(basis, place, holders) for place in range(len(stages)))
    roles = say(ALONE, name=lanes[0].holder) if basis.arrangement.alone else ""
    return FunnelHolders(lanes, _hand_off(basis, lanes), roles)


def holder_of(basis: PlanBasis, stage: StageContent) -> int | None:
    """Who leads a stage; None where nobody works on its function."""
    return basis.best(basis.arrangement.leading(stage.function), stage.skills)


def helper_of(basis: PlanBasis, place: int, holder: int | None) -> int | None:
    """Who helps: at the hand-off the best of the other function, elsewhere of the same one first.

    Never the holder; None where there is nobody else.
    """
    stage = basis.content.stages[place]
    first, second = stage.function, _other(stage.function)
    if _at_hand_off(basis, place):
        first, second = second, first
    for function in (first, second):
        others = [i for i in basis.arrangement.leading(function) if i != holder]
        if others:
            return basis.best(others, stage.skills)
    return None


def _passes(holders: list[int | None], place: int) -> bool:
    """Whether someone else holds the stage after this one."""
    return place + 1 < len(holders) and holders[place] != holders[place + 1]


def _other(function: str) -> str:
    return SALES if function == MARKETING else MARKETING


def _last_of_marketing(basis: PlanBasis) -> int:
    functions = [stage.function for stage in basis.content.stages]
    return functions.index(FUNCTIONS[1]) - 1


def _at_hand_off(basis: PlanBasis, place: int) -> bool:
    last = _last_of_marketing(basis)
    return place in (last, last + 1)


def _lane(basis: PlanBasis, place: int, holders: list[int | None]) -> Lane:
    stage, facts, holder = basis.content.stages[place], basis.facts, holders[place]
    roles = raci(basis, place, holders)
    helper = helper_of(basis, place, holder)
    leave, metric = facts.first(stage.exits), facts.first(stage.metrics)
    cites = (*stage.cites, *(leave.cites if leave else ()), *(metric.cites if metric else ()))
    return Lane(
        key=f"funnel.{stage.id}",
        stage=stage.id,
        name=stage.name,
        function=stage.function,
        holder="" if holder is None else basis.name(holder),
        helper="" if helper is None else basis.name(helper),
        fit=0.0 if holder is None else basis.fit(holder, stage.skills),
        skills=tuple(basis.catalogue.skill(skill).name for skill in stage.skills),
        exit=facts.say(leave.text) if leave else "",
        metric=facts.say(metric.text) if metric else "",
        passes=_passes(holders, place),
        cites=tuple(dict.fromkeys(cites)),
        responsible=roles.responsible,
        accountable=roles.accountable,
        consulted=roles.consulted,
        informed=roles.informed,
    )


def _hand_off(basis: PlanBasis, lanes: tuple[Lane, ...]) -> HandOff:
    last = _last_of_marketing(basis)
    giver, taker = lanes[last].holder or say("Nobody"), lanes[last + 1].holder or say("nobody")
    content = basis.content.hand_off
    said, rule = content["same" if giver == taker else "two"], content["rule"]
    return HandOff(
        after=lanes[last].stage,
        giver=giver,
        taker=taker,
        rule=rule.text,
        text=said.text.format(giver=giver, taker=taker),
        cites=(*rule.cites, *said.cites),
    )
