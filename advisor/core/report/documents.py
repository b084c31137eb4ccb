"""The three documents, each put together from its parts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from advisor.core.assumptions import Assumptions
from advisor.core.language import mark, say, written
from advisor.core.plan.plan import Plan
from advisor.core.report.assumptions_part import assumptions_part
from advisor.core.report.blocks import Facts, Part, Point, Points
from advisor.core.report.characters import mapped, readable
from advisor.core.report.how_to_read import how_to_read
from advisor.core.report.method import limits_part, method_part, sources_part
from advisor.core.report.plan_marks import own_parts, with_marks
from advisor.core.report.plan_parts import plan_parts, sharing_part, verdict_part
from advisor.core.report.profile_parts import PersonSeen, fit_words, profile_parts
from advisor.core.report.profiles import PersonRows, profiles_part
from advisor.core.report.report import Colophon, Cover, Options, Report, date_words
from advisor.core.report.team import TeamReport
from advisor.core.report.team_parts import team_parts
from advisor.core.report.team_skills import TeamSkills
from advisor.core.report.team_skills_part import team_skills_part

_KICKER = mark("Who should market, who should sell")
EXAMPLE = mark("This is an example company. Everything in it is invented.")
LEFT_OUT = mark("Levels are shown only of people who agreed to that.")
_PARTS = ("decision", "measurement")


@dataclass(frozen=True, slots=True)
class Setting:
    """What every document says besides its own.

    modes: the kinds of answer there are. assumed: name and value of business numbers taken.
    is_example: the company is invented. together: how marketing and sales work together, or ().
    """

    company: str
    assumptions: Assumptions
    modes: Collection[str]
    assumed: tuple[tuple[str, str], ...]
    colophon: Colophon
    options: Options
    is_example: bool = False
    together: tuple[Part, ...] = ()


def team_document(
    setting: Setting,
    report: TeamReport,
    plan: Plan | None,
    people: Sequence[PersonRows],
    skills: TeamSkills,
) -> Report:
    """The report of a team, or of a founder where one person has all the hours."""
    left_out = skills.hidden
    alone = len(people) + left_out == 1
    kind = "founder" if alone else "team"
    head = report.headline
    cover = Cover(
        say(_KICKER),
        setting.company,
        head.sentence,
        head.odds,
        head.gain,
        head.in_hundred,
        head.meaning,
        f"{report.basis} {say(LEFT_OUT)}" if report.left_out else report.basis,
    )
    told = _before_the_edge(
        team_parts(report), profiles_part(people, left_out), team_skills_part(skills)
    )
    plan = with_marks(plan) if plan else None
    planned = (sharing_part(plan.verdict), *plan_parts(plan), *own_parts(plan)) if plan else ()
    parts = (*told, *setting.together, *planned)
    return _document(kind, f"{setting.company}: {head.sentence}", cover, parts, setting)


def plan_document(setting: Setting, plan: Plan, in_use: tuple[Part, ...] = ()) -> Report:
    """The plan alone. in_use: parts about how it is used, for its end."""
    plan = with_marks(plan)
    part = plan.verdict
    cover = Cover(
        say("The alignment plan, version {version}", version=plan.version)
        if plan.version
        else say("The alignment plan"),
        setting.company,
        part.sentence,
        part.odds,
        part.gain,
        lines=part.meaning,
        basis=say(
            "Look again on {day}, or sooner when a number crosses its line.",
            day=date_words(part.review),
        ),
    )
    parts = (verdict_part(part, plan.short), *setting.together, *plan_parts(plan), *own_parts(plan))
    parts += in_use
    title = say("{company}: the alignment plan", company=setting.company)
    return _document("plan", title, cover, parts, setting)


def profile_document(setting: Setting, seen: PersonSeen, name: str) -> Report:
    """One person's profile."""
    parts = profile_parts(seen, name)
    lines = tuple(fit_words(role) for role in seen.roles) if parts else ()
    nothing = say("Nobody has answered about {name} yet, so there is nothing to show.", name=name)
    cover = Cover(say("Profile"), setting.company, name, lines=lines or (nothing,))
    title = say("{company}: profile of {name}", company=setting.company, name=name)
    return _document("profile", title, cover, parts, setting)


def waiting_document(setting: Setting, kind: str, missing: tuple[str, ...]) -> Report:
    """A report that cannot be made yet says what is missing. missing: whole sentences."""
    sentence = say("There is no result yet.")
    cover = Cover(
        say(_KICKER), setting.company, sentence, lines=(say("This is what is still missing."),)
    )
    part = Part("missing", say("What is missing"), (Points(tuple(map(Point, missing))),))
    return _document(kind, f"{setting.company}: {sentence}", cover, (part,), setting)


def _before_the_edge(parts: tuple[Part, ...], *levels: Part) -> tuple[Part, ...]:
    """The levels stand before the edge line, which is made from them."""
    told = tuple(part for part in levels if part.blocks)
    keys = [part.key for part in parts]
    place = next(
        (keys.index(key) for key in ("edge", "evidence", "conditions") if key in keys), len(parts)
    )
    return (*parts[:place], *told, *parts[place:])


def _document(
    kind: str, title: str, cover: Cover, parts: tuple[Part, ...], setting: Setting
) -> Report:
    about = "levels" if kind == "profile" else "sharing"
    models = _PARTS[1:] if kind == "profile" else _PARTS
    models = (*models, "funnel") if setting.assumed and kind != "profile" else models
    assumed = () if kind == "profile" else setting.assumed
    end = (
        assumptions_part(setting.assumptions, models, setting.modes, assumed),
        method_part(about),
        limits_part(),
        sources_part(about),
        _colophon_part(setting.colophon),
    )
    lines = (*cover.lines, *((say(EXAMPLE),) if setting.is_example else ()))
    made = Report(
        kind,
        title,
        replace(cover, lines=lines, read=_read(kind, parts)),
        (*parts, *end),
        setting.colophon,
        setting.options,
    )
    return mapped(made, readable)


def _read(kind: str, parts: tuple[Part, ...]) -> tuple[tuple[str, str], ...]:
    titles = {part.key: part.title for part in parts}
    return () if "missing" in titles else how_to_read(kind, titles.get("hand-off", ""))


def _colophon_part(colophon: Colophon) -> Part:
    rows = [
        (say("Made by"), f"Advisor {colophon.version}"),
        (say("Date"), date_words(colophon.date)),
    ]
    if colophon.inputs_hash:
        rows.append((say("Inputs"), colophon.inputs_hash))
    if colophon.draws:
        draws = written(f"{colophon.draws:,}")
        told = say("{number}, seed {seed}", number=draws, seed=colophon.seed)
        rows.append((say("Draws"), told))
    rows.append((say("To make it again"), colophon.command))
    return Part("colophon", say("How this was made"), (Facts(tuple(rows)),))
