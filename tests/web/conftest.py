"""A company that the pages have everything to show of."""

import pytest

from tests.builders import answered, business, company, person, with_hours
from tests.web.access_world import World, build


@pytest.fixture(scope="session")
def access_world(tmp_path_factory) -> World:
    """Two companies with all that an address can name; renew it before use."""
    return build(tmp_path_factory.mktemp("access"))


@pytest.fixture
def full(store):
    """A company with everything for a verdict: Ana and Ben with hours, answers and a business."""
    workspace, ana = company(store)
    ben = person(store, workspace, "Ben", 30, 20)
    with_hours(store, ana, 32, 60)
    answered(store, workspace, ana, level=3, closing="1")
    answered(store, workspace, ben, level=4)
    business(store, workspace, goal="120000")
    return workspace
