"""One person's levels beside what the answers said: three sources, never silently averaged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean, stdev

from advisor.core.assumptions import Assumptions
from advisor.core.language import say_many
from advisor.core.observation import Mode, Observation
from advisor.core.others import Difference, KindView, Observer, difference, views_by_kind
from advisor.core.posterior import Z80, Posterior
from advisor.core.skills import Skill


@dataclass(frozen=True, slots=True)
class Estimate:
    """One person's level in one skill, on the evidence given.

    mean: posterior mean on the 1-5 anchor scale, unclipped. sd: its standard deviation, in levels.
    """

    mean: float
    sd: float

    def level(self) -> float:
        """The mean as shown: within 1-5, one decimal."""
        return round(_on_scale(self.mean), 1)

    def band(self) -> tuple[float, float]:
        """The central 80% interval, in levels; not clipped."""
        return self.mean - Z80 * self.sd, self.mean + Z80 * self.sd

    def shown_band(self) -> tuple[float, float]:
        """The band as shown: within 1-5, one decimal."""
        low, high = self.band()
        return round(_on_scale(low), 1), round(_on_scale(high), 1)


@dataclass(frozen=True, slots=True)
class OthersView:
    """What observers saw: mean 1-5, spread (standard deviation, None for one), how many."""

    mean: float
    spread: float | None
    count: int


@dataclass(frozen=True, slots=True)
class SkillView:
    """One skill of one person from every side.

    told: own frequency answers as a value 1-5, None without any. placed: own place on the
    anchors. others: all observers' view, None without any; kinds: the same by how they know the
    person, which is what may be shown. items, situations, observers, work_samples: answers behind
    it all. apart: where self and others differ by more than their bands explain, else None.
    """

    skill: Skill
    estimate: Estimate
    told: float | None
    placed: float | None
    others: OthersView | None
    items: int
    situations: int
    observers: int
    work_samples: int
    kinds: tuple[KindView, ...] = ()
    apart: Difference | None = None

    @property
    def self_value(self) -> float | None:
        """What the person told: how often they do it, else where they place themself."""
        return self.placed if self.told is None else self.told

    @property
    def answered(self) -> bool:
        """Whether anyone gave any answer on this skill."""
        rated = self.placed is not None or self.told is not None
        return rated or self.situations + self.observers + self.work_samples > 0

    @property
    def counts(self) -> tuple[str, ...]:
        """What the estimate rests on, e.g. ("4 items", "1 situation", "2 observers")."""
        placed, samples = int(self.placed is not None), self.work_samples
        parts = (
            (self.items, say_many("{number} item", "{number} items", self.items)),
            (placed, say_many("{number} own rating", "{number} own ratings", placed)),
            (self.situations, _situations(self.situations)),
            (self.observers, say_many("{number} observer", "{number} observers", self.observers)),
            (samples, say_many("{number} work sample", "{number} work samples", samples)),
        )
        return tuple(words for n, words in parts if n)


@dataclass(frozen=True, slots=True)
class Profile:
    """One person's view per skill, in the catalogue's order."""

    person: str
    skills: tuple[SkillView, ...]

    @property
    def answered(self) -> int:
        """How many skills have any answer from anyone."""
        return sum(view.answered for view in self.skills)

    def skill(self, skill_id: str) -> SkillView:
        """The view of one skill; KeyError where there is none."""
        for view in self.skills:
            if view.skill.id == skill_id:
                return view
        raise KeyError(skill_id)

    def level(self, skill_id: str) -> float:
        """The level of one skill as shown."""
        return self.skill(skill_id).estimate.level()


def profile(
    posterior: Posterior,
    i: int,
    observations: Iterable[Observation],
    observers: Iterable[Observer] = (),
) -> Profile:
    """The profile of person i; of the observations only those about them are used.

    observers: who the raters are to this person; one who is not among them counts as a peer.
    """
    person = posterior.people[i]
    about: dict[str, list[Observation]] = {skill: [] for skill in posterior.catalogue.ids}
    for seen in observations:
        if seen.person == person:
            about[seen.skill].append(seen)
    sd = posterior.sd_of(i)
    known = tuple(observers)
    views = (
        _view(
            skill,
            Estimate(float(posterior.mean[i, k]), float(sd[k])),
            about[skill.id],
            known,
            posterior.assumptions,
        )
        for k, skill in enumerate(posterior.catalogue.skills)
    )
    return Profile(person, tuple(views))


def _situations(n: int) -> str:
    return say_many("{number} situation", "{number} situations", n)


def _view(
    skill: Skill,
    estimate: Estimate,
    seen: list[Observation],
    known: tuple[Observer, ...],
    assumptions: Assumptions,
) -> SkillView:
    def values(mode: Mode) -> list[float]:
        return [each.value for each in seen if each.mode == mode]

    observed = values(Mode.OBSERVER)
    return SkillView(
        skill=skill,
        estimate=estimate,
        told=_mean(values(Mode.SELF_FREQUENCY)),
        placed=_mean(values(Mode.SELF_ANCHORED)),
        others=_others(observed),
        items=sum(each.items for each in seen if each.mode == Mode.SELF_FREQUENCY),
        situations=len(values(Mode.SITUATIONAL)),
        observers=len(observed),
        work_samples=len(values(Mode.WORK_SAMPLE)),
        kinds=views_by_kind(skill.id, seen, known),
        apart=_apart(seen, observed, assumptions),
    )


def _apart(
    seen: list[Observation], observed: list[float], assumptions: Assumptions
) -> Difference | None:
    """Between the others and what the person told: how often, else their place on the anchors."""
    for mode in (Mode.SELF_FREQUENCY, Mode.SELF_ANCHORED):
        own = [each for each in seen if each.mode == mode]
        if own:
            items = sum(each.items for each in own)
            return difference(fmean(e.value for e in own), mode, items, observed, assumptions)
    return None


def _others(values: list[float]) -> OthersView | None:
    if not values:
        return None
    return OthersView(fmean(values), stdev(values) if len(values) > 1 else None, len(values))


def _mean(values: list[float]) -> float | None:
    return fmean(values) if values else None


def _on_scale(level: float) -> float:
    return min(max(level, 1.0), 5.0)
