"""The page for a member whose role does not reach: who can do it, and whom to ask."""

from __future__ import annotations

from advisor.core.language import mark, say
from advisor.core.report.phrases import listed
from advisor.store import memberships
from advisor.store.database import Store
from advisor.store.memberships import Membership
from advisor.web import errors
from advisor.web.access_table import Rule

# By role: what several are called, and what one is told who may not.
_WORDS = {
    "owner": (
        mark("owners"),
        mark(
            "You are an owner here; this is for {roles}. Nothing was changed. "
            "Your role can be changed by {owners}."
        ),
    ),
    "manager": (
        mark("managers"),
        mark(
            "You are a manager here; this is for {roles}. Nothing was changed. "
            "Your role can be changed by {owners}."
        ),
    ),
    "interviewer": (
        mark("interviewers"),
        mark(
            "You are an interviewer here; this is for {roles}. Nothing was changed. "
            "Your role can be changed by {owners}."
        ),
    ),
    "viewer": (
        mark("viewers"),
        mark(
            "You are a viewer here; this is for {roles}. Nothing was changed. "
            "Your role can be changed by {owners}."
        ),
    ),
}


def refused(rule: Rule | None, place: Membership | None, store: Store) -> tuple[str, int]:
    """The 403 page. place: of who is asking, None outside of a company."""
    if rule is None:
        return errors.page(403, say("Nobody can open this page"), say("Nothing was changed."))
    if rule.asks == "keeper" or place is None:
        return errors.page(
            403,
            say("This is for whoever runs Advisor"),
            say(
                "It concerns every company on this computer. Only who set Advisor up, or owns all "
                "of them, can do it. Nothing was changed."
            ),
        )
    return errors.page(403, say("Your role does not include this"), _words(rule, place, store))


def _words(rule: Rule, place: Membership, store: Store) -> str:
    can = listed([say(several) for role, (several, _) in _WORDS.items() if role in rule.roles])
    everyone = memberships.of_workspace(store, place.workspace_id)
    owners = listed([one.name for one in everyone if one.role == "owner"])
    return say(_WORDS[place.role][1], roles=can, owners=owners)
