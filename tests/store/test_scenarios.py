from advisor.store import scenarios
from advisor.store.scenarios import SavedScenario
from advisor.usecases import signing_in
from tests.builders import AT, company

EARLY, LATE = "2026-03-02T09:00:00", "2026-03-03T09:00:00"


def saved(store, workspace, scenario_id="one", at=EARLY):
    owner = signing_in.owner(store, AT)
    new = SavedScenario(
        scenario_id, workspace.id, "Ben full time", "hours-b=40", "abc", "", at, at, False
    )
    scenarios.add(store, new, owner.id)
    return scenarios.find(store, workspace.id, scenario_id)


def test_a_scenario_is_kept_with_who_saved_it(store):
    workspace, _ = company(store)

    found = saved(store, workspace)

    assert (found.name, found.changes, found.removed) == ("Ben full time", "hours-b=40", False)
    assert found.created_by == signing_in.owner(store, AT).name


def test_the_last_changed_comes_first(store):
    workspace, _ = company(store)
    saved(store, workspace, "one")
    saved(store, workspace, "two")

    assert scenarios.change(store, workspace.id, "one", ("New", "motion=x", "def"), LATE)

    assert [one.id for one in scenarios.of_workspace(store, workspace.id)] == ["one", "two"]
    assert scenarios.find(store, workspace.id, "one").updated_at == LATE


def test_what_is_removed_is_not_listed_and_comes_back(store):
    workspace, _ = company(store)
    saved(store, workspace)

    scenarios.set_removed(store, workspace.id, "one", LATE)

    assert scenarios.of_workspace(store, workspace.id) == []
    assert [one.id for one in scenarios.removed_since(store, workspace.id, EARLY)] == ["one"]
    assert not scenarios.change(store, workspace.id, "one", ("New", "", ""), LATE)
    scenarios.set_removed(store, workspace.id, "one", None)
    assert [one.id for one in scenarios.of_workspace(store, workspace.id)] == ["one"]


def test_another_workspace_has_none_of_it(store):
    workspace, _ = company(store)
    other, _ = company(store, "Other", "Tom")
    saved(store, workspace)

    assert scenarios.find(store, other.id, "one") is None
    assert scenarios.of_workspace(store, other.id) == []
    assert not scenarios.change(store, other.id, "one", ("New", "", ""), LATE)
