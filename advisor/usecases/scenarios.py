"""What-ifs: worked out beside reality, saved by name, opened again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from advisor.core.assumptions import Assumptions
from advisor.core.decision.outcome import Verdict
from advisor.core.decision.scenario import Circumstances, Scenario, applied
from advisor.core.decision.team import Team
from advisor.core.decision.verdict import NobodyHasHours, decide
from advisor.core.language import by_language
from advisor.core.observation import Observation
from advisor.core.report.discretion import discreet
from advisor.core.report.phrases import short_names
from advisor.core.report.what_if import Outlook, nobody, outlook
from advisor.core.what_if.knob import Knob
from advisor.core.what_if.knobs import Reality, knobs_of
from advisor.core.what_if.query import Tried, pairs_of, read, scenario_of
from advisor.store import assessments, scenarios
from advisor.store.database import Store
from advisor.store.scenarios import SavedScenario
from advisor.store.workspaces import Workspace
from advisor.usecases.gathering import Inputs, gather
from advisor.usecases.results import (
    SEED,
    NothingToDecideError,
    digest_of,
    known_levels,
    levels_of,
    verdict_of,
)
from advisor.usecases.tokens import new_id, stamp

BIN_DAYS = 30


class NoSuchScenarioError(Exception):
    """There is no such what-if in this company, or it was removed."""


@dataclass(frozen=True, slots=True)
class Workbench:
    """Reality, and all that can be tried with it. real: what it comes to as it is."""

    inputs: Inputs
    reality: Reality
    knobs: Mapping[str, Knob]
    real: Outlook

    def read(self, pairs: Iterable[tuple[str, str]], order: Iterable[str] = ()) -> Tried:
        """What an address says."""
        return read(pairs, self.knobs, order)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a what-if comes to. outlook: None where the business numbers no longer fit together.

    same_verdict: every number is that of reality.
    """

    outlook: Outlook | None
    same_verdict: bool


def workbench(inputs: Inputs, shown: Collection[str] | None) -> Workbench:
    """What can be tried. shown: ids of whose levels the reader may be told, None for everyone's.

    Raises NothingToDecideError where there is no team yet.
    """
    if inputs.team is None:
        raise NothingToDecideError(NothingToDecideError.__doc__)
    levels = levels_of(inputs)
    circumstances = Circumstances(inputs.team, levels, inputs.assumptions)
    names = short_names(inputs.names)
    reality = Reality(circumstances, names, shown, inputs.workspace.currency)
    real = _outlook(verdict_of(inputs), circumstances, names, shown)
    return Workbench(inputs, reality, knobs_of(reality), real)


def answer(store: Store, bench: Workbench, tried: Tried) -> Answer:
    """What the changes come to, over the same draws as the result itself."""
    scenario = scenario_of(tried, bench.reality, bench.knobs)
    base = _base(store, bench, scenario)
    if base is None:
        return Answer(None, same_verdict=False)
    circumstances, verdict = _decided(*base, scenario)
    names = short_names({**bench.inputs.names, **scenario.names})
    shown = None if bench.reality.shown is None else {*bench.reality.shown, *scenario.names}
    if verdict is None:
        return Answer(nobody(), same_verdict=False)
    same = verdict == verdict_of(bench.inputs)
    words = _outlook(verdict, circumstances, names, shown, tuple(scenario.names))
    return Answer(words, same)


def _base(
    store: Store, bench: Workbench, scenario: Scenario
) -> tuple[Team, tuple[Observation, ...], Assumptions] | None:
    """The team and the answers as they follow from the scenario's assumptions."""
    inputs = bench.inputs
    if scenario.assumptions:
        assumptions = inputs.assumptions.with_changes(dict(scenario.assumptions))
        if any(assumptions.constant(key).part == "funnel" for key, _ in scenario.assumptions):
            inputs = gather(store, inputs.workspace, assumptions)
        inputs = replace(inputs, assumptions=assumptions)
    return (inputs.team, inputs.observations, inputs.assumptions) if inputs.team else None


