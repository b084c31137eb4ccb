"""An opening ready to be decided on, for tests of its pages."""

from __future__ import annotations

from tests.usecases.hiring.deciding import ready


def at(opening, place=""):
    """The address of a page of an opening."""
    return f"/w/{opening.workspace_id}/openings/{opening.id}/{place}"


def decide_for(owner, opening, candidate, **values):
    """The page after the owner decided for a candidate."""
    form = owner.get(at(opening, "decision/new"))
    given = {"chosen": candidate.person_id, "words": "The clearest work sample."}
    return owner.submit(form, given | values)


__all__ = ["at", "decide_for", "ready"]
