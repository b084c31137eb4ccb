from datetime import UTC, datetime, timedelta

import pytest

from advisor.store import people
from advisor.usecases import sittings
from tests.builders import begun, company, link_to
from tests.web.answering import opened


@pytest.mark.parametrize("page", ["nowhere", "no/where", "Creativity", "creativity%00", "🍵"])
def test_a_page_that_does_not_exist_is_not_found(visitor, store, page):
    path = opened(store)

    assert visitor.get(f"{path}/{page}", status=404).heading == "There is no such page"


@pytest.mark.parametrize("token", ["tampered", "x" * 900, "%00", "é🍵"])
def test_an_unknown_link_says_so(visitor, store, token):
    opened(store)

    page = visitor.get(f"/a/{token}/", status=404)

    assert page.heading == "There is nothing at this link"


def test_an_expired_link_says_that_it_is_closed(visitor, store):
    workspace, ana = company(store)
    old = link_to(store, begun(store, workspace, ana), datetime.now(UTC) - timedelta(days=31))

    assert visitor.get(f"/a/{old}/", status=410).heading == "This link is closed"


def test_a_closed_link_says_so_also_to_a_page_that_is_sent(visitor, store):
    path = opened(store)
    page = visitor.get(f"{path}/creativity")
    sittings.close_links(store, store.row("SELECT id FROM assessments")["id"], datetime.now(UTC))

    assert visitor.submit(page, {"q_creativity": "2"}, status=410).heading == "This link is closed"


def test_a_removed_persons_link_is_closed(visitor, store):
    path = opened(store)
    row = store.row("SELECT id, workspace_id FROM people")
    people.set_removed(store, row["workspace_id"], row["id"], "2026-03-02")

    visitor.get(f"{path}/creativity", status=410)
