import sqlite3
from contextlib import closing

import pytest

from advisor.store import copying
from advisor.store.checks import broken_references, damage, dangling, steps_done
from advisor.store.database import Store, StoreNewerError, StoreUpgradeError
from advisor.store.migrations import MIGRATIONS, NAMES
from tests.earlier import SCHEMAS, written

COUNTED = ("people", "answers", "assessments", "definitions", "workspaces", "links")


@pytest.fixture
def old(data):
    """The newest of the earlier data files."""
    return written(data, SCHEMAS[-1])


def content(data):
    """All that a file holds, as text."""
    with closing(sqlite3.connect(data)) as file:
        return list(file.iterdump())


def counts(data):
    """How many rows there are of what people said."""
    with closing(sqlite3.connect(data)) as file:
        return {t: file.execute(f"SELECT COUNT(*) FROM {t}").fetchone()[0] for t in COUNTED}


def prepared(data):
    """Bring it up to date, as starting the app does; gives what is then wrong with it."""
    with closing(Store(data)) as store:
        store.prepare()
        assert steps_done(store)[-1] == NAMES[-1]
        return damage(store) + broken_references(store) + dangling(store)


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda path: path.name.split(".")[0])
def test_a_file_of_every_earlier_version_is_brought_up_to_date_with_all_that_was_in_it(
    data, schema
):
    before = counts(written(data, schema))

    assert prepared(data) == []

    assert counts(data) == before
    assert before["answers"] > 100


def test_each_number_of_steps_has_its_own_file():
    numbers = [int(path.name.split("-")[0]) for path in SCHEMAS]

    assert numbers == sorted(set(numbers))
    assert numbers[0] == 1


def test_before_an_upgrade_the_file_is_copied_and_the_copy_is_the_file_as_it_was(old):
    before = content(old)

    prepared(old)

    (copy,) = copying.before(old)
    assert copy.name == f"advisor.db.before-{len(NAMES)}"
    assert content(copy) == before
    assert copy.stat().st_mode & 0o077 == 0


def test_a_file_that_is_up_to_date_or_new_is_not_copied(data):
    prepared(data)
    prepared(data)

    assert copying.before(data) == []


def test_two_copies_from_before_upgrades_are_kept(old):
    for number in (7, 8, 9):
        copying.copy_before(old, number)

    assert [path.name[-2:] for path in copying.before(old)] == ["-9", "-8"]


@pytest.mark.parametrize(
    "breaks", ["CREATE TABLE people (id TEXT)", "UPDATE answers SET value = 1/"]
)
def test_a_step_that_fails_leaves_the_file_as_it_was(old, monkeypatch, breaks):
    def first(db):
        db.execute("DELETE FROM answers")
        db.execute("CREATE TABLE half_done (id TEXT)")
        db.execute(breaks)

    before = content(old)
    failing = [MIGRATIONS._Migration("fails", first)]
    monkeypatch.setattr(MIGRATIONS, "_migrations", MIGRATIONS._migrations + failing)

    with pytest.raises(StoreUpgradeError, match="It is as it was"):
        prepared(old)

    assert content(old) == before


def test_where_no_copy_can_be_made_nothing_is_upgraded(old):
    before = content(old)
    old.with_name(f"{old.name}.before-{len(NAMES)}.part").mkdir()

    with pytest.raises(StoreUpgradeError, match="before-"):
        prepared(old)

    assert content(old) == before


def test_a_file_of_a_newer_version_is_refused_with_words_and_left_alone(data):
    prepared(data)
    with closing(sqlite3.connect(data, isolation_level=None)) as file:
        file.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('advisor', 'from_next_year', '2027')"
        )
    before = content(data)

    with pytest.raises(StoreNewerError, match="A newer Advisor wrote the data file"):
        prepared(data)

    assert content(data) == before
