import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from advisor.core.assumptions import DEFAULTS
from advisor.library import load_questionnaire
from advisor.store import (
    answer_imports,
    assessments,
    invitations,
    people,
    stamps,
    workspaces,
)
from advisor.store.database import Store
from advisor.store.invitations import Invitation
from advisor.usecases import assumptions, gathering, signing_in, staff
from advisor.usecases.assumptions import values_in_force
from advisor.usecases.tokens import stamp
from tests.builders import AT, answered, begun, business, with_hours
from tests.own_questionnaires import definition
from tests.usecases.hiring.hiring_builders import candidate, opening, panelist, scored

LATER = AT + timedelta(days=1)


@pytest.fixture
def world(store):
    """A team with a business, something begun, an import, and a candidate with a scorecard."""
    new = opening(store)
    workspace = workspaces.find(store, new.workspace_id)
    ana = people.of_workspace(store, workspace.id)[0]
    with_hours(store, ana, 30, 50)
    answered(store, workspace, ana)
    business(store, workspace)
    kim = people.find_anyone(store, workspace.id, candidate(store, new).person_id)
    card = scored(store, panelist(store, new), kim_of(store, new, kim)).assessment_id
    owner = signing_in.owner(store, AT)
    imported = answered(store, workspace, ana, "observer", "file one", level=5)
    known = answer_imports.AnswerImport(
        "import", workspace.id, "", "a.csv", (), 1, stamp(AT), undone=False
    )
    answer_imports.add(store, known, owner.id)
    answer_imports.claim(store, imported, "import", owner.name, stamp(AT))
    open_one = begun(store, workspace, ana, "founder", answers={"closing": "4"})
    named = {"ana": ana, "kim": kim, "card": card, "open": open_one, "owner": owner}
    place = {"store": store, "workspace": workspace, "opening": new, "at": stamp(LATER)}
    return SimpleNamespace(**named, **place)


def kim_of(store, new, person):
    return SimpleNamespace(person_id=person.id, opening_id=new.id, workspace_id=new.workspace_id)


def asked(world, email):
    to = (world.open.id, world.workspace.id, world.ana.id, "self", "Ana", email, "", world.at)
    invitations.add(world.store, Invitation(*to))


def checked(world, level):
    given = {q.id: level for q in load_questionnaire("alignment").questions}
    for side in ("marketing", "sales"):
        answered(world.store, world.workspace, None, "alignment", side, **given | {"side": side})


def assumed(world, value):
    with_it = (world.store, world.workspace.id, {"delta": value}, world.owner.id, LATER)
    assumptions.change(*with_it)


def hired(world):
    people.join_team(world.store, world.workspace.id, world.kim.id)
    assessments.set_opening(world.store, world.workspace.id, world.card, None)


def not_hired(world):
    people.leave_team(world.store, world.workspace.id, world.kim.id, world.opening.id)
    assessments.set_opening(world.store, world.workspace.id, world.card, world.opening.id)


def of_person(change, *values, **named):
    return lambda world: change(world.store, world.workspace.id, world.ana.id, *values, **named)


# In this order each of them changes something; some take the one before back.
CHANGES = {
    "someone is asked": lambda world: asked(world, ""),
    "their email is another": lambda world: asked(world, "a@example.com"),
    "a resume code": lambda world: invitations.set_resume_hash(
        world.store, world.workspace.id, world.open.id, "hash"
    ),
    "an answer": lambda world: assessments.append_answers(
        world.store, world.open, {"closing": "5"}, world.at
    ),
    "a language": lambda world: assessments.set_language(
        world.store, world.workspace.id, world.open.id, "de"
    ),
    "keyed in for somebody": lambda world: assessments.mark_entered(
        world.store, world.open.id, "Mia", "paper"
    ),
    "handed in": lambda world: assessments.submit(world.store, world.open.id, world.at),
    "somebody is added": lambda world: staff.add(world.store, world.workspace.id, "Ben", LATER),
    "an import undone": lambda world: answer_imports.set_undone(
        world.store, world.workspace.id, "import", world.at
    ),
    "and brought back": lambda world: answer_imports.set_undone(
        world.store, world.workspace.id, "import", None
    ),
    "hours": of_person(people.set_work, "31", "50"),
    "the hours as before": of_person(people.set_work, "30", "50"),
    "today's share": of_person(people.set_work, "30", "20"),
    "a name": of_person(people.rename, "Anna"),
    "levels shown": of_person(people.set_sharing, agreed=True),
    "the bin": of_person(staff.remove, LATER),
    "out of the bin": of_person(staff.bring_back),
    "an assumption": lambda world: assumed(world, 0.2),
    "its default again": lambda world: assumed(world, None),
    "a version of a questionnaire": lambda world: answered(
        world.store, world.workspace, world.ana, definition("closing"), level=1, at=LATER
    ),
    "its next version": lambda world: answered(
        world.store, world.workspace, world.ana, definition("closing", "branding"), at=LATER
    ),
    "the business": lambda world: business(world.store, world.workspace, LATER, goal="90000"),
    "the check of both sides": lambda world: checked(world, "4"),
    "a candidate is hired": hired,
    "and is not": not_hired,
}


def of(world):
    return gathering.gather(world.store, world.workspace)


def anew(world):
    values = values_in_force(world.store, world.workspace.id)
    return gathering.gather(world.store, world.workspace, values)


def test_what_has_not_changed_is_not_read_again(world):
    assert of(world) is of(world)


def test_every_change_is_seen_at_once(world):
    for name, change in CHANGES.items():
        before = of(world)
        change(world)

        assert of(world) is not before, name
        assert of(world) == anew(world), name


def test_another_currency_or_name_of_the_company_is_seen(world):
    before = of(world)
    world.workspace = replace(world.workspace, name="Oolong", currency="USD")

    assert of(world).workspace.name == "Oolong"
    assert before.workspace.name != "Oolong"


def test_other_assumptions_are_not_kept_as_the_companys_own(world):
    other = DEFAULTS.with_changes({"delta": 0.2})

    assert gathering.gather(world.store, world.workspace, other).assumptions == other
    assert of(world).assumptions == DEFAULTS


def test_what_another_connection_writes_is_seen(world, data):
    before = of(world)
    second = Store(data)
    people.rename(second, world.workspace.id, world.ana.id, "Anna")
    second.close()

    assert (before.people[0].name, of(world).people[0].name) == ("Ana", "Anna")


def test_a_change_that_is_rolled_back_is_not_kept(world):
    def renamed():
        with world.store.immediate():
            people.rename(world.store, world.workspace.id, world.ana.id, "Anna")
            assert of(world).people[0].name == "Anna"
            raise KeyError

    with pytest.raises(KeyError):
        renamed()
    assert of(world).people[0].name == "Ana"


@pytest.mark.parametrize("table", stamps.READ)
def test_every_column_that_is_ever_changed_is_compared(table):
    sources = "".join(one.read_text() for one in Path("advisor/store").glob("*.py"))
    joined = re.sub(r'"\s*\n\s*f?"', "", sources)
    sets = re.findall(rf"UPDATE {table} SET (.*?)(?: WHERE|\")", joined)
    changed = {name for one in sets for name in re.findall(r"(\w+) = ", one)}

    assert sets or table in {"invitations", "assumption_changes"}
    # Which import made an assessment, and what it was for, are never part of a result.
    read = set(re.findall(r"\w+", stamps.READ[table].split(" FROM ")[0]))
    assert changed - {"import_id", "purpose"} <= read
