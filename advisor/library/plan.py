"""The shipped words of the alignment plan."""

from __future__ import annotations

from typing import Any

from advisor.core.language import by_language
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
from advisor.core.plan.distinctions import Distinction
from advisor.core.plan.line import Line
from advisor.library.blocks import blocks_in
from advisor.library.playbook import playbook
from advisor.library.wordings import WORDING_KEYS, wording, wordings


def plan_words() -> dict[str, Any]:
    """The blocks of all files of the plan together."""
    return blocks_in("plan")


@by_language()
def plan_content() -> PlanContent:
    """All sentences, tactics, stages, promises and exercises of a plan."""
    found = plan_words()
    return PlanContent(
        shared=wordings(found["shared"]),
        charters={name: _charter(body) for name, body in found["charters"].items()},
        distinctions=tuple(map(_distinction, found["distinctions"])),
        tactics={name: tuple(map(_tactic, each)) for name, each in found["tactics"].items()},
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
        objectives=wordings(body["objectives"]),
    )


def _distinction(body: dict[str, Any]) -> Distinction:
    key = f"distinctions.{body['id']}"
    cells = {
        name: Line(f"{key}.{name}", body[name]["text"], cites=tuple(body[name].get("cites", ())))
        for name in ("marketing", "sales", "both")
    }
    return Distinction(key, body["name"], **cells, charter=body.get("charter", False))


def _tactic(body: dict[str, Any]) -> Tactic:
    return Tactic(**(body | {"because": wordings(body["because"])}))


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
