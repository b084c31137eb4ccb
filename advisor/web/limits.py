"""How often what may be done: the one written table, and the page for whoever did it too often."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask, Response, current_app, make_response, request, session
from flask_limiter import Limiter, RateLimitExceeded
from limits import parse

from advisor.core.language import say, say_many
from advisor.usecases.tokens import hashed
from advisor.web import errors
from advisor.web.access import now
from advisor.web.client_address import client_address
from advisor.web.security import link_token

# Any other page, for each link and for each session.
ANYTHING = "1200 per minute"
# Links that open nothing, for each address. Those that open something are never held up, so
# nobody on a shared Wi-Fi can shut others out.
WRONG_LINKS = "60 per minute"


@dataclass(frozen=True, slots=True)
class Limit:
    """How often some endpoints may be asked for; each of them is counted on its own.

    often: such as "30 per minute". per: a name in KEYS. failed: only tries that were refused
    count. endpoints: separated by spaces.
    """

    often: str
    per: str
    endpoints: str
    failed: bool = False


LIMITS: tuple[Limit, ...] = (
    # What is short enough to guess. Each has a limit of its own in the data file as well: a name
    # waits longer with each wrong password, codes are few an hour, a handed-over computer's five.
    Limit(
        "60 per 10 minutes",
        "address",
        "signing_in.with_password hand_over.check_code",
        failed=True,
    ),
    Limit("30 per 10 minutes", "address", "resume.go_on", failed=True),
    # Answering: a script saves a second after each word; nobody types faster than this.
    Limit("300 per minute", "link", "assess.autosave one_skill.linked_autosave"),
    Limit(
        "120 per minute",
        "link",
        """
        assess.save assess.submit assess.language quick_entry.save other_hat.go_on
        candidate_page.agree candidate_page.own_view candidate_page.take_back
        voluntary.save scorecards.linked_begin one_skill.linked_save
        reveal.linked_change reveal.linked_revise
        notice.begin known.ask_to_erase known.take_back candidate_known.ask_to_erase
        """,
    ),
    Limit("20 per minute", "link", "joining.join resetting.reset"),
    Limit("60 per minute", "link", "feedback_form.send"),
    Limit("60 per minute", "session", "signing_in.go_on signing_in.sign_out"),
    # Chosen by people without a session too, of whom many may have one address.
    Limit("1200 per minute", "session", "languages.choose"),
    # Calendars fetch on their own, some every few minutes; a team's link is in many of them.
    Limit("600 per hour", "link", "calendar_feed.read"),
    # What takes the computer long: reports and papers. A page that waits for one asks again.
    Limit(
        "120 per minute",
        "link",
        """
        shared_reports.read shared_reports.as_file own_kit.linked_as_pdf
        candidate_briefing.as_pdf
        """,
    ),
    Limit(
        "120 per minute",
        "session",
        """
        reports.read reports.of_person hiring_reports.of_opening hiring_reports.of_candidate
        report_files.stop record.document kit.one_pdf kit.whole_pdf kit.briefing_pdf
        kit.task_pdf own_kit.as_pdf
        blank_form.as_pdf blank_form.asked_pdf hand_off.card_pdf
        data.file data.wide plan_files.everything research.file
        item_statistics.page item_statistics.file
        """,
    ),
    # All of the file is copied, packed and sealed.
    Limit("10 per 10 minutes", "session", "backup.make"),
    # Files that are read whole and checked.
    Limit(
        "60 per 10 minutes",
        "session",
        """
        people_import.look people_import.keep candidate_import.look candidate_import.keep
        data_import.look data_import.keep scoreboard_import.look scoreboard_import.keep
        questionnaire_versions.upload
        """,
    ),
    # Ways in that are given to others.
    Limit(
        "120 per hour",
        "session",
        "members.invite members.new_link reports.share calendar_subscriptions.make",
    ),
)


def _link() -> str:
    return hashed(link_token())


def _session() -> str:
    token = session.get("token") or session.get("hand_over")
    return hashed(token) if token else client_address()


KEYS: dict[str, Callable[[], str]] = {
    "address": client_address,
    "link": _link,
    "session": _session,
}


def install(app: Flask) -> None:
    """Count what the table names; screens must be registered. Counts are kept in memory."""
    limiter = Limiter(
        _anyone,
        app=app,
        default_limits=[ANYTHING],
        default_limits_exempt_when=_without_a_name,
        storage_uri="memory://",
    )
    app.extensions["limits"] = limiter
    for limit in LIMITS:
        for endpoint in filter(app.view_functions.get, limit.endpoints.split()):
            failed = _failed if limit.failed else None
            counted = limiter.limit(limit.often, key_func=KEYS[limit.per], deduct_when=failed)
            view: Any = counted(app.view_functions[endpoint])
            app.view_functions[endpoint] = view
    app.register_error_handler(RateLimitExceeded, _too_often)
    app.after_request(_count_wrong_links)


def forget(app: Flask) -> None:
    """Begin to count anew."""
    app.extensions["limits"].reset()


def _anyone() -> str:
    return _link() if link_token() else _session()


def _without_a_name() -> bool:
    """Whether a page is asked for by nobody in particular: all behind one address look alike."""
    named = link_token() or "token" in session or "hand_over" in session
    return not named or request.endpoint == "static"


def _failed(response: Response) -> bool:
    return response.status_code in {401, 403, 404, 422}


def _too_often(_error: Exception) -> Response:
    met = _limiter().current_limit
    return _page(met.reset_at if met else now().timestamp() + 60)


def _count_wrong_links(response: Response) -> Response:
    """A link is too long to be guessed; this keeps a program that tries from filling the log."""
    if not link_token() or response.status_code not in {403, 404}:
        return response
    often, counts, key = parse(WRONG_LINKS), _limiter().limiter, client_address()
    if counts.hit(often, "wrong links", key):
        return response
    return _page(counts.get_window_stats(often, "wrong links", key).reset_time)


def _page(reset_at: float) -> Response:
    """The page that says when to try again. reset_at: seconds since 1970."""
    seconds = max(math.ceil(reset_at - now().timestamp()), 1)
    if seconds < 120:
        wait = say_many(
            "Wait {number} second, then try again. Nothing was changed.",
            "Wait {number} seconds, then try again. Nothing was changed.",
            seconds,
        )
    else:
        wait = say_many(
            "Wait {number} minute, then try again. Nothing was changed.",
            "Wait {number} minutes, then try again. Nothing was changed.",
            math.ceil(seconds / 60),
        )
    reply = make_response(errors.page(429, say("That was too often"), wait))
    reply.headers["Retry-After"] = str(seconds)
    return reply


def _limiter() -> Limiter:
    found: Limiter = current_app.extensions["limits"]
    return found
