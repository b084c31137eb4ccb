"""What a profile shows of others, and to whom."""

from datetime import UTC, datetime

import pytest

from advisor.usecases import invitations
from advisor.usecases.name_lines import Named
from tests.builders import answered, company
from tests.usecases.test_invitations import hand_in


@pytest.fixture
def ana(store, owner):
    workspace, ana = company(store)
    answered(store, workspace, ana, level=3)
    return ana


def seen(store, ana, kind, *levels, line=""):
    now = datetime.now(UTC)
    names = [Named(f"{kind.title()} {number}", "") for number in range(len(levels))]
    made = invitations.ask_observers(store, ana, kind, names, now)
    for one, level in zip(made, levels, strict=True):
        words = f"{line} {one.invitation.name}" if line else ""
        hand_in(store, one, level, now, **({"closing_example": words} if words else {}))


def profile(owner, ana):
    return owner.get(f"/w/{ana.workspace_id}/people/{ana.id}")


def test_without_observers_it_says_so_and_leads_to_asking_someone(owner, ana):
    page = profile(owner, ana)

    assert "Nobody who has seen Ana work has answered yet" in page.text
    assert page.link("Ask someone who has seen Ana work").endswith(f"/links/new/{ana.id}")


def test_each_kind_has_its_own_column_with_mean_and_count(owner, store, ana):
    seen(store, ana, "peer", 3, 4)
    seen(store, ana, "manager", 5)
    page = profile(owner, ana)

    heads = [th.get_text() for th in page.soup.select("details th[scope=col]")]
    assert [h for h in heads if h.endswith("saw")] == ["Managers saw", "Peers saw"]
    assert "3.5 (2)" in page.text
    assert "Others are 1 manager (Manager 0) and 2 peers" in page.text


def test_two_peers_are_shown_only_as_a_count_and_a_mean(owner, store, ana):
    seen(store, ana, "peer", 2, 4, line="Once saw")
    page = profile(owner, ana)

    for words in ("Once saw", "Peer 0", "spread 1"):
        assert words not in page.text


def test_three_peers_show_their_spread_and_lines_without_names(owner, store, ana):
    seen(store, ana, "peer", 2, 3, 4, line="Once saw")
    page = profile(owner, ana)

    assert "3.0 (3, spread 1.0)" in page.text
    assert page.text.count("a peer") == 3
    assert all(f"peer · {n}" not in page.text for n in range(3))


def test_the_line_of_a_manager_carries_the_name(owner, store, ana):
    seen(store, ana, "manager", 4, line="Once saw")

    assert "Manager 0, manager" in profile(owner, ana).text


def test_a_difference_beyond_the_bands_is_told_to_the_person_in_words(owner, store, ana):
    seen(store, ana, "customer", 4.5, 4.5, 4.5)
    page = profile(owner, ana)

    assert "You place yourself 1.5 lower than three others saw you" in page.text
    assert "With 15 skills compared, some can lie outside by chance" in page.text


def test_what_nobody_kept_apart_is_not_averaged_over_kinds(owner, store, ana):
    seen(store, ana, "manager", 5)
    seen(store, ana, "customer", 1)
    page = profile(owner, ana)

    assert "5.0 (1)" in page.text
    assert "1.0 (1)" in page.text
    assert "3.0 (2)" not in page.text
