"""Making the plan one's own, and taking a new one in its place when its ground has changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from advisor.core.plan.differences import Difference, Question, differences, questions
from advisor.core.plan.event import ADDED, Event
from advisor.core.plan.freezing import frozen, named, spoken, token, tokened
from advisor.core.plan.line_words import lines_of
from advisor.core.plan.own_lines import ALSO_AGREED, main_field, places
from advisor.core.plan.plan import Plan
from advisor.core.report.characters import mapped
from advisor.store import people, plans
from advisor.store.database import Store
from advisor.store.plans import Version
from advisor.usecases.gathering import Inputs
from advisor.usecases.kept_plan import AGREED, ALL, NONE, Kept, Shown, kept, who, wrapped
from advisor.usecases.plan import proposal_of
from advisor.usecases.plan_inputs import hash_of, inputs_of
from advisor.usecases.plan_language import in_its_language
from advisor.usecases.tokens import new_id, stamp

MINE, THEIRS = "mine", "new"


class NothingToKeepError(Exception):
    """There is no plan to keep yet: answers, hours or business numbers are missing."""


class TakenMeanwhileError(Exception):
    """Somebody else has made a version meanwhile. Nothing was changed; look at theirs first."""


class WorkedOnError(Exception):
    """The plan has been worked on since, so it stays your plan."""


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a new version would change, for one reader. differences, asked: people by name."""

    differences: tuple[Difference, ...]
    asked: tuple[Question, ...]


def make_ours(store: Store, inputs: Inputs, member_id: str, reason: str, at: datetime) -> Version:
    """Freeze the proposal as version 1, in the company's language.

    Raises NothingToKeepError, TakenMeanwhileError.
    """
    with in_its_language(store, inputs) as own:
        return _make_ours(store, own, member_id, reason, at)


def _make_ours(store: Store, inputs: Inputs, member_id: str, reason: str, at: datetime) -> Version:
    made = _made(store, inputs, at.date(), None)
    with store.immediate():
        if plans.newest(store, inputs.workspace.id) is not None:
            raise TakenMeanwhileError(TakenMeanwhileError.__doc__)
        return _add(store, inputs, 1, made, member_id, reason, at)


def may_be_unmade(store: Store, workspace_id: str) -> bool:
    """Whether the plan is version 1 and no line of it was changed yet."""
    newest = plans.newest(store, workspace_id)
    first = newest is not None and newest.number == 1
    return first and not plans.last_number(store, workspace_id)


def unmake(store: Store, workspace_id: str) -> None:
    """Undo making the plan one's own. Raises WorkedOnError."""
    with store.immediate():
        if not may_be_unmade(store, workspace_id):
            raise WorkedOnError(WorkedOnError.__doc__)
        plans.forget(store, workspace_id)


def renewal(
    store: Store, inputs: Inputs, today: date, shown: frozenset[str] | None
) -> Renewal | None:
    """What the inputs would change in the plan now; None where nothing, or there is none."""
    ours = kept(store, inputs, shown)
    if ours is None:
        return None
    with in_its_language(store, inputs) as own:
        if ours.version.inputs_hash == hash_of(store, own):
            return None
        fresh = _fresh(store, own, today, ours, ours.shown.as_asked)
    if fresh is None:
        return None
    found = differences(named(ours.base, ours.names), named(fresh, ours.names))
    asked = questions(ours.base, fresh, ours.states)
    said = tuple(_spoken(one, ours) for one in asked)
    return Renewal(found, said) if found or said else None


def take(
    store: Store,
    inputs: Inputs,
    member_id: str,
    said: tuple[int, str],
    choices: Mapping[str, str],
    at: datetime,
) -> Version:
    """Freeze the plan of the inputs now as the next version; edits stay as was chosen.

    said: the number of the version that was looked at, and the reason. choices: key of a line that
    was asked about to "mine" or "new"; without one, "mine". Raises NothingToKeepError,
    TakenMeanwhileError.
    """
    with in_its_language(store, inputs) as own:
        return _take(store, own, member_id, said, choices, at)


def _take(
    store: Store,
    inputs: Inputs,
    member_id: str,
    said: tuple[int, str],
    choices: Mapping[str, str],
    at: datetime,
) -> Version:
    number, reason = said
    ours = kept(store, inputs, None)
    if ours is None or ours.version.number != number:
        raise TakenMeanwhileError(TakenMeanwhileError.__doc__)
    start = _start(ours, at.date())
    made = _made(store, inputs, at.date(), start)
    fresh = made[0][1]
    with store.immediate():
        newest = plans.newest(store, inputs.workspace.id)
        if newest is None or newest.number != number:
            raise TakenMeanwhileError(TakenMeanwhileError.__doc__)
        version = _add(store, inputs, number + 1, made, member_id, reason, at)
        now = kept(store, inputs, None, number)
        settled = _settled(now or ours, fresh, choices, member_id, stamp(at))
        plans.append(store, inputs.workspace.id, settled)
    return version


