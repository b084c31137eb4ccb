"""Every address of a company, for members who belong to another company too, in another role."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

import pytest

from advisor.store import memberships
from advisor.store.database import Store
from advisor.usecases import companies
from tests.web.access_world import LETTERS, World
from tests.web.test_access_table import IDS, IN_COMPANY, outcome

# Who has which role in our company has this one in theirs.
THERE = {"owner": "viewer", "manager": "interviewer", "interviewer": "manager", "viewer": "owner"}
LOOKS = ("", "members/", "settings/", "people/", "audit/")


@pytest.fixture(scope="module")
def world(access_world) -> World:
    """The companies of the access table, everyone in two of them, and a third that is a stranger's.

    Nothing here may be changed by who is refused, so that the file is made once.
    """
    access_world.renew()
    theirs = access_world.ids["theirs"]["workspace_id"]
    with closing(Store(access_world.app.config["ADVISOR"].data)) as store:
        for who, role in THERE.items():
            memberships.put(store, theirs, who, role, None)
        third = companies.make(store, "stranger", "Third", "EUR", "UTC", datetime.now(UTC))
    access_world.ids["third"] = access_world.ids["ours"] | {"workspace_id": third.id}
    return access_world


@pytest.mark.parametrize(("method", "rule", "who"), IN_COMPANY)
def test_a_role_counts_in_its_own_company_only(world, method, rule, who):
    letters, path = who.partition("+")[0], world.path(rule, "theirs")
    refused = [one for one, there in THERE.items() if LETTERS[there] not in letters]

    found = {one: outcome(world.knock(one, method, path)) for one in refused}

    assert found == dict.fromkeys(refused, "403")


@pytest.mark.parametrize("who", THERE)
@pytest.mark.parametrize("page", LOOKS)
def test_each_is_let_in_by_the_role_they_have_there(world, who, page):
    path = f"/w/<workspace_id>/{page}"
    letters = next(row[2] for row in IN_COMPANY if row[:2] == ("GET", path))

    found = outcome(world.knock(who, "GET", world.path(path, "theirs")))

    assert found == ("in" if LETTERS[THERE[who]] in letters.partition("+")[0] else "403")


@pytest.mark.parametrize("name", IDS)
def test_what_is_in_one_company_is_not_found_in_the_other_though_one_belongs_to_both(world, name):
    rows = [row for row in IN_COMPANY if f"<{name}>" in row[1]]
    theirs = {name: world.ids["theirs"][name]}

    found = {
        row: outcome(world.knock("owner", row[0], world.path(row[1], **theirs))) for row in rows
    }

    assert {row: said for row, said in found.items() if said != "404"} == {}


@pytest.mark.parametrize(("method", "rule", "who"), IN_COMPANY)
def test_a_third_company_does_not_exist_for_whoever_runs_advisor_either(world, method, rule, who):
    assert outcome(world.knock("host", method, world.path(rule, "third"))) == "404"


def test_who_was_refused_everywhere_has_changed_nothing(world):
    for row in [row for row in IN_COMPANY if row[0] == "POST"]:
        world.knock("viewer", "POST", world.path(row[1], "third"))

    with closing(Store(world.app.config["ADVISOR"].data)) as store:
        acted = store.rows("SELECT actor_kind FROM audit_entries WHERE actor_id = 'viewer'")
    assert acted == []
