"""Which failure shows which page: the one table of errors."""

from __future__ import annotations

from flask import Flask, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, NotFound

from advisor.core.language import mark, say, told
from advisor.core.measurement import TooManyRaters
from advisor.store import database
from advisor.web import access, kept_form
from advisor.web.logs import request_id

_UNCHANGED = mark("Nothing was changed.")
# Its page says what the view says: when somebody was erased.
GONE = 410
# status, what happened, what was kept and what to do
_PAGES: dict[int, tuple[str, str]] = {
    400: (
        mark("The form could not be read"),
        mark("Nothing was changed. Go back, reload the page and send it again."),
    ),
    403: (
        mark("Your role does not include this"),
        mark("Nothing was changed. Whoever owns this company can say who may do it."),
    ),
    404: (
        mark("There is no such page"),
        mark("It may have been removed, or the address has a typing mistake. Nothing was changed."),
    ),
    405: (
        mark("That address cannot be used this way"),
        mark("Nothing was changed. Go back and use the page."),
    ),
    GONE: (mark("Erased for good"), mark("Nothing is left of it but an id without a name.")),
    421: (
        mark("This is not Advisor's address"),
        mark(
            "Open Advisor by the link it printed when it started, for example "
            "http://127.0.0.1:8765/."
        ),
    ),
    500: (
        mark("Something went wrong on our side"),
        mark(
            "What was shown as saved is kept. Go back and try once more; if it comes again, "
            "please report it with what you did just before."
        ),
    ),
}

_STORE: dict[type[Exception], tuple[int, str]] = {
    database.StoreBusyError: (503, mark("The data file is busy")),
    database.StoreReadOnlyError: (503, mark("The data file cannot be written to")),
    database.StoreFullError: (507, mark("The disk is full")),
    database.StoreUnreadableError: (503, mark("The data file cannot be opened")),
    database.StoreNewerError: (503, mark("A newer Advisor wrote the data file")),
    database.StoreUpgradeError: (503, mark("The data file could not be brought up to date")),
}


def install(app: Flask) -> None:
    """Map exceptions to pages."""
    app.register_error_handler(CSRFError, _stale_form)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(TooManyRaters, _too_many_raters)
    for failure in _STORE:
        app.register_error_handler(failure, _store)


def page(status: int, title: str, text: str) -> tuple[str, int]:
    """An error page that says what happened, what was kept and what to do."""
    return render_template("error.html", title=title, text=text), status


def not_there() -> tuple[str, int]:
    """The page for an address that leads nowhere; for what a use case did not find."""
    return _http(NotFound())


def _stale_form(_error: Exception) -> tuple[str, int]:
    # What was typed before signing in again is only shown, and sent by another press.
    asking = access.member() if access.needs_member() and kept_form.is_ours() else None
    kept = kept_form.sent_along() or kept_form.sent_by_a_page_from_before(asking)
    offered = kept_form.offered_again(kept, access.member()) if kept else None
    if offered:
        return offered, 400
    return page(
        400,
        say("This form is from an earlier session"),
        say(
            "It was not sent, and nothing was changed. Go back, reload the page and send it again."
        ),
    )


def _http(error: HTTPException) -> tuple[str, int]:
    status = error.code or 500
    title, text = map(say, _PAGES.get(status, (error.name, _UNCHANGED)))
    if status == GONE:
        text = say(error.description or text)
    if status == 500:
        # With it, whoever looks after the server finds the failure in the log.
        number = say("Its number is {number}.", number=request_id())
        text = f"{text} {number}"
    return page(status, title, text)


def _too_many_raters(error: Exception) -> tuple[str, int]:
    """Nothing can be shown that rests on levels; answers and people are as they were."""
    return page(
        422,
        say("Too many raters hang together"),
        say("{reason} Every answer is kept.", reason=error),
    )


def _store(error: Exception) -> tuple[str, int]:
    status, title = _STORE[type(error)]
    return page(status, say(title), told(error))
