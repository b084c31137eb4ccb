"""A profile as the rows of its chart and of its table."""

from __future__ import annotations

from typing import Any

from advisor.core.profile import Profile, SkillView
from advisor.core.skills import GROUPS


def groups(profile: Profile) -> list[dict[str, Any]]:
    """The chart's groups: skills with level, band and what was told, rounded as shown."""
    return [
        {
            "name": group.capitalize(),
            "kind": group,
            "rows": [_row(view) for view in profile.skills if view.skill.group == group],
        }
        for group in GROUPS
    ]


def rests_on(profile: Profile) -> list[tuple[str, str, str, str, str]]:
    """The table: skill, what was told, what others saw, the estimate, and the counts."""
    return [_sources(view) for view in profile.skills]


def _row(view: SkillView) -> dict[str, Any]:
    low, high = view.estimate.shown_band()
    told = None if view.self_value is None else round(view.self_value, 1)
    others = [] if view.others is None else [round(view.others.mean, 1)]
    level = view.estimate.level()
    return {
        "name": view.skill.name,
        "level": level,
        "low": low,
        "high": high,
        "self": told,
        "others": others,
    }


def _sources(view: SkillView) -> tuple[str, str, str, str, str]:
    low, high = view.estimate.shown_band()
    others = "–" if view.others is None else f"{view.others.mean:.1f} ({view.others.count})"
    return (
        view.skill.name,
        "–" if view.self_value is None else f"{view.self_value:.1f}",
        others,
        f"{view.estimate.level()} ({low} to {high})",
        ", ".join(view.counts) or "the skills beside it",
    )
