"""The opening of the example company: its panel, its candidates, and their scorecards."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from advisor.core.hiring.scorecard import EVIDENCE
from advisor.core.hiring.weights import Criterion, Need
from advisor.library import catalogue
from advisor.library.interview import interview_words
from advisor.store import assessments
from advisor.store.candidates import Candidate
from advisor.store.database import Store
from advisor.store.openings import Opening
from advisor.store.panelists import Panelist
from advisor.store.people import Person
from advisor.store.workspaces import Workspace
from advisor.usecases import sittings
from advisor.usecases.company_days import day_of
from advisor.usecases.hiring import (
    candidate_invitations,
    candidates,
    openings,
    panel,
    revealing,
    role,
    scoring,
    work_sample,
)
from advisor.usecases.hiring.candidates import Told
from advisor.usecases.name_lines import Named

Given = Mapping[str, Any]


def keep(
    store: Store,
    workspace: Workspace,
    member_id: str,
    given: Given,
    everyone: Mapping[str, Person],
    at: datetime,
) -> None:
    """Keep what is given as plain data, from the role to the reveal. everyone: people by key."""
    days = {step: at - timedelta(days=past) for step, past in given["days"].items()}
    opening = _opened(store, workspace, member_id, given, days["begun"])
    sitting = _panel(store, opening, given["panel"], everyone, days["begun"])
    for one in given["candidates"]:
        candidate = _applied(store, opening, one, days["candidates"])
        for key, levels in one["scorecards"].items():
            _score(store, sitting[key], candidate, levels, days["scored"])
    revealing.reveal(store, opening, (), days["revealed"])


def _opened(
    store: Store, workspace: Workspace, member_id: str, given: Given, at: datetime
) -> Opening:
    """The opening with its role, work sample and weights, which are locked."""
    template = next(one for one in openings.TEMPLATES if one.name == given["template"])
    new = openings.begin(store, workspace.id, member_id, template, given["title"], at)
    keep_until = day_of(workspace, at + timedelta(days=given["keep_days"]))
    quorum = len(given["panel"])
    role.save(store, new, given["role"] | {"keep_until": keep_until, "quorum": quorum}, ())
    criteria = [_criterion(skill, given["asked_for"].get(skill, {})) for skill in catalogue().ids]
    openings.save_criteria(store, workspace.id, new.id, criteria)
    sample = given["work_sample"]
    anchors = next(one for one in interview_words().samples if one.id == sample["like"]).anchors
    work_sample.save(store, new, sample["task"], str(sample["minutes"]), anchors)
    openings.lock(store, workspace.id, new.id, member_id, "", at)
    return openings.find(store, workspace.id, new.id)


def _criterion(skill: str, asked: Given) -> Criterion:
    """One skill of the opening: a must-have with a level, useful with points, else trainable."""
    if "minimum" in asked:
        return Criterion(skill, asked["weight"], Need.MUST, asked["minimum"])
    points = asked.get("weight", 0)
    return Criterion(skill, points, Need.USEFUL if points else Need.TRAINABLE)


def _panel(
    store: Store, opening: Opening, given: Given, everyone: Mapping[str, Person], at: datetime
) -> dict[str, Panelist]:
    """Who interviews, by key, with the skills that each of them rates."""
    named = [Named(everyone[key].name, "") for key in given]
    ids = [one.id for one in panel.add(store, opening, (), named, at)]
    panel.save_skills(store, opening, dict(zip(ids, given.values(), strict=True)))
    return {key: panel.find(store, opening, one) for key, one in zip(given, ids, strict=True)}


def _applied(store: Store, opening: Opening, given: Given, at: datetime) -> Candidate:
    """Somebody who was told what answers are for, agreed, and was asked to the interview."""
    told = Told(given["name"], given["email"], note=given["note"])
    candidate = candidates.add(store, opening, told, at, again=False)
    made = candidate_invitations.invite(store, opening, candidate, "", at)
    candidate_invitations.agree(store, candidate_invitations.open_page(store, made.token, at), at)
    candidates.move(store, candidate, "interview")
    return candidate


def _score(
    store: Store, panelist: Panelist, candidate: Candidate, levels: Given, at: datetime
) -> None:
    """Fill in a scorecard and hand it in. levels: question to level, 0 for none, and evidence."""
    card = scoring.open_scorecard(store, panelist, candidate, at)
    begun = assessments.of_opening(store, card.workspace_id, card.opening_id)
    known = next(one for one in begun if one.id == card.assessment_id)
    sitting = sittings.sitting_of(store, known)
    answers = {key: f"{level:g}" if level else "not_observed" for key, (level, _) in levels.items()}
    answers |= {f"{key}{EVIDENCE}": words for key, (level, words) in levels.items() if level}
    sittings.save(store, sitting, answers, known.revision, at)
    sittings.submit(store, sitting, at)