@by_language(128)
def _decided(
    team: Team,
    observations: tuple[Observation, ...],
    assumptions: Assumptions,
    scenario: Scenario,
) -> tuple[Circumstances, Verdict | None]:
    """The circumstances and the verdict on them, None where nobody has hours."""
    levels = known_levels(observations, team.people, assumptions)
    found = applied(scenario, Circumstances(team, levels, assumptions))
    try:
        return found, decide(found.team, found.levels, found.assumptions, seed=SEED)
    except NobodyHasHours:
        return found, None


def _outlook(
    verdict: Verdict,
    circumstances: Circumstances,
    names: Mapping[str, str],
    shown: Collection[str] | None,
    newcomers: Collection[str] = (),
) -> Outlook:
    said, _, _ = discreet(verdict, None, (), shown)
    return outlook(said, circumstances.team, names, circumstances.assumptions["delta"], newcomers)


@dataclass(frozen=True, slots=True)
class Opened:
    """A saved what-if. query: its address as things are now. stale: what it rests on is not what
    it was; answered: how many questionnaires were handed in since, and newest: the last one's time.
    """

    saved: SavedScenario
    stale: bool
    answered: int
    newest: str


def save(
    store: Store,
    bench: Workbench,
    named: tuple[str, str],
    tried: Tried,
    member_id: str,
    at: datetime,
) -> str:
    """Keep a what-if under a name; gives its id. named: the name, and the id of one to replace.

    Raises NoSuchScenarioError.
    """
    name, scenario_id = named
    workspace_id, changes = bench.inputs.workspace.id, tried.lasting
    digest, time = digest_of(bench.inputs), stamp(at)
    with store.immediate():
        if scenario_id:
            if not scenarios.change(
                store, workspace_id, scenario_id, (name, changes, digest), time
            ):
                raise NoSuchScenarioError(NoSuchScenarioError.__doc__)
            return scenario_id
        new = SavedScenario(
            new_id(), workspace_id, name, changes, digest, "", time, time, removed=False
        )
        scenarios.add(store, new, member_id)
        return new.id


def opened(store: Store, inputs: Inputs, scenario_id: str) -> Opened:
    """A saved what-if, and whether its ground has moved. Raises NoSuchScenarioError."""
    found = scenarios.find(store, inputs.workspace.id, scenario_id)
    if found is None or found.removed:
        raise NoSuchScenarioError(NoSuchScenarioError.__doc__)
    since = [
        a.submitted_at
        for a in assessments.of_workspace(store, inputs.workspace.id)
        if a.submitted_at and a.submitted_at > found.updated_at
    ]
    stale = found.inputs_hash != digest_of(inputs)
    return Opened(found, stale, len(since), max(since, default=""))


def tried_in(bench: Workbench, saved: SavedScenario) -> Tried:
    """The changes of a saved what-if, as far as there still is what they change."""
    by_lasting = {knob.lasting: knob.key for knob in bench.knobs.values()}
    pairs = [(by_lasting.get(key, key), value) for key, value in pairs_of(saved.changes)]
    return bench.read(pairs)


def listed(store: Store, workspace_id: str) -> list[SavedScenario]:
    """The saved what-ifs, the last changed first."""
    return scenarios.of_workspace(store, workspace_id)


def thrown_away(store: Store, workspace_id: str, at: datetime) -> list[SavedScenario]:
    """Those removed in the last thirty days."""
    return scenarios.removed_since(store, workspace_id, stamp(at - timedelta(days=BIN_DAYS)))


def remove(store: Store, workspace: Workspace, scenario_id: str, at: datetime) -> SavedScenario:
    """Put one into the bin; ``bring_back`` undoes it. Raises NoSuchScenarioError."""
    return _set_removed(store, workspace, scenario_id, stamp(at))


def bring_back(store: Store, workspace: Workspace, scenario_id: str) -> SavedScenario:
    """Undo ``remove``. Raises NoSuchScenarioError."""
    return _set_removed(store, workspace, scenario_id, None)


def _set_removed(
    store: Store, workspace: Workspace, scenario_id: str, at: str | None
) -> SavedScenario:
    found = scenarios.find(store, workspace.id, scenario_id)
    if found is None:
        raise NoSuchScenarioError(NoSuchScenarioError.__doc__)
    scenarios.set_removed(store, workspace.id, scenario_id, at)
    return found
