"""A candidate's own pages: each is opened by the link that they were given."""

from __future__ import annotations

from flask import Blueprint, g, redirect, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, told
from advisor.usecases.hiring import candidate_invitations
from advisor.usecases.hiring.candidate_invitations import Invited, PageClosedError, PageUnknownError
from advisor.web import errors
from advisor.web.access import hand_over, now, store

PREFIX = "/c/<token>"


def install(bp: Blueprint) -> None:
    """Open the blueprint's pages, which lie below PREFIX, to whoever has the link."""
    bp.url_value_preprocessor(_take)
    bp.before_request(_open)
    bp.register_error_handler(PageUnknownError, _unknown)
    bp.register_error_handler(PageClosedError, _closed)


def invited() -> Invited:
    """Whose page it is."""
    found: Invited = g.invited
    return found


def _take(_endpoint: str | None, values: dict[str, str] | None) -> None:
    g.candidate_token = (values or {}).pop("token", "")


def _open() -> ResponseReturnValue | None:
    if hand_over() is not None:
        return redirect(url_for("hand_over.take_back"))
    g.invited = candidate_invitations.open_page(store(), g.candidate_token, now())
    return None


def _unknown(error: Exception) -> ResponseReturnValue:
    """Say that there is nothing."""
    return errors.page(404, say("There is nothing at this link"), told(error))


def _closed(error: Exception) -> ResponseReturnValue:
    """Say why the link opens nothing any more."""
    return errors.page(410, say("This link is closed"), told(error))
