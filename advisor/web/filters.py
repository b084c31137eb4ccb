"""What every template can use: how numbers, money and times are written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from flask import Flask, g, request, url_for

from advisor import __version__
from advisor.core.browser_words import browser_said
from advisor.core.context import Assumed
from advisor.core.days import day_figures
from advisor.core.help import with_codes
from advisor.core.language import ENGLISH, language, mark, say, say_many, written
from advisor.core.questionnaire import Question
from advisor.core.report.phrases import amount, in_hundred
from advisor.core.report.report import date_words
from advisor.core.report.within import within
from advisor.library import load_questionnaire
from advisor.library.help_index import word_anchor
from advisor.web import access
from advisor.web.command import command
from advisor.web.help_links import help_url
from advisor.web.messages import told


def install(app: Flask) -> None:
    """Register the filters and the names that each page knows."""
    app.jinja_env.filters.update(
        level=level,
        percent=percent,
        hours=hours,
        count=count,
        money=money,
        day=day_figures,
        moment=moment,
        span=span,
        day_words=date_words,
        assumed_rows=assumed_rows,
        amount=amount,
        chance=in_hundred,
        key_count=key_count,
        plain=plain,
        within=within,
        with_codes=with_codes,
        word_anchor=word_anchor,
        browser=browser_said,
    )
    app.jinja_env.globals.update(
        context_minutes=context_minutes, command=command, help_url=help_url
    )
    app.context_processor(_page_names)


def level(value: float) -> str:
    """A level with one decimal, cut to 1-5."""
    return written(f"{min(max(value, 1), 5):.1f}")


def percent(share: float) -> str:
    """A share as a whole per cent number: 0.137 is 14%."""
    return say("{number}%", number=f"{share * 100:.0f}")


def hours(value: float) -> str:
    """Hours with one decimal where there is one."""
    return written(f"{value:.1f}".removesuffix(".0"))


def count(value: float) -> str:
    """A whole number with the language’s sign between thousands; in English a thin space."""
    number = f"{value:,.0f}"
    return number.replace(",", "\u202f") if language() == ENGLISH else written(number)


def money(value: float, currency: str) -> str:
    """A whole amount with its currency code."""
    return f"{count(value)}\u00a0{currency}"


def moment(stamp: str) -> str:
    """Day and minute of a stored time, in UTC."""
    return f"{day_figures(stamp)} {stamp[11:16]} UTC"


def span(value: timedelta) -> str:
    """A length of time in whole days, hours or minutes: "30 days"."""
    seconds = round(value.total_seconds())
    if seconds % 86400 == 0:
        return say_many("{number} day", "{number} days", seconds // 86400)
    if seconds % 3600 == 0:
        return say_many("{number} hour", "{number} hours", seconds // 3600)
    return say_many("{number} minute", "{number} minutes", seconds // 60)


def plain(value: float) -> str:
    """A constant as short as it can be written: 0.2, 4, 120."""
    return written(f"{value:g}")


def key_count(question: Question) -> int:
    """How many digits choose an answer: one for each whole one."""
    return sum(not value.endswith(".5") for value in question.values()) - bool(
        getattr(question, "none_value", None)
    )


def assumed_rows(assumed: Iterable[Assumed]) -> list[tuple[str, str]]:
    """Name and value of the numbers that were assumed."""
    return [(one.name, amount(one.value, one.unit)) for one in assumed]


def context_minutes() -> int:
    """How long the business questions take."""
    return load_questionnaire("context").minutes()


def _page_names() -> dict[str, object]:
    return {
        "version": __version__,
        "workspace": g.get("workspace"),
        # Only what is known already: this also runs for the page that says the file cannot be read.
        "signed_in": g.get("member"),
        "nav": _nav(),
        "messages": told(),
        "footer_links": [
            Item(say("Marketing and sales"), url_for("help.functions")),
            Item(say("How this is worked out"), url_for("help.method")),
        ],
    }


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the navigation."""

    label: str
    url: str
    current: bool = False


_SCREENS = (
    (mark("Overview"), "workspace.overview"),
    (mark("People"), "people.everyone"),
    (mark("Links"), "links.everyone"),
    (mark("Business"), "business.numbers"),
    (mark("Result"), "team.result"),
    (mark("Plan"), "plan.read"),
    (mark("Openings"), "openings.everyone"),
    (mark("Questionnaires"), "questionnaires.everything"),
    (mark("Settings"), "settings.everything"),
)


# Screens that are reached from another one, which stays marked.
_UNDER = {
    "assumptions": "settings",
    "data": "settings",
    "data_import": "settings",
    "account": "settings",
    "privacy": "settings",
    "research": "settings",
    "members": "settings",
    "retention": "settings",
    "erasing": "people",
    "own_data": "people",
    "audit": "settings",
    "people_import": "people",
    "on_behalf": "people",
    "sharing": "people",
    "questionnaire_versions": "questionnaires",
    "item_statistics": "questionnaires",
    "what_if": "team",
    "calculator": "plan",
    "scoreboard": "plan",
    "scoreboard_typing": "plan",
    "scoreboard_import": "plan",
    "plan_lines": "plan",
    "plan_versions": "plan",
    "plan_actions": "plan",
    "plan_calendar": "plan",
    "calendar_subscriptions": "plan",
    "hand_off": "plan",
    "lead_cards": "plan",
    "lead_feedback": "plan",
    "assets": "plan",
    "agreement": "team",
    "alignment": "team",
    "history": "people",
    "responses": "people",
    "opening_role": "openings",
    "opening_weights": "openings",
    "opening_texts": "openings",
    "panel": "openings",
    "candidates": "openings",
    "candidate": "openings",
    "candidate_import": "openings",
    "reveal": "openings",
    "compare": "openings",
    "hiring_reports": "openings",
    "kit": "openings",
    "own_kit": "openings",
    "work_sample": "openings",
    "decision": "openings",
    "record": "openings",
    "fairness": "openings",
    "look_back": "openings",
    "hiring_privacy": "openings",
}


def _nav() -> list[Item]:
    """The screens of the company one is in; none outside of one."""
    found = g.get("workspace")
    if found is None or found.removed:
        return []
    here = _UNDER.get(request.blueprint or "", request.blueprint)
    return (
        [
            Item(say(label), url_for(to, workspace_id=found.id), here == to.partition(".")[0])
            for label, to in _SCREENS
            if access.may(to)
        ]
        + _own_scorecards(found.id, here)
        + _own_profile(found.id)
    )


def _own_scorecards(workspace_id: str, here: str | None) -> list[Item]:
    """The way to their own scorecards, for those who do not get there by the openings."""
    if not access.may("scorecards.mine") or access.may("openings.everyone"):
        return []
    url = url_for("scorecards.mine", workspace_id=workspace_id)
    return [Item(say("Scorecards"), url, here in {"scorecards", "one_skill"})]


def _own_profile(workspace_id: str) -> list[Item]:
    """The way to their own profile, for those who do not get there by the people."""
    place = access.membership()
    if place is None or place.person_id is None or access.may("people.everyone"):
        return []
    url = url_for("people.profile", workspace_id=workspace_id, person_id=place.person_id)
    return [Item(say("Your profile"), url, request.endpoint == "people.profile")]
