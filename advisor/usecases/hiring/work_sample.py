"""The work sample of an opening: a task, its minutes, and what each level looks like in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from advisor.core.hiring.scorecard import WorkPart
from advisor.core.language import say, written
from advisor.store import openings
from advisor.store.database import Store
from advisor.store.openings import Opening

SHORTEST, LONGEST = 5, 480
LONGEST_TASK, LONGEST_ANCHOR = 4000, 400
LEVELS = 5


@dataclass(frozen=True, slots=True)
class WorkSample:
    """What candidates are asked to do. task: "" where there is none."""

    task: str = ""
    minutes: int = 30
    parts: tuple[WorkPart, ...] = ()


class WorkSampleRefusedError(Exception):
    """Something is missing. problems: (field, message); an anchor's field is "skill-level"."""

    def __init__(self, problems: Sequence[tuple[str, str]]) -> None:
        """Keep what is wrong with which field."""
        super().__init__(" ".join(message for _, message in problems))
        self.problems = tuple(problems)


def sample_of(opening: Opening) -> WorkSample:
    """The opening's work sample; an empty one where there is none."""
    kept = json.loads(opening.work_sample) if opening.work_sample else {}
    if not kept.get("task"):
        return WorkSample()
    return WorkSample(kept["task"], int(kept.get("minutes", 0)), _parts(kept["parts"]))


def _parts(kept: Iterable[Mapping[str, Any]]) -> tuple[WorkPart, ...]:
    return tuple(WorkPart(part["skill"], tuple(part["anchors"])) for part in kept)


def save(
    store: Store, opening: Opening, task: str, minutes: str, anchors: Mapping[str, Sequence[str]]
) -> WorkSample:
    """Keep it. minutes: as typed. anchors: skill to its five levels.

    Raises WorkSampleRefusedError. Scorecards that were opened go on with the one they had.
    """
    problems = [*_wrong_task(task, minutes), *_wrong_anchors(anchors)]
    if problems:
        raise WorkSampleRefusedError(problems)
    parts = [{"skill": skill, "anchors": list(lines)} for skill, lines in anchors.items()]
    _keep(store, opening, {"task": task, "minutes": int(minutes), "parts": parts})
    return WorkSample(task, int(minutes), _parts(parts))


def remove(store: Store, opening: Opening) -> None:
    """Take it out of scorecards and kits begun from now on; ``bring_back`` undoes it."""
    if sample_of(opening).task:
        was = json.loads(opening.work_sample)
        _keep(store, opening, {"task": "", "minutes": 0, "parts": [], "was": was})


def bring_back(store: Store, opening: Opening) -> None:
    """Undo ``remove``; nothing where nothing was removed."""
    kept = json.loads(opening.work_sample) if opening.work_sample else {}
    if "was" in kept:
        _keep(store, opening, kept["was"])


def _keep(store: Store, opening: Opening, content: Mapping[str, object]) -> None:
    with store.immediate():
        text = json.dumps(content, ensure_ascii=False)
        openings.change(store, opening.workspace_id, opening.id, {"work_sample": text})


def _wrong_task(task: str, minutes: str) -> list[tuple[str, str]]:
    found = []
    if not task:
        found.append(("task", say("Say what candidates are to do.")))
    elif len(task) > LONGEST_TASK:
        found.append(
            (
                "task",
                say(
                    "Shorten the task to {number} characters.",
                    number=written(f"{LONGEST_TASK:,}"),
                ),
            )
        )
    whole = int(minutes) if minutes.isascii() and minutes.isdigit() and len(minutes) < 6 else 0
    if not SHORTEST <= whole <= LONGEST:
        found.append(
            (
                "minutes",
                say(
                    "Enter whole minutes from {shortest} to {longest}.",
                    shortest=SHORTEST,
                    longest=LONGEST,
                ),
            )
        )
    return found


def _wrong_anchors(anchors: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    if not anchors:
        return [("shows", say("Tick at least one skill that the work shows."))]
    return [
        (f"{skill}-{level}", message)
        for skill, lines in anchors.items()
        for level, line in enumerate(lines, 1)
        for message in [_wrong_anchor(level, line)]
        if message
    ]


def _wrong_anchor(level: int, line: str) -> str:
    if not line:
        return say("Say what level {level} looks like in this work.", level=level)
    too_long = len(line) > LONGEST_ANCHOR
    return (
        say(
            "Shorten level {level} to {number} characters.",
            level=level,
            number=LONGEST_ANCHOR,
        )
        if too_long
        else ""
    )
