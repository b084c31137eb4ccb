"""Makes the report of a team, a plan or a person from what a workspace knows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from advisor import __version__
from advisor.core.language import ENGLISH, mark, say, speaking
from advisor.core.profile import profile
from advisor.core.report.alignment import alignment_words
from advisor.core.report.alignment_part import alignment_part
from advisor.core.report.documents import (
    Setting,
    plan_document,
    profile_document,
    team_document,
    waiting_document,
)
from advisor.core.report.phrases import amount, short_names
from advisor.core.report.profiles import PersonRows, person_rows
from advisor.core.report.report import Colophon, Options, Report, lettered
from advisor.core.report.team_skills import team_skills
from advisor.library.catalogues import language_of
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.store.workspaces import Workspace
from advisor.usecases import gathering, profiles
from advisor.usecases.gathering import Inputs
from advisor.usecases.hand_off_report import in_use_parts
from advisor.usecases.plan import plan_of
from advisor.usecases.profiles import observers_of
from advisor.usecases.results import NothingToDecideError, levels_of, result_of
from advisor.usecases.scoreboard_report import scoreboard_parts

WITHHELD = mark("name withheld")


class NoSuchPersonError(Exception):
    """There is no such person in this company."""


class NotShownError(Exception):
    """This person's levels are not shown: they did not agree to that."""


@dataclass(frozen=True, slots=True)
class Request:
    """Which report. kind: "team", "profile" or "plan". person_id: whose profile, else ""."""

    kind: str
    options: Options
    person_id: str = ""


def make_report(
    store: Store,
    workspace: Workspace,
    request: Request,
    today: date,
    allowed: frozenset[str] | None = None,
) -> Report:
    """The report as of today. allowed: whose levels the reader may be told, None for everyone's.

    Raises NoSuchPersonError and NotShownError.
    """
    with speaking(language_of(request.options.language)):
        return _made(store, workspace, request, today, allowed)


def _made(
    store: Store,
    workspace: Workspace,
    request: Request,
    today: date,
    allowed: frozenset[str] | None,
) -> Report:
    inputs = gathering.gather(store, workspace)
    shown = _shown(inputs.people, request.options, allowed)
    inputs = inputs if request.options.names else _without_names(inputs)
    if request.kind == "profile":
        return _profile(inputs, request, today, shown)
    return _of_everyone(store, inputs, request, today, shown)


def command_for(workspace: Workspace, request: Request, today: date) -> str:
    """What computes the report again on the command line."""
    options = request.options
    which = f"--person {request.person_id}" if request.person_id else f"--{request.kind}"
    parts = ["advisor report", which, "--workspace", workspace.id, "--date", today.isoformat()]
    parts += [] if options.names else ["--without-names"]
    parts += [] if options.levels == "all" else ["--levels", options.levels]
    parts += [] if options.paper == "a4" else ["--paper", options.paper]
    parts += [] if options.language == ENGLISH.code else ["--language", options.language]
    return " ".join((*parts, "--pdf report.pdf"))


def _shown(
    people: Iterable[Person], options: Options, allowed: frozenset[str] | None
) -> frozenset[str] | None:
    """Whose levels the report tells: as asked for, and never more than allowed."""
    if options.levels == "all":
        return allowed
    agreed = frozenset(one.id for one in people if one.shares_levels)
    asked = agreed if options.levels == "agreed" else frozenset()
    return asked if allowed is None else asked & allowed


def _without_names(inputs: Inputs) -> Inputs:
    """The same with letters for names."""
    letters = lettered(inputs.names)
    standings = tuple(
        replace(one, person=replace(one.person, name=letters[one.person.id]))
        for one in inputs.standings
    )
    return replace(inputs, standings=standings)


def _profile(inputs: Inputs, request: Request, today: date, shown: frozenset[str] | None) -> Report:
    person = next((one for one in inputs.people if one.id == request.person_id), None)
    if person is None:
        raise NoSuchPersonError(NoSuchPersonError.__doc__)
    if shown is not None and person.id not in shown:
        raise NotShownError(NotShownError.__doc__)
    page = profiles.of_person(inputs, person)
    if not request.options.names:
        hidden = tuple(replace(one, name=say(WITHHELD)) for one in page.observers)
        page = replace(page, observers=hidden)
    return profile_document(_setting(inputs, request, today), page, person.name)


