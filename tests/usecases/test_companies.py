"""Several companies in one installation."""

from datetime import timedelta

from advisor.store import memberships, people, workspaces
from advisor.usecases import companies, signing_in
from tests.builders import AT, answered, business, company


def made(store, name="Second"):
    """One more company of the owner."""
    owner = signing_in.owner(store, AT)
    return owner, companies.make(store, owner.id, name, "CHF", "Europe/Zurich", AT)


def rows_of(store, workspace_id):
    """How many rows of each table belong to a company."""
    made_so = "type = 'table' AND sql LIKE '% workspace_id TEXT%'"
    tables = [row["name"] for row in store.rows(f"SELECT name FROM sqlite_master WHERE {made_so}")]
    counted = {}
    for table in tables:
        (row,) = store.rows(
            f"SELECT COUNT(*) AS n FROM {table} WHERE workspace_id = :id", id=workspace_id
        )
        counted[table] = row["n"]
    return {table: n for table, n in counted.items() if n}


def test_a_new_company_begins_empty_and_its_maker_owns_it(store):
    first, ana = company(store)
    answered(store, first, ana)
    business(store, first)
    owner, second = made(store)

    assert rows_of(store, second.id) == {"memberships": 1, "audit_entries": 1}
    assert memberships.find(store, second.id, owner.id).role == "owner"
    assert workspaces.find(store, second.id).time_zone == "Europe/Zurich"
    assert people.of_workspace(store, second.id) == []


def test_the_company_one_was_in_last_comes_first(store):
    first, _ = company(store)
    owner, second = made(store)
    for one in (first, second, first):
        companies.enter(store, owner.id, one.id)
        assert companies.known(store, owner.id)[0].id == one.id


def test_entering_the_same_company_again_writes_nothing(store):
    first, _ = company(store)
    owner = signing_in.owner(store, AT)
    companies.enter(store, owner.id, first.id)
    before = store.db.conn.total_changes

    companies.enter(store, owner.id, first.id)

    assert store.db.conn.total_changes == before


def test_a_removed_company_is_in_the_bin_of_its_owner_for_thirty_days(store):
    owner, second = made(store)
    companies.remove(store, second.id, AT)

    (thrown,) = companies.thrown_away(store, owner.id, AT + timedelta(days=29))
    assert (thrown.name, thrown.day, thrown.left) == ("Second", "2026-03-02", 1)
    assert companies.thrown_away(store, owner.id, AT + timedelta(days=31)) == []
    memberships.put(store, second.id, owner.id, "manager", None)
    assert companies.thrown_away(store, owner.id, AT) == []
