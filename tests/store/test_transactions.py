import pytest

from advisor.store import people
from tests.builders import company, person


def test_all_of_a_transaction_is_kept_or_nothing(store):
    workspace, _ = company(store)

    def add_and_fail():
        with store.immediate():
            person(store, workspace, "Ben")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        add_and_fail()

    assert [p.name for p in people.of_workspace(store, workspace.id)] == ["Ana"]
    person(store, workspace, "Cleo")


def test_a_transaction_inside_of_another_is_kept_or_dropped_with_it(store):
    workspace, _ = company(store)

    def add_and_fail():
        with store.immediate():
            with store.immediate():
                person(store, workspace, "Ben")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        add_and_fail()

    assert [p.name for p in people.of_workspace(store, workspace.id)] == ["Ana"]
    person(store, workspace, "Cleo")
