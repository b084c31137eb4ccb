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
)
from advisor.library.playbook import playbook
from advisor.library.site import site
from advisor.library.wordings import WORDING_KEYS, wording, wordings


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
        shared=wordings(found["shared"]),
        charters={name: _charter(body) for name, body in found["charters"].items()},
        metrics={group: tuple(map(_metric, each)) for group, each in found["metrics"].items()},
        stages=tuple(map(_stage, found["stages"])),
        hand_off={name: wording(body) for name, body in found["hand_off"].items()},
        promises={name: tuple(map(_promise, body)) for name, body in found["promises"].items()},
        arrangements=dict(found["arrangements"]),
        leave_be={code: wordings(body) for code, body in found["leave_be"].items()},
        calendar=CalendarRules(**found["calendar"]),
        review=wordings(found["review"]),
        exercises={skill: Exercise(**body) for skill, body in found["exercises"].items()},
        triggers={name: wording(body) for name, body in found["triggers"].items()},
        playbook=playbook(found),
    )


def _charter(body: dict[str, Any]) -> CharterContent:
    return CharterContent(
        purpose=wordings(body["purpose"]),
        focus=tuple((one["contrast"], wording(one)) for one in body["focus"]),
        objectives=wordings(body["objectives"]),
        tactics=tuple(map(_tactic, body["tactics"])),
    )


def _tactic(body: dict[str, Any]) -> Tactic:
    return Tactic(body["id"], body["name"], wordings(body["because"]), body["not_now"])


def _metric(body: dict[str, Any]) -> Metric:
    own = {key: value for key, value in body.items() if key not in WORDING_KEYS}
    return Metric(**own, wording=wording(body))


def _stage(body: dict[str, Any]) -> StageContent:
    return StageContent(
        id=body["id"],
        name=body["name"],
        function=body["function"],
        skills=tuple(body["skills"]),
        cites=tuple(body["cites"]),
        exits=wordings(body["exits"]),
        metrics=wordings(body["metrics"]),
    )


def _promise(body: dict[str, Any]) -> LevelContent:
    return LevelContent(body["id"], body["step"], wording(body))
