"""An opening with candidates and a panel, for the tests of its pages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from advisor.store import openings as kept
from advisor.store import panelists
from advisor.usecases.hiring import candidate_invitations, candidates, panel
from advisor.usecases.hiring import openings as use
from advisor.usecases.hiring.candidates import Told
from advisor.usecases.name_lines import Named
from tests.usecases.hiring.hiring_builders import opening

SKILLS = ("creativity", "closing")


def telling(store, **options):
    """An opening that says all that candidates are told."""
    found = opening(store, **options)
    day = (datetime.now(UTC) + timedelta(days=200)).date().isoformat()
    told = {"purpose": "To choose a marketer", "contact": "Ana, ana@x.org", "keep_until": day}
    kept.change(store, found.workspace_id, found.id, told)
    return use.find(store, found.workspace_id, found.id)


def base(found) -> str:
    """The address that all pages of an opening begin with."""
    return f"/w/{found.workspace_id}/openings/{found.id}"


def applying(store, found, name="Kim Roe", stage="interview", email=""):
    """A candidate in a stage."""
    new = candidates.add(store, found, Told(name, email), datetime.now(UTC), again=True)
    candidates.move(store, new, stage)
    return new


def interviewing(store, found, name="Rae", skills=SKILLS):
    """Someone without an account on the panel, and the address of their link."""
    now = datetime.now(UTC)
    (seat,) = panel.add(store, found, (), (Named(name, ""),), now)
    panel.save_skills(store, found, {seat.id: skills})
    seat = panelists.find(store, found.workspace_id, seat.id)
    return seat, f"/p/{panel.make_link(store, found, seat.id, now).token}/"


def own_page(store, found, candidate, form="founder-short"):
    """The address of a candidate's own page."""
    made = candidate_invitations.invite(store, found, candidate, form, datetime.now(UTC))
    return f"/c/{made.token}/"
