"""The page that lets in: name and password where somebody has one, and how a link is got."""

from __future__ import annotations

from collections.abc import Sequence

from flask import render_template, request

from advisor.store import installation, passwords
from advisor.store.database import Store
from advisor.web import reach


def sign_in_page(
    store: Store, name: str = "", errors: Sequence[tuple[str, str]] = (), kept: str = ""
) -> str:
    """The page. name: what was typed; kept: what was typed on another page, as signed text."""
    public_url = installation.read(store, reach.PUBLIC_URL) or ""
    return render_template(
        "signing_in/sign_in.html",
        name=name,
        errors=errors,
        kept=kept or request.form.get("kept", ""),
        with_password=passwords.are_used(store) or public_url.startswith("https://"),
    )