def _fresh(
    store: Store, inputs: Inputs, today: date, ours: Kept, shown: frozenset[str] | None
) -> Plan | None:
    if inputs.team is None:
        return None
    return proposal_of(store, _with_tokens(inputs), today, shown, _start(ours, today)).plan


def _start(ours: Kept, today: date) -> str | None:
    """The days go on counting from where they began, until the day to look at all of it again."""
    return ours.base.start if today.isoformat() < ours.base.verdict.review else None


def _with_tokens(inputs: Inputs) -> Inputs:
    """The same with tokens for names."""
    standings = tuple(
        replace(one, person=replace(one.person, name=token(one.person.id)))
        for one in inputs.standings
    )
    return replace(inputs, standings=standings)


def _made(store: Store, inputs: Inputs, today: date, start: str | None) -> list[tuple[Shown, Plan]]:
    """The plan three times: with everyone's levels, with those who agreed, and with none."""
    if inputs.team is None:
        raise NothingToKeepError(NothingToKeepError.__doc__)
    everyone = frozenset(one.id for one in inputs.people)
    agreed = frozenset(one.id for one in inputs.people if one.shares_levels)
    nobody: frozenset[str] = frozenset()
    found = []
    for one in (Shown(ALL, everyone), Shown(AGREED, agreed), Shown(NONE, nobody)):
        page = proposal_of(store, _with_tokens(inputs), today, one.as_asked, start)
        if page.plan is None:
            raise NothingToKeepError(NothingToKeepError.__doc__)
        found.append((one, page.plan))
    return found


def _add(
    store: Store,
    inputs: Inputs,
    number: int,
    made: list[tuple[Shown, Plan]],
    member_id: str,
    reason: str,
    at: datetime,
) -> Version:
    """Keep a version. Belongs into a transaction."""
    workspace_id = inputs.workspace.id
    version = Version(
        id=new_id(),
        workspace_id=workspace_id,
        number=number,
        made_at=stamp(at),
        member="",
        reason=tokened(reason, who(inputs, people.names_ever(store, workspace_id))),
        inputs_hash=hash_of(store, inputs),
        inputs=json.dumps(inputs_of(store, inputs), ensure_ascii=False),
        plan=wrapped((one, frozen(plan)) for one, plan in made),
        events=plans.last_number(store, workspace_id),
    )
    plans.add_version(store, version, member_id)
    return version


def _settled(
    ours: Kept, fresh: Plan, choices: Mapping[str, str], member_id: str, at: str
) -> tuple[Event, ...]:
    """The changes that carry the team's edits over to a new version, as was chosen."""
    found: list[Event] = []
    for asked in questions(ours.base, fresh, ours.states):
        keep = choices.get(asked.key, MINE) == MINE
        if asked.after:
            found += _carried(ours, fresh, asked.key, member_id, at, keep=keep)
        elif keep:
            found += _made_own(ours, fresh, asked, member_id, at)
    return tuple(found)


def _carried(
    ours: Kept, fresh: Plan, key: str, member_id: str, at: str, *, keep: bool
) -> list[Event]:
    """Own words over the new computed ones, or none any more."""
    words = lines_of(fresh)[key].words
    return [
        Event(0, key, name, text if keep else None, words.get(name, ""), member_id, at)
        for name, text in ours.states[key].words.items()
    ]


def _made_own(ours: Kept, fresh: Plan, asked: Question, member_id: str, at: str) -> list[Event]:
    """A line that is no longer computed becomes one of the team's own, with all that is kept."""
    known = [one for one in places(fresh) if asked.key.startswith(f"{one}.")]
    place = max(known, key=len, default=ALSO_AGREED)
    name = main_field(fresh, place)
    words = ours.states[asked.key].words.get(name) or ours.computed[asked.key].sentence
    return [
        Event(0, asked.key, ADDED, place, "", member_id, at),
        Event(0, asked.key, name, words, "", member_id, at),
    ]


def _spoken(asked: Question, ours: Kept) -> Question:
    return mapped(asked, lambda text: spoken(text, ours.names))
