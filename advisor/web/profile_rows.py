"""A profile as the rows of its chart and of its table."""

from __future__ import annotations

from typing import Any

from advisor.core.language import mark, say, written
from advisor.core.others import KINDS
from advisor.core.profile import Profile, SkillView
from advisor.core.report import views
from advisor.core.skills import GROUPS
from advisor.usecases.profiles import PersonPage

_GROUPS = {"marketing": mark("Marketing"), "sales": mark("Sales"), "shared": mark("Shared")}
_SAW = {
    "manager": mark("Managers saw"),
    "peer": mark("Peers saw"),
    "customer": mark("Customers saw"),
}


def shown(page: PersonPage, name: str, *, own: bool) -> dict[str, Any]:
    """All that the profile page shows of the views, by the names its templates know.

    own: whether the reader is the person.
    """
    profile = page.profile
    return {
        "groups": groups(profile),
        "sources_head": sources_head(profile),
        "sources": sources(profile),
        "saw": views.who_saw(page.observers),
        "differ": views.differences(profile, name, own=own),
        "compared": views.compared(profile),
        "agree": views.least_agreed(profile),
        "lines": views.evidence_lines(profile),
    }


def groups(profile: Profile) -> list[dict[str, Any]]:
    """The chart's groups: skills with level, band and what was told, rounded as shown."""
    return [
        {
            "name": say(_GROUPS[group]),
            "kind": group,
            "rows": [_row(view) for view in profile.skills if view.skill.group == group],
        }
        for group in GROUPS
    ]


def sources_head(profile: Profile) -> list[str]:
    """The columns of the table; one for each kind of observer that there is."""
    kinds = [say(_SAW[kind]) for kind in _kinds(profile)]
    return [say("Skill"), say("Told us"), *kinds, say("Estimate"), say("Rests on")]


def sources(profile: Profile) -> list[list[str]]:
    """The table: skill, what was told, what each kind of observer saw, the estimate, the counts."""
    return [_sources(view, _kinds(profile)) for view in profile.skills]


def _kinds(profile: Profile) -> list[str]:
    there = {seen.kind for view in profile.skills for seen in view.kinds}
    return [kind for kind in KINDS if kind in there]


def _row(view: SkillView) -> dict[str, Any]:
    low, high = view.estimate.shown_band()
    return {
        "name": view.skill.name,
        "level": view.estimate.level(),
        "low": low,
        "high": high,
        "self": None if view.self_value is None else round(view.self_value, 1),
        "others": [round(seen.mean, 1) for seen in view.kinds],
    }


def _sources(view: SkillView, kinds: list[str]) -> list[str]:
    low, high = view.estimate.shown_band()
    saw = {seen.kind: views.seen_by(seen) for seen in view.kinds}
    return [
        view.skill.name,
        "–" if view.self_value is None else written(f"{view.self_value:.1f}"),
        *(saw.get(kind, "–") for kind in kinds),
        say(
            "{level} ({low} to {high})",
            level=written(f"{view.estimate.level()}"),
            low=written(f"{low}"),
            high=written(f"{high}"),
        ),
        ", ".join(view.counts) or say("the skills beside it"),
    ]
