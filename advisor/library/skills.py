"""The shipped skills and role weights, read into a catalogue."""

from __future__ import annotations

import csv
from typing import Any

from advisor.core.language import by_language
from advisor.core.skills import Catalogue, Choice, Frequency, Skill
from advisor.library.shipped_words import content
from advisor.library.site import site


@by_language()
def catalogue() -> Catalogue:
    """The 15 shipped skills with their items, and the role profiles."""
    found = content("skills.yaml")
    skills = tuple(_skill(skill_id, body) for skill_id, body in found.items())
    with (site("questionnaires") / "role-weights.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["skill"]: row for row in csv.DictReader(file)}
    roles = ("marketing", "sales_transactional", "sales_consultative")
    weights = {role: tuple(float(rows[skill.id][role]) / 100 for skill in skills) for role in roles}
    return Catalogue(skills, weights)


def _skill(skill_id: str, body: dict[str, Any]) -> Skill:
    situation = body["situation_item"]
    return Skill(
        id=skill_id,
        name=body["name"],
        group=body["group"],
        definition=body["definition"],
        anchors=tuple(body["anchors"][level] for level in range(1, 6)),
        frequency_items=tuple(Frequency(**item) for item in body["frequency_items"]),
        situation=situation["situation"],
        choices=tuple(Choice(**option) for option in situation["options"]),
        interview=tuple((item["question"], item["listen_for"]) for item in body["interview"]),
    )
