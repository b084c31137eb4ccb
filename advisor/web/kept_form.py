"""What was typed when the session was over: kept on the page, and offered again afterwards.

Nothing of it is kept by the server. It travels in the page, signed, and for the member alone
whose session it was.
"""

from __future__ import annotations

from dataclasses import dataclass

from flask import current_app, render_template, request
from itsdangerous import BadSignature, URLSafeTimedSerializer

from advisor.store.members import Member
from advisor.store.sessions import Session

_SECONDS = 24 * 60 * 60
# In characters of the signed text: the page that takes it holds a megabyte.
_MOST = 700_000
# Never kept: passwords, and what only says that the form is ours.
_LEFT_OUT = frozenset({"csrf_token", "kept"})
_NEVER = ("account.", "signing_in.", "joining.", "resetting.")


@dataclass(frozen=True, slots=True)
class Kept:
    """What was sent, to where, by whom. with_file: a file was sent as well, which is not kept."""

    member_id: str
    url: str
    fields: tuple[tuple[str, str], ...]
    with_file: bool


def keep(ended: Session) -> str:
    """The form of this request as signed text, "" where there is nothing to keep."""
    sent = _sent(ended.member.id)
    if sent is None:
        return ""
    signed = str(_signer().dumps([sent.member_id, sent.url, sent.fields, sent.with_file]))
    return signed if len(signed) <= _MOST else ""


def sent_along() -> Kept | None:
    """What a page before this one kept, None where nothing was or it is older than a day."""
    try:
        member_id, url, typed, with_file = _signer().loads(
            request.form.get("kept", ""), max_age=_SECONDS
        )
    except BadSignature:
        return None
    return Kept(member_id, url, tuple((name, value) for name, value in typed), with_file)


def is_ours() -> bool:
    """Whether a page of this very address sent the form, and no script.

    The browser says so in its own words, which no page can put into its mouth.
    """
    said = request.headers.get("Sec-Fetch-Site"), request.headers.get("Sec-Fetch-Mode")
    return said == ("same-origin", "navigate")


def sent_by_a_page_from_before(asking: Member | None) -> Kept | None:
    """What a page sent whose form token is of the session before; None where nobody asks."""
    return _sent(asking.id) if asking else None


def _sent(member_id: str) -> Kept | None:
    """The form of this request, None where there is nothing to keep."""
    typed = tuple(pair for pair in request.form.items(multi=True) if pair[0] not in _LEFT_OUT)
    if not typed or (request.endpoint or "").startswith(_NEVER):
        return None
    return Kept(member_id, request.full_path.rstrip("?"), typed, bool(request.files))


def offered_again(kept: Kept | None, asking: Member | None) -> str | None:
    """The page that offers it again; None where there is nothing, or it is somebody else's."""
    if kept is None or asking is None or kept.member_id != asking.id:
        return None
    said = [value for _, value in kept.fields if value.strip()]
    return render_template("signing_in/kept.html", kept=kept, said=said)


def _signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(str(current_app.secret_key), salt="kept-form")
