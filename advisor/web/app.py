"""Builds the Flask app: settings, security, blueprints."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from datetime import timedelta
from importlib import import_module
from pathlib import Path

from flask import Flask
from flask_wtf import CSRFProtect
from jinja2 import StrictUndefined

from advisor import __version__
from advisor.library import site
from advisor.store import installation
from advisor.store.database import BUSY_SECONDS, Store
from advisor.usecases.configuring import configure
from advisor.usecases.erasing.finishing import finish
from advisor.usecases.sessions import LONGEST_DAYS
from advisor.usecases.tokens import new_token
from advisor.web import (
    access,
    asking,
    audit_notes,
    body_sizes,
    errors,
    filters,
    languages,
    limits,
    logs,
    next_step,
    page_urls,
    reach,
    security,
    static_versions,
)

# One module with a blueprint for each group of screens.
SCREENS = (
    *("data", "data_import", "backup"),
    *("plan_calendar", "calendar_subscriptions", "calendar_feed"),
    *("home", "tour", "companies", "languages", "readiness", "workspace", "settings", "audit"),
    *("reaching", "signing_in", "resetting", "account", "members", "joining"),
    *("erasing", "retention", "own_data"),
    *("people", "people_import", "on_behalf", "sharing", "links", "hand_over"),
    *("questionnaires", "questionnaire_versions", "preview", "blank_form", "quick_entry"),
    "item_statistics",
    *("assess", "resume", "business", "team", "agreement", "plan", "assumptions", "help_pages"),
    *("reports", "report_files", "shared_reports", "responses", "what_if", "calculator"),
    *("plan_lines", "plan_versions", "plan_actions", "plan_files"),
    *("hand_off", "lead_cards", "lead_feedback", "feedback_form", "assets"),
    *("scoreboard", "scoreboard_typing", "scoreboard_import"),
    *("alignment", "other_hat", "history", "reminders"),
    *("opening_role", "opening_weights", "opening_texts", "openings", "hire", "panel"),
    *("kit", "own_kit", "work_sample", "candidate_briefing"),
    *("candidates", "candidate", "candidate_import", "candidate_page", "scorecards", "one_skill"),
    *("reveal", "compare", "hiring_reports"),
    *("notice", "known", "candidate_known", "privacy", "research"),
    *("decision", "record", "fairness", "voluntary", "look_back", "hiring_privacy"),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the app is told: the data file, and the address it listens on.

    busy_seconds: how long a request waits while another program keeps the file locked.
    public_url: the address of the proxy before it, where the configuration says one.
    proxies: how many proxies write X-Forwarded-For before a request is here; 0 to ignore it.
    idle_minutes, session_days: how long a session lasts; 0 for what fits where Advisor runs.
    """

    data: Path
    host: str = "127.0.0.1"
    port: int = 8765
    busy_seconds: float = BUSY_SECONDS
    public_url: str = ""
    proxies: int = 0
    idle_minutes: int = 0
    session_days: int = 0


def from_environment() -> Flask:
    """The app as the server process builds it; settings come through the environment."""
    told = configure({}, os.environ)
    logs.begin(told["log_level"], told["log_format"])
    logs.LOG.info("started", extra={"said": {"version": __version__}})
    own = {one.name: told[one.name] for one in fields(Settings) if one.name in told.found}
    app = create_app(Settings(**own | {"data": told.data}))
    reach.resume(app)
    return app


def create_app(settings: Settings) -> Flask:
    """The whole app on one data file, whose tables are brought up to date first."""
    app = logs.App(
        "advisor", template_folder=str(site("templates")), static_folder=str(site("static"))
    )
    app.config.update(
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        # Sent when it changes alone: an answer that was slow would put an older one back.
        SESSION_REFRESH_EACH_REQUEST=False,
        PERMANENT_SESSION_LIFETIME=timedelta(days=LONGEST_DAYS),
        # A questionnaire left open over lunch must still be accepted.
        WTF_CSRF_TIME_LIMIT=None,
        SEND_FILE_MAX_AGE_DEFAULT=3600,
    )
    open_file(app, settings)
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    body_sizes.install(app)
    CSRFProtect(app)
    logs.install(app)
    security.install(app)
    access.install(app)
    # After it is known which company the address names, for that is noted when the file is opened.
    languages.install(app)
    audit_notes.install(app)
    errors.install(app)
    filters.install(app)
    asking.install(app)
    page_urls.install(app)
    static_versions.install(app)
    next_step.install(app)
    reach.install(app)
    _register(app)
    limits.install(app)
    return app


def open_file(app: Flask, settings: Settings) -> None:
    """Let the app answer from this data file, whose tables are brought up to date first."""
    app.config.update(
        ADVISOR=settings,
        SECRET_KEY=_secret(settings),
        SESSION_COOKIE_NAME=f"advisor_{settings.port}",
    )


def _secret(settings: Settings) -> str:
    """The key that signs cookies: made once, kept in the data file.

    The public address that was configured is kept there too, where all that needs it looks.
    """
    store = Store(settings.data)
    try:
        store.prepare()
        if settings.public_url:
            installation.write(store, reach.PUBLIC_URL, settings.public_url)
        # Erasing that could not be finished while the file was in use.
        finish(store)
        return installation.read_or_write(store, "secret_key", new_token())
    finally:
        store.close()


def _register(app: Flask) -> None:
    """Add the screens. Their modules import this one's Settings, so they are imported late."""
    for name in SCREENS:
        app.register_blueprint(import_module(f"advisor.web.{name}").bp)
