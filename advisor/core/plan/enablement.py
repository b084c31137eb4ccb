"""What helps in each stage: pieces made from the objections heard most, with a holder each."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.owners import owner_of
from advisor.core.plan.playbook import AssetContent
from advisor.core.plan.service_levels import with_reply
from advisor.core.plan.situation import Situation, situation_of


@dataclass(frozen=True, slots=True)
class Asset:
    """A piece to have. why: the doubt it answers. holder: who keeps it true, with their id."""

    key: str
    name: str
    why: str
    holder: str
    holder_id: str = ""
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StageAssets:
    """The pieces of one stage. stage: its id; name: as the funnel calls it."""

    stage: str
    name: str
    assets: tuple[Asset, ...]


@dataclass(frozen=True, slots=True)
class Enablement:
    """The pieces, stage by stage, in the order of the funnel."""

    stages: tuple[StageAssets, ...]


def enablement(basis: PlanBasis) -> Enablement:
    """The pieces that this business needs in each stage; stages that need none are left out."""
    situation, many = situation_of(basis, with_reply(basis)), basis.content.playbook.assets
    kept = set(map(id, situation.fitting(one.said for one in many)))
    chosen = [one for one in many if id(one.said) in kept]
    stages = (
        StageAssets(
            stage.id,
            stage.name,
            tuple(_asset(basis, situation, one) for one in chosen if one.stage == stage.id),
        )
        for stage in basis.content.stages
    )
    return Enablement(tuple(stage for stage in stages if stage.assets))


def _asset(basis: PlanBasis, situation: Situation, content: AssetContent) -> Asset:
    owner, said = owner_of(basis, content.who), content.said
    return Asset(
        key=f"enablement.{said.id}",
        name=said.name,
        why=situation.facts.say(said.wording.text),
        holder="" if owner is None else basis.name(owner),
        holder_id="" if owner is None else basis.team.people[owner],
        cites=said.wording.cites,
    )
