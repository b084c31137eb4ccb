"""The page for a member whose role does not reach: who can do it, and whom to ask."""

from __future__ import annotations

from advisor.core.report.phrases import listed
from advisor.store import memberships
from advisor.store.database import Store
from advisor.store.memberships import Membership
from advisor.web import errors
from advisor.web.access_table import Rule

_ORDER = ("owner", "manager", "interviewer", "viewer")


def refused(rule: Rule | None, place: Membership | None, store: Store) -> tuple[str, int]:
    """The 403 page. place: of who is asking, None outside of a company."""
    if rule is None:
        return errors.page(403, "Nobody can open this page", "Nothing was changed.")
    if rule.asks == "keeper" or place is None:
        return errors.page(
            403,
            "This is for whoever runs Advisor",
            "It concerns every company on this computer. Only who set Advisor up, or owns all of "
            "them, can do it. Nothing was changed.",
        )
    return errors.page(403, "Your role does not include this", _words(rule, place, store))


def _words(rule: Rule, place: Membership, store: Store) -> str:
    can = listed([f"{role}s" for role in _ORDER if role in rule.roles])
    everyone = memberships.of_workspace(store, place.workspace_id)
    owners = listed([one.name for one in everyone if one.role == "owner"])
    article = "an" if place.role[0] in "aeiou" else "a"
    return (
        f"You are {article} {place.role} here; this is for {can}. Nothing was changed. "
        f"Your role can be changed by {owners}."
    )
