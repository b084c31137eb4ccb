"""How much may be sent to which page: the one written table."""

from __future__ import annotations

from flask import Flask, abort, request

from advisor.core.language import say
from advisor.web import errors

# A file of 2 MB, and what a form adds to it.
FILE = 2 * 1024 * 1024
PAGE = 1024 * 1024
FEW_FIELDS = 64 * 1024
MOST_FIELDS = 1000

_FILES = """
    people_import.look people_import.keep candidate_import.look candidate_import.keep
    data_import.look data_import.keep scoreboard_import.look scoreboard_import.keep
    questionnaire_versions.upload
    """
# What anybody can send to without a link, or before it is known who they are.
_SMALL = """
    languages.choose signing_in.sign_out resume.go_on hand_over.check_code joining.join
    home.set_up home.load_example hire.set_up assess.language tour.leave
    reach.switch_on_wifi reach.switch_off_wifi reach.set_address reach.clear_address
    """
FILES, SMALL = frozenset(_FILES.split()), frozenset(_SMALL.split())


def most_bytes(endpoint: str | None) -> int:
    """The largest body that a page takes, in bytes; little where there is no such page."""
    if endpoint is None or endpoint in SMALL:
        return FEW_FIELDS
    return FILE if endpoint in FILES else PAGE


def shown(size: int) -> str:
    """A size as one says it."""
    return f"{size // 1024**2} MB" if size >= 1024**2 else f"{size // 1024} kB"


def install(app: Flask) -> None:
    """Refuse what is too much before any of it is read; must stand before all that reads forms."""
    app.config["MAX_FORM_PARTS"] = MOST_FIELDS
    app.before_request(_measure)
    app.register_error_handler(413, _too_much)


def _measure() -> None:
    most = most_bytes(request.endpoint)
    request.max_content_length = request.max_form_memory_size = most
    if (request.content_length or 0) > most:
        abort(413)


def _too_much(_error: Exception) -> tuple[str, int]:
    text = say(
        "Nothing was changed. This page takes at most {size} and {fields} fields at once. "
        "Go back and shorten what you typed, or split the file.",
        size=shown(most_bytes(request.endpoint)),
        fields=MOST_FIELDS,
    )
    return errors.page(413, say("That is too much text"), text)
