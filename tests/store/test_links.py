import pytest

from advisor.store import links
from advisor.store.links import HandOver, Link
from advisor.usecases import signing_in
from tests.builders import AT, begun, company

EARLY, NOON, LATE = "2026-03-02T08", "2026-03-02T12", "2026-03-02T18"


@pytest.fixture
def assessment(store):
    workspace, ana = company(store)
    return begun(store, workspace, ana)


@pytest.fixture
def handed_over(store, assessment):
    """A hand-over under the token "token"."""
    owner = signing_in.owner(store, AT)
    given = HandOver(assessment.workspace_id, owner.id, assessment.id, "code", ended=False)
    links.add_hand_over(store, "token", given, NOON)
    return given


def test_a_link_is_usable_until_it_expires(store, assessment):
    links.add(store, "token", assessment.workspace_id, assessment.id, EARLY, LATE)

    assert links.find(store, "token", NOON) == Link(assessment.workspace_id, assessment.id, True)
    assert not links.find(store, "token", LATE).usable
    assert links.find(store, "other", NOON) is None


def test_revoking_closes_all_links_to_one_assessment_and_no_other(store, assessment):
    workspace, ben = company(store, "Other", "Ben")
    other = begun(store, workspace, ben)
    for token, one in (("a", assessment), ("b", assessment), ("c", other)):
        links.add(store, token, one.workspace_id, one.id, EARLY, LATE)

    links.revoke_all(store, assessment.id, NOON)

    assert [links.find(store, token, NOON).usable for token in "abc"] == [False, False, True]


def test_a_hand_over_is_found_by_its_token_and_ends_once(store, handed_over):
    assert links.find_hand_over(store, "token") == handed_over
    assert links.find_hand_over(store, "other") is None

    links.end_hand_over(store, "token", LATE)

    assert links.find_hand_over(store, "token").ended


def test_tries_are_counted_up_to_the_most(store, handed_over):
    assert [links.count_try(store, "token", 3) for _ in range(5)] == [True] * 3 + [False] * 2
    assert not links.count_try(store, "other", 3)
