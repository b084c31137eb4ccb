"""A workspace of many people on a real data file, written in bulk through the store."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from advisor.library import load_questionnaire
from advisor.store import assessments, people
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.store.workspaces import Workspace
from advisor.usecases import sittings
from advisor.usecases.tokens import stamp
from tests.builders import AT, business, company, complete

RATERS_EACH = 4


def large_workspace(store: Store, count: int, pool: int) -> Workspace:
    """So many people with hours, each rated on all skills by four of a pool; the business known."""
    chance = np.random.default_rng(count)
    workspace, first = company(store, "Large")
    observer = load_questionnaire("observer")
    given = complete(observer, 3)
    skills = [q.id for q in observer.questions if getattr(q, "skill", None) and q.id in given]
    with store.immediate():
        people.set_removed(store, workspace.id, first.id, stamp(AT))
        for number in range(count):
            person = _person(store, workspace, number, chance)
            for rater in chance.choice(pool, min(RATERS_EACH, pool), replace=False):
                levels = chance.integers(2, 11, len(skills)) / 2
                said = given | {q: f"{v:g}" for q, v in zip(skills, levels, strict=True)}
                _handed_in(store, workspace, person, f"rater {rater}", said)
    business(store, workspace)
    return workspace


def _person(store: Store, workspace: Workspace, number: int, chance: np.random.Generator) -> Person:
    hours, share = (f"{chance.uniform(low, high):.0f}" for low, high in ((5, 40), (0, 100)))
    person = Person(f"p{number:05}-{workspace.id}", workspace.id, f"Person {number:04}")
    people.add(store, person, stamp(AT + timedelta(seconds=number)))
    people.set_work(store, workspace.id, person.id, hours, share)
    return person


def _handed_in(
    store: Store, workspace: Workspace, person: Person, rater: str, said: dict[str, str]
) -> None:
    observer = load_questionnaire("observer")
    new = sittings.begin(store, workspace.id, observer, person.id, rater, AT)
    assessments.append_answers(store, new, said, stamp(AT))
    assessments.submit(store, new.id, stamp(AT))
