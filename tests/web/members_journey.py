"""A company that members join: made, invited to, joined."""

from __future__ import annotations

import pytest

from tests.builders import answered, business, company, person, with_hours
from tests.web.client import Visitor


@pytest.fixture
def tea(store):
    """The owner's company, with Ben besides Ana, both with hours and answers: (company, Ben)."""
    workspace, ana = company(store)
    ben = person(store, workspace, "Ben", 30, 20)
    answered(store, workspace, with_hours(store, ana, 32, 60), level=4, closing="1")
    answered(store, workspace, ben, level=2, closing="4")
    business(store, workspace, goal="120000")
    return workspace, ben


def invite(owner, workspace, role="viewer", **values):
    """The page with the link of a new invitation."""
    page = owner.get(f"/w/{workspace.id}/members/invite")
    return owner.submit(page, {"role": role} | values)


def address(page) -> str:
    """The path of the link that a page shows."""
    return "/join/" + page.words("#link").partition("/join/")[2]


def joined(app, owner, workspace, role="viewer", **values):
    """A visitor who has joined by an invitation."""
    mia = Visitor(app)
    mia.submit(mia.get(address(invite(owner, workspace, role, **values))), {"name": "Mia"})
    return mia
