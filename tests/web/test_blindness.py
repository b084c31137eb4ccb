"""Every address as everyone who might try: no score of another, nothing that follows from it."""

from __future__ import annotations

import pytest

from tests.web.blind_world import BlindWorld, build

SCORING = ("Rae", "Manager", "Interviewer", "Sol")
BEFORE = ("owner", "manager2", "viewer", "nobody", "Manager", "Interviewer", "Sol", "candidate")
# After the quorum is in: those who may still not see, since their own is not handed in, or ever.
AFTER = ("Manager", "Interviewer", "Sol", "viewer", "nobody", "candidate")


@pytest.fixture(scope="module")
def apart(tmp_path_factory) -> BlindWorld:
    return build(tmp_path_factory.mktemp("apart"), revealed=False)


@pytest.fixture(scope="module")
def quorum(tmp_path_factory) -> BlindWorld:
    return build(tmp_path_factory.mktemp("quorum"), revealed=True)


def leaks(world: BlindWorld, kind: str) -> list[tuple[str, str, str]]:
    """(method, rule, what) wherever a knocker learns something of another's scores."""
    knocker, found = world.knockers[kind], []
    others = [f"SECRET-of-{name}" for name in SCORING if name != knocker.name]
    for method, rule, path in world.paths(knocker):
        one, other = world.bodies(knocker, method, path)
        found += [(method, rule, secret) for secret in others if secret in one + other]
        if one != other:
            found.append((method, rule, "changes with another's scores"))
    return found


@pytest.mark.parametrize("kind", BEFORE)
def test_before_the_reveal_nobody_learns_anything_of_anothers_scores(apart, kind):
    assert leaks(apart, kind) == []


@pytest.mark.parametrize("kind", AFTER)
def test_with_the_quorum_in_whoever_has_not_handed_in_still_learns_nothing(quorum, kind):
    assert leaks(quorum, kind) == []


def test_after_the_reveal_who_may_see_does_so_that_this_test_would_notice(quorum):
    assert leaks(quorum, "owner") != []


def test_ones_own_scores_are_on_ones_own_pages(apart):
    sol = apart.knockers["Sol"]
    bodies = [apart.bodies(sol, "GET", p)[0] for m, _, p in apart.paths(sol) if m == "GET"]

    assert any("SECRET-of-Sol" in body for body in bodies)
