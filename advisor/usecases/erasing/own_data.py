"""Everything that is kept about one person: as data, complete by the list of tables, and to read.

What others said about them is told as on their profile, by how they know them: who said what, and
when, is theirs as well.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from advisor.core.language import ENGLISH, mark, say, speaking, written
from advisor.core.profile import Profile
from advisor.core.report import views
from advisor.store import memberships
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.store.personal import reading
from advisor.store.personal.registry import TABLES
from advisor.store.workspaces import Workspace
from advisor.usecases import gathering, profiles
from advisor.usecases.tokens import stamp

FORMAT, VERSION = "advisor-person-data", 1
_VOLUNTARY = "voluntary_answers"
NOT_GIVEN = (
    mark("Keys of links and passwords: they are kept as hashes and given to nobody."),
    mark(
        "Who said what about you, and when: that is theirs as well. What follows from it is told "
        "by how they know you, as on your profile."
    ),
    mark(
        "Records of decisions: they are about other candidates as well. The company can tell you "
        "what they say of you."
    ),
    mark(
        "Your name in plans, notes and letters that others wrote: it is searched for when you are "
        "erased."
    ),
)
_SEEN = {
    "manager": mark("Managers {seen}"),
    "peer": mark("Peers {seen}"),
    "customer": mark("Customers {seen}"),
}
_NOT_TO_COMPANY = mark(
    "What you told voluntarily when you applied: it is given to you alone, when you take it out."
)


@dataclass(frozen=True, slots=True)
class OwnData:
    """All that is kept. tables: rows by table. of_others: how many questionnaires others filled in
    about them. profile: None where nothing can be told. theirs: it is for the person alone.
    """

    workspace: Workspace
    person: Person
    at: datetime
    tables: reading.Found
    of_others: int
    profile: Profile | None
    theirs: bool

    @property
    def left_out(self) -> tuple[str, ...]:
        """What is not in it, a sentence each."""
        sentences = NOT_GIVEN if self.theirs else (*NOT_GIVEN, _NOT_TO_COMPANY)
        return tuple(say(one) for one in sentences)


def own_data(
    store: Store, workspace: Workspace, person: Person, at: datetime, *, theirs: bool
) -> OwnData:
    """Everything that is kept about a person. theirs: who asks is the person."""
    tables = reading.of_person(store, workspace.id, person.id)
    for place in memberships.of_workspace(store, workspace.id):
        if place.person_id == person.id:
            tables = reading.of_member(store, workspace.id, place.member_id) | tables
    if not theirs:
        tables.pop(_VOLUNTARY, None)
    others = _by_others(tables, person.id)
    tables = {name: left for name, rows in tables.items() if (left := _own(name, rows, others))}
    return OwnData(
        workspace, person, at, tables, len(others), _profile(store, workspace, person), theirs
    )


def as_json(found: OwnData) -> str:
    """The data as a file for programs, in English; see docs/privacy.md for what is in it."""
    with speaking(ENGLISH):
        return _as_json(found)


def _as_json(found: OwnData) -> str:
    why = {one.name: one.why for one in TABLES}
    data = {
        "format": FORMAT,
        "version": VERSION,
        "company": found.workspace.name,
        "person": {"id": found.person.id, "name": found.person.name},
        "made_at": stamp(found.at),
        "tables": {
            name: {"when_erased": why[name], "rows": rows} for name, rows in found.tables.items()
        },
        "what_others_said": _others(found),
        "left_out": list(found.left_out),
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _by_others(tables: reading.Found, person_id: str) -> frozenset[str]:
    """The ids of what others filled in about the person."""
    return frozenset(
        row["id"] for row in tables.get("assessments", ()) if row["respondent"] != person_id
    )


def _own(table: str, rows: list[dict[str, Any]], others: frozenset[str]) -> list[dict[str, Any]]:
    key = "id" if table == "assessments" else "assessment_id"
    return [row for row in rows if row.get(key) not in others]


def _profile(store: Store, workspace: Workspace, person: Person) -> Profile | None:
    if person.removed or person.candidate_of is not None:
        return None
    page = profiles.of_person(gathering.gather(store, workspace), person)
    return page.profile if page.profile.answered else None


def _others(found: OwnData) -> dict[str, Any]:
    return {
        "questionnaires": found.of_others,
        "levels": [
            dict(zip(("skill", "level_and_band", "own", "others"), row, strict=True))
            for row in levels_of(found.profile)
        ],
        "wrote": [{"skill": skill, "words": words} for skill, words in written_of(found.profile)],
    }


def levels_of(profile: Profile | None) -> tuple[tuple[str, str, str, str], ...]:
    """Skill, level with its band, what they said, what others saw by how they know them."""
    return tuple(
        (
            view.skill.name,
            say(
                "{level} ({low} to {high})",
                level=written(f"{view.estimate.level()}"),
                low=written(f"{view.estimate.shown_band()[0]}"),
                high=written(f"{view.estimate.shown_band()[1]}"),
            ),
            "–" if view.self_value is None else written(f"{view.self_value:.1f}"),
            "; ".join(say(_SEEN[seen.kind], seen=views.seen_by(seen)) for seen in view.kinds)
            or "–",
        )
        for view in (profile.skills if profile else ())
    )


def written_of(profile: Profile | None) -> tuple[tuple[str, str], ...]:
    """Skill and words of others that may be shown, without who wrote them."""
    lines = views.evidence_lines(profile) if profile else ()
    return tuple((skill, words) for skill, said in lines for words, _whose in said)