def _of_everyone(
    store: Store, inputs: Inputs, request: Request, today: date, shown: frozenset[str] | None
) -> Report:
    setting = _setting(inputs, request, today)
    try:
        page = plan_of(store, inputs, today, shown, by_name=request.options.names)
    except NothingToDecideError:
        return waiting_document(setting, request.kind, _missing(inputs))
    if request.kind == "plan" and page.plan is not None:
        names = request.options.names
        in_use = (
            *scoreboard_parts(store, inputs, page.plan, today.isoformat()),
            *in_use_parts(store, inputs.workspace, today, names=names),
        )
        return plan_document(setting, page.plan, in_use)
    if inputs.team is None or page.report is None:
        return waiting_document(setting, request.kind, _missing(inputs))
    if request.kind == "plan":
        return waiting_document(setting, request.kind, page.report.headline.meaning)
    people = _people(inputs, shown)
    hours = tuple(zip(inputs.team.people, inputs.team.hours, strict=True))
    skills = team_skills(levels_of(inputs), hours, short_names(inputs.names), shown)
    return team_document(setting, page.report, page.plan, people, skills)


def _people(inputs: Inputs, shown: frozenset[str] | None) -> list[PersonRows]:
    """The levels of those with hours who may be shown."""
    team, levels = inputs.team, levels_of(inputs)
    names = short_names(inputs.names)
    holders = {team.people[i] for i in team.holders} if team else set()
    return [
        person_rows(
            names[one.id],
            profile(levels, levels.index(one.id), inputs.observations, observers_of(inputs, one)),
        )
        for one in inputs.people
        if one.id in holders and (shown is None or one.id in shown)
    ]


def _missing(inputs: Inputs) -> tuple[str, ...]:
    lacks = (
        (not inputs.people, say("People: nobody has been added yet.")),
        (not inputs.answered, say("Answers: nobody has answered about anyone yet.")),
        (not inputs.hours_known, say("Hours: nobody’s hours a week are known yet.")),
        (
            inputs.context is None,
            say("Business numbers: the questions about the business are open."),
        ),
    )
    found = tuple(text for lacking, text in lacks if lacking)
    return found or (say("Hours: nobody has hours for this work."),)


def _setting(inputs: Inputs, request: Request, today: date) -> Setting:
    result = result_of(inputs) if inputs.team else None
    verdict = result.verdict if result and request.kind != "profile" else None
    colophon = Colophon(
        version=__version__,
        date=today.isoformat(),
        inputs_hash=_digest(inputs, request),
        command=command_for(inputs.workspace, request, today),
        draws=verdict.draws if verdict else 0,
        seed=verdict.seed if verdict else 0,
    )
    assumed = inputs.context.assumed if inputs.context else ()
    return Setting(
        company=inputs.workspace.name,
        assumptions=inputs.assumptions,
        modes=sorted({str(one.mode) for one in inputs.observations}),
        assumed=tuple((one.name, amount(one.value, one.unit)) for one in assumed),
        colophon=colophon,
        options=request.options,
        is_example=inputs.workspace.is_example,
        together=(alignment_part(alignment_words(inputs.check), inputs.alignment_source),),
    )


def _digest(inputs: Inputs, request: Request) -> str:
    """Of everything that the report is computed from."""
    if inputs.team and request.kind != "profile" and not inputs.check.views:
        return result_of(inputs).inputs_hash
    if inputs.team and request.kind != "profile":
        told = repr((result_of(inputs).inputs_hash, inputs.check))
        return hashlib.sha256(told.encode()).hexdigest()[:12]
    told = repr((request.person_id, inputs.observations, inputs.assumptions.changes))
    return hashlib.sha256(told.encode()).hexdigest()[:12]
