"""The shipped words of the alignment plan."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml

from advisor.core.plan.content import (
    CalendarRules,
    CharterContent,
    Exercise,
    LevelContent,
    Metric,
    PlanContent,
    StageContent,
    Tactic,
    Wording,
)
from advisor.library.site import site

_WORDING = ("text", "cites", "modes", "motion", "fact", "at_least", "below")


def plan_words() -> dict[str, Any]:
    """The blocks of all files of the plan together; each block stands in one of them."""
    files = sorted((site("questionnaires") / "plan").glob("*.yaml"))
    return {
        block: body
        for file in files
        for block, body in yaml.safe_load(file.read_text("utf-8")).items()
    }


@cache
def plan_content() -> PlanContent:
    """All sentences, tactics, stages, promises and exercises of a plan."""
    found = plan_words()
    return PlanContent(
        shared=_wordings(found["shared"]),
        charters={name: _charter(body) for name, body in found["charters"].items()},
        metrics={group: tuple(map(_metric, each)) for group, each in found["metrics"].items()},
        stages=tuple(map(_stage, found["stages"])),
        hand_off={name: _wording(body) for name, body in found["hand_off"].items()},
        promises={name: tuple(map(_promise, body)) for name, body in found["promises"].items()},
        arrangements=dict(found["arrangements"]),
        leave_be={code: _wordings(body) for code, body in found["leave_be"].items()},
        calendar=CalendarRules(**found["calendar"]),
        review=_wordings(found["review"]),
        exercises={skill: Exercise(**body) for skill, body in found["exercises"].items()},
        triggers={name: _wording(body) for name, body in found["triggers"].items()},
    )


def _wording(body: dict[str, Any]) -> Wording:
    """A sentence with its conditions; other keys beside it belong to what it is part of."""
    given = {key: body[key] for key in _WORDING if key in body}
    for key in ("cites", "modes"):
        given[key] = tuple(given.get(key, ()))
    return Wording(**({"text": ""} | given))


def _wordings(bodies: list[dict[str, Any]]) -> tuple[Wording, ...]:
    return tuple(map(_wording, bodies))


def _charter(body: dict[str, Any]) -> CharterContent:
    return CharterContent(
        purpose=_wordings(body["purpose"]),
        focus=tuple((one["contrast"], _wording(one)) for one in body["focus"]),
        objectives=_wordings(body["objectives"]),
        tactics=tuple(map(_tactic, body["tactics"])),
    )


def _tactic(body: dict[str, Any]) -> Tactic:
    return Tactic(body["id"], body["name"], _wordings(body["because"]), body["not_now"])


def _metric(body: dict[str, Any]) -> Metric:
    own = {key: value for key, value in body.items() if key not in _WORDING}
    return Metric(**own, wording=_wording(body))


def _stage(body: dict[str, Any]) -> StageContent:
    return StageContent(
        id=body["id"],
        name=body["name"],
        function=body["function"],
        skills=tuple(body["skills"]),
        cites=tuple(body["cites"]),
        exits=_wordings(body["exits"]),
        metrics=_wordings(body["metrics"]),
    )


def _promise(body: dict[str, Any]) -> LevelContent:
    return LevelContent(body["id"], body["step"], _wording(body))
