"""The audit log in the file: what leaves an entry, in which transaction, with which ids."""

import sqlite3
from dataclasses import replace

import pytest

from advisor.core.audit_chain import Entry, faults
from advisor.store import audit, installation, links, people
from advisor.store.audit import Filter
from advisor.store.audit_trail import HEAD, MOST_RECORDS, Acting, Named, append
from advisor.store.database import Store
from advisor.usecases.tokens import hashed
from tests.builders import AT, begun, company, link_to, person

ACTING = Acting("member", "m" * 24, "people.add")


def written(store):
    return list(audit.whole(store))


def newest(store):
    return written(store)[-1]


def whole(store):
    return faults(audit.whole(store), audit.head(store))


def add_twice(store, ana):
    """Two people in one transaction, of whom the second is there already."""
    with store.immediate():
        people.add(store, replace(ana, id="n" * 24), "2026-03-03")
        people.add(store, ana, "2026-03-03")


@pytest.fixture
def tea(store):
    """A company, and a member who acts from here on."""
    workspace, ana = company(store)
    store.trail.acting = ACTING
    return workspace, ana


def test_a_new_file_begins_with_the_making_of_its_tables(store):
    (first,) = written(store)

    assert (first.actor_kind, first.action, first.number) == ("program", "upgrade", 1)
    assert whole(store) == []


def test_a_change_leaves_who_did_what_where_to_what(store, tea):
    ben = person(store, tea[0])

    entry = next(one for one in written(store) if f"person:{ben.id}" in one.records)
    assert (entry.actor_id, entry.action) == (ACTING.id, "people.add")
    assert entry.workspace_id == tea[0].id


def test_nothing_that_was_typed_is_in_an_entry(store, tea):
    person(store, tea[0], "Beatrice")

    told = " ".join(str(getattr(one, name)) for one in written(store) for name in Entry.__slots__)
    assert not {"Beatrice", "Ana", "Northwind"} & set(told.replace(":", " ").split())


def test_a_link_is_named_by_the_beginning_of_its_hash(store, tea):
    assessment = begun(store, *tea)
    link_to(store, assessment)

    links_named = [r for r in newest(store).records.split() if r.startswith("link:")]
    assert [len(record) for record in links_named] == [len("link:") + 12]


def test_a_change_that_was_taken_back_leaves_no_entry(store, tea):
    before = written(store)
    with pytest.raises(sqlite3.IntegrityError):
        add_twice(store, tea[1])

    assert written(store) == before
    installation.write(store, "x", "y")
    assert len(written(store)) == len(before) + 1


def test_a_statement_that_changes_nothing_leaves_no_entry(store, tea):
    before = written(store)

    people.set_work(store, tea[0].id, "nobody", "1", "2")
    links.revoke_all(store, "none", "2026-03-03")

    assert written(store) == before


def test_what_is_quiet_leaves_no_entry(store, tea):
    before = written(store)
    store.trail.acting = replace(ACTING, quiet=True)

    person(store, tea[0])

    assert written(store) == before


def test_two_transactions_of_one_action_on_the_same_thing_are_one_entry(store, tea):
    before = len(written(store))

    people.set_work(store, tea[0].id, tea[1].id, "30", "50")
    people.set_work(store, tea[0].id, tea[1].id, "31", "50")

    assert len(written(store)) == before + 1


def test_an_entry_finds_the_company_of_what_it_names(store, tea):
    assessment = begun(store, *tea)
    with store.immediate():
        append(store.db, replace(ACTING, records=(f"assessment:{assessment.id}",)), Named())

    assert newest(store).workspace_id == tea[0].id


def test_what_is_taken_out_by_a_link_belongs_to_the_company_of_the_link(store, tea):
    token = hashed(link_to(store, begun(store, *tea)))

    for digits in (token[:12], "0" * 12, ""):
        audit.note(store, Acting("link", digits, "shared_reports.read"))

    assert [one.workspace_id for one in written(store)[-3:]] == [tea[0].id, "", ""]


def test_of_very_many_records_the_rest_is_counted(store, tea):
    many = tuple(f"person:{number:024x}" for number in range(MOST_RECORDS + 3))
    audit.note(store, replace(ACTING, records=many))

    assert newest(store).records.endswith(" more:3")


@pytest.mark.parametrize("name", Entry.__slots__)
def test_any_change_of_a_row_in_the_file_is_found(store, tea, data, name):
    with sqlite3.connect(data) as other:
        other.execute(f"UPDATE audit_entries SET {name} = 77 WHERE number = 2")

    assert 2 in {fault.number for fault in whole(store)}


@pytest.mark.parametrize(
    "done",
    [
        "DELETE FROM audit_entries WHERE number = 1",
        "DELETE FROM audit_entries WHERE number > 1",
        "DELETE FROM audit_entries",
        f"DELETE FROM installation WHERE key = '{HEAD}'",
        f"UPDATE installation SET value = 'x' WHERE key = '{HEAD}'",
        "INSERT INTO audit_entries SELECT number + 9, at, actor_kind, actor_id, action, "
        "workspace_id, records, previous, hash FROM audit_entries WHERE number = 1",
    ],
)
def test_what_was_done_to_the_file_is_found_and_stays_found_after_more_entries(store, tea, done):
    store.db.execute(done)
    assert whole(store)

    person(store, tea[0], "Cleo")

    assert whole(store)


def test_entries_of_several_connections_are_one_chain(store, tea, data):
    other = Store(data)
    other.trail.acting = replace(ACTING, kind="command")
    for number in range(3):
        people.set_work(other, tea[0].id, tea[1].id, str(number), None)
        installation.write(store, "x", str(number))
    other.close()

    assert whole(store) == []
    assert {one.actor_kind for one in written(store)} == {"program", "member", "command"}


def test_entries_are_chosen_by_who_what_when_and_record(store, tea):
    person(store, tea[0])
    chosen = Filter(tea[0].id)
    day = newest(store).at[:10]

    def found(**more):
        return audit.count(store, replace(chosen, **more))

    assert found(who="member") == found(who=ACTING.id) == found(what="people.add") == 1
    assert found(record=tea[1].id[:6]) == 1
    assert found(since=day, until=day) == found() > 1
    assert found(until="2026-03-03") == found(who="x") == found(record="Ana") == 0


def test_a_company_sees_nothing_of_another_but_the_sign_ins_of_its_members(store, tea):
    company(store, "Other", at=AT)
    (member,) = store.rows("SELECT member_id FROM memberships LIMIT 1")
    before = audit.count(store, Filter(tea[0].id))
    for action in ("signing_in.sign_out", "reach.set_address"):
        audit.note(store, Acting("member", member["member_id"], action))

    found = audit.some(store, Filter(tea[0].id), 50, 0)
    assert len(found) == before + 1
    assert found[0].action == "signing_in.sign_out"
    assert {one.workspace_id for one in found} == {tea[0].id, ""}
