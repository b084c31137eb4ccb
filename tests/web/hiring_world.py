"""An opening with its panel and a candidate, for those who knock at every address."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from advisor.store import openings as kept_openings
from advisor.store.database import Store
from advisor.usecases.hiring import candidate_invitations, candidates, openings, panel
from advisor.usecases.name_lines import Named


def opening_of(store: Store, workspace: Any, member_id: str, at: datetime) -> dict[str, str]:
    """An opening with its weights locked, and someone without an account on its panel."""
    new = openings.begin(store, workspace.id, member_id, openings.TEMPLATES[0], "Marketer", at)
    openings.lock(store, workspace.id, new.id, member_id, "", at)
    (rae,) = panel.add(store, new, (), (Named("Rae", ""),), at)
    panel.save_skills(store, new, {rae.id: ("creativity", "closing")})
    kim = candidates.add(store, new, candidates.Told("Kim"), at, again=False)
    candidates.move(store, kim, "interview")
    return {"opening_id": new.id, "panelist_id": rae.id, "candidate_id": kim.person_id}


def applying(store: Store, workspace: Any, known: dict[str, str], at: datetime) -> str:
    """A candidate was told what answers are for, agreed, and may say how they see their work.

    known: the ids of the opening and the candidate. Gives the link's token.
    """
    found = openings.find(store, workspace.id, known["opening_id"])
    told = {"purpose": "To choose", "contact": "Ana", "keep_until": f"{at.year + 1}-01-01"}
    kept_openings.change(store, workspace.id, found.id, told)
    found = openings.find(store, workspace.id, found.id)
    kim = candidates.find(store, found, known["candidate_id"])
    made = candidate_invitations.invite(store, found, kim, "founder-short", at)
    page = candidate_invitations.open_page(store, made.token, at)
    candidate_invitations.agree(store, page, at)
    return made.token


def interviewing(store: Store, workspace: Any, opening_id: str, at: datetime) -> tuple[str, str]:
    """The member who interviews sits on the panel, and has a link besides: (id there, token)."""
    opening = openings.find(store, workspace.id, opening_id)
    members_there = panel.interviewing(store, workspace.id)
    seats = [one for one in members_there if one.role == "interviewer"]
    (sits,) = panel.add(store, opening, seats, (), at)
    panel.save_skills(store, opening, {sits.id: ("creativity", "closing")})
    return sits.id, panel.make_link(store, opening, sits.id, at).token
