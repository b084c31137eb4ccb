"""In which language a page is written: chosen below every page, else as the browser asks."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Flask, redirect, request, session
from flask.typing import ResponseReturnValue
from flask_babel import Babel

from advisor.core.language import ENGLISH, speak
from advisor.core.language_names import language_name
from advisor.library import catalogues
from advisor.library.catalogues import LANGUAGES, is_draft, language_of, nearest_language
from advisor.store import members
from advisor.web.access import member, store
from advisor.web.own_address import own_path

bp = Blueprint("languages", __name__)


def install(app: Flask) -> None:
    """Speak the reader's language on every page, and let them choose another."""
    Babel(app, locale_selector=_locale, configure_jinja=False)
    catalogues.install(app.jinja_env)
    app.jinja_env.globals.update(languages_offered=languages_offered, drafts=drafts)
    # Before any link is looked up: its questionnaire may be in another language.
    app.url_value_preprocessor(_speak)
    app.teardown_request(_fall_silent)


@bp.post("/language")
def choose() -> ResponseReturnValue:
    """Read on in the chosen language, on the page one was on."""
    code = nearest_language([request.form.get("language", "")])
    asking = member()
    if asking is not None:
        members.set_language(store(), asking.id, code)
    session["language"] = code
    return redirect(own_path(request.form.get("to", "")))


def languages_offered() -> list[tuple[str, str]]:
    """(code, name) of the languages to choose from; a draft says that it is one."""
    return [(code, language_name(code)) for code in LANGUAGES]


def drafts() -> list[str]:
    """The names of the languages that no native speaker has reviewed."""
    return [language_name(code) for code in LANGUAGES if is_draft(code)]


def languages_wanted() -> list[str]:
    """What the member or this browser chose, if anything, then what the browser asks for."""
    asking = member() if "token" in session else None
    own = members.language_of(store(), asking.id) if asking else ""
    chosen = own or session.get("language", "")
    return [*([chosen] if chosen else []), *request.accept_languages.values()]


def _chosen() -> str:
    """The first that is wanted and offered."""
    if request.endpoint == "static":
        return ENGLISH.code
    return nearest_language(languages_wanted())


def _locale() -> str:
    """In which language WTForms says its own messages, which has none of the test languages."""
    chosen = _chosen()
    return chosen if chosen in LANGUAGES else ENGLISH.code


def _speak(_endpoint: str | None, _values: dict[str, Any] | None) -> None:
    speak(language_of(_chosen()))


def _fall_silent(_error: BaseException | None) -> None:
    speak(ENGLISH)
