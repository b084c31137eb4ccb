from advisor.store import assessments, members, own_questionnaires, workspaces
from advisor.store.members import Member
from advisor.store.own_questionnaires import Version
from advisor.store.workspaces import Workspace

AT = "2026-03-02T08"


def with_workspaces(store, *ids):
    """The store with a member and a workspace of each id."""
    members.add(store, Member("m1", "Ana"), AT)
    for id_ in ids:
        workspaces.add(store, Workspace(id_, id_, "EUR", False, False), "m1", AT)


def put(store, key, revision, workspace_id="w1", name="ours"):
    """One version kept under a definition of that hash."""
    assessments.keep_definition(store, key, name, "{}", AT)
    version = Version(workspace_id, name, key, revision, "{}", "Ana", AT)
    own_questionnaires.add(store, version, "m1", f"id: {name}")
    return version


def keys(store, name="ours"):
    return [one.definition_hash for one in own_questionnaires.versions(store, "w1", name)]


def test_the_version_with_the_highest_revision_comes_first(store):
    with_workspaces(store, "w1")
    old = put(store, "h1", 1)
    put(store, "h2", 2)
    assert keys(store) == ["h2", "h1"]

    own_questionnaires.set_revision(store, old, 3)

    assert keys(store) == ["h1", "h2"]


def test_withdrawing_marks_every_version_and_is_undone(store):
    with_workspaces(store, "w1")
    put(store, "h1", 1)
    put(store, "h2", 2)

    for at, removed in ((AT, True), (None, False)):
        own_questionnaires.set_removed(store, "w1", "ours", at)
        found = own_questionnaires.of_workspace(store, "w1")
        assert [one.removed for one in found] == [removed, removed]


def test_the_text_is_kept_as_it_came(store):
    with_workspaces(store, "w1")
    put(store, "h1", 1)

    assert own_questionnaires.source(store, "w1", "ours", "h1") == "id: ours"
    assert own_questionnaires.source(store, "w1", "ours", "h2") is None


def test_another_workspace_sees_nothing_of_it(store):
    with_workspaces(store, "w1", "w2")
    put(store, "h1", 1)
    other = put(store, "h1", 1, "w2")
    own_questionnaires.set_removed(store, "w2", "ours", AT)
    own_questionnaires.set_revision(store, other, 9)

    (ours,) = own_questionnaires.of_workspace(store, "w1")
    assert (ours.revision, ours.removed) == (1, False)
    assert own_questionnaires.source(store, "w3", "ours", "h1") is None
    assert own_questionnaires.uses(store, "w1") == {}
