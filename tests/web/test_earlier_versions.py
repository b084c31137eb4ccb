import pytest

from tests.earlier import SCHEMAS, written

# What each version said of its own example, read off its own result page. Each sixth is looked at,
# the oldest and the newest among them; the store's tests bring every one up to date.
HEADING = "Split the work: Ana and Cleo take marketing, Ben takes sales."


SOME = [*SCHEMAS[::6], SCHEMAS[-1]]


@pytest.mark.parametrize("schema", SOME, ids=lambda path: path.name.split(".")[0])
def test_the_result_of_an_earlier_version_is_the_same_after_the_upgrade(schema, data, request):
    written(data, schema)

    owner, store = request.getfixturevalue("owner"), request.getfixturevalue("store")

    (workspace,) = store.rows("SELECT id FROM workspaces")
    page = owner.get(f"/w/{workspace['id']}/result/")
    assert page.heading == HEADING
    assert "Likely, 9" in page.text
