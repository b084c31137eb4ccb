"""Sections written once for all skills: ``each_skill`` becomes one section per skill."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from advisor.core.skills import Catalogue, Skill
from advisor.library.format import Template
from advisor.library.shape import shaped
from advisor.library.source import Path, Source

Parts = list[tuple[str, dict[str, Any]]]
# Takes the place of a template with faults, so that one fault is told once.
_STAND_IN: Parts = [("frequency", {})]


def expand(source: Source, catalogue: Catalogue) -> None:
    """Replace every ``each_skill`` in the source by its sections; places stay with the template."""
    if not isinstance(source.data, dict) or not isinstance(source.data.get("sections"), list):
        return
    expanded: list[Any] = []
    places = {path: place for path, place in source.places.items() if path[:1] != ("sections",)}
    places[("sections",)] = source.place(("sections",))
    for index, section in enumerate(source.data["sections"]):
        origin: Path = ("sections", index)
        made = _sections(source, section, origin, catalogue)
        for copy in range(len(made)):
            _move(source, places, origin, ("sections", len(expanded) + copy))
        expanded.extend(made)
    source.data["sections"] = expanded
    source.places = places


def _move(source: Source, places: dict[Path, tuple[int, int]], origin: Path, target: Path) -> None:
    """Give the target the places of its origin."""
    for path, place in source.places.items():
        if path[:2] == origin:
            places[target + path[2:]] = place


def _sections(source: Source, section: Any, origin: Path, catalogue: Catalogue) -> list[Any]:
    """The section itself, or one section per skill where it is a template."""
    if not isinstance(section, dict) or "each_skill" not in section:
        return [section]
    if shaped(source, Template, section, origin) is None:
        return [_section(skill, {}, _STAND_IN) for skill in catalogue.skills]
    template = section["each_skill"]
    parts = [_named(part) for part in template["ask"]]
    return [_section(skill, template, parts) for skill in catalogue.skills]


def _named(part: Any) -> tuple[str, dict[str, Any]]:
    """A part's name and the keys given with it."""
    name, keys = next(iter(part.items())) if isinstance(part, dict) else (part, {})
    return name, keys


def _section(skill: Skill, template: dict[str, Any], parts: Parts) -> dict[str, Any]:
    questions = [{**question, **extra} for name, extra in parts for question in _PARTS[name](skill)]
    section = {"id": skill.id, "title": skill.name, "lead": skill.definition}
    stem = {"stem": template["stem"]} if "stem" in template else {}
    return {**section, **stem, "questions": questions}


def _frequency(skill: Skill) -> list[dict[str, Any]]:
    return [
        {
            "id": f"{skill.id}_{number}",
            "kind": "frequency",
            "text": item.text,
            "skill": skill.id,
            "reverse": item.reverse,
        }
        for number, item in enumerate(skill.frequency_items, start=1)
    ]


def _situation(skill: Skill) -> list[dict[str, Any]]:
    options = [
        {"id": letter, "text": choice.text, "key": choice.key}
        for letter, choice in zip("abcdefgh", skill.choices, strict=False)
    ]
    return [
        {
            "id": f"{skill.id}_situation",
            "kind": "situational",
            "text": skill.situation,
            "skill": skill.id,
            "options": options,
        }
    ]


def _anchored(skill: Skill) -> list[dict[str, Any]]:
    return [{"id": skill.id, "kind": "anchored", "skill": skill.id, "anchors": list(skill.anchors)}]


def _example(skill: Skill) -> list[dict[str, Any]]:
    return [{"id": f"{skill.id}_example", "kind": "text", "required": False}]


_PARTS: dict[str, Callable[[Skill], list[dict[str, Any]]]] = {
    "frequency": _frequency,
    "situation": _situation,
    "anchored": _anchored,
    "example": _example,
}
