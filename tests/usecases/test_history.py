from datetime import timedelta

import pytest

from advisor.core.report.history import change_words
from advisor.library import catalogue
from advisor.usecases import history
from advisor.usecases.invitations import keep
from advisor.usecases.name_lines import Named
from tests.builders import AT, answered, company

LATER = AT + timedelta(days=90)


@pytest.fixture
def ana(store):
    return company(store)[1]


def seen(store, workspace, ana, by, level, at, kind="peer"):
    new = answered(store, workspace, ana, "observer", by, level, at)
    keep(store, new, kind, Named(by, ""), at)


def twice(store, ana, *raters, kind="peer"):
    workspace = type("Here", (), {"id": ana.workspace_id})
    for by in raters:
        seen(store, workspace, ana, by, 2, AT, kind)
        seen(store, workspace, ana, by, 4, LATER, kind)


def test_what_was_answered_once_is_told_and_nothing_is_compared(store):
    workspace, ana = company(store)
    answered(store, workspace, ana)

    found = history.of_person(store, ana)

    assert [(one.who, one.count, one.first) for one in found.handed_in] == [
        ("self", 1, "2026-03-02")
    ]
    assert found.compared == ()


def test_the_newest_is_held_against_the_one_before_in_the_same_form(store):
    workspace, ana = company(store)
    for days, level in ((0, 1), (30, 2), (60, 4)):
        answered(store, workspace, ana, level=level, at=AT + timedelta(days=days))
    answered(store, workspace, ana, "founder", level=3, at=LATER)

    (found,) = history.of_person(store, ana).compared

    assert (found.before, found.after) == ("2026-04-01", "2026-05-01")
    assert {(one.before, one.after) for one in found.changes} == {(2, 4)}


@pytest.mark.parametrize("raters", ["a", "ab"])
def test_one_or_two_peers_are_never_told(store, ana, raters):
    twice(store, ana, *raters)

    found = history.of_person(store, ana)

    assert found.compared == ()
    assert found.handed_in[0].first == ""


def test_three_peers_are_told_by_their_mean(store, ana):
    twice(store, ana, "a", "b", "c")

    (found,) = history.of_person(store, ana).compared

    assert (found.who, found.raters) == ("peer", 3)
    assert {(one.before, one.after) for one in found.changes} == {(2, 4)}
    assert found.changes[0].sd == pytest.approx((2 * 0.2 / 3) ** 0.5)


def test_two_peers_and_a_manager_stay_apart(store, ana):
    twice(store, ana, "a", "b")
    twice(store, ana, "m", kind="manager")

    assert [one.who for one in history.of_person(store, ana).compared] == ["manager"]


def test_a_change_beyond_chance_is_named_and_how_many_chance_would_bring(store):
    workspace, ana = company(store)
    answered(store, workspace, ana)
    answered(store, workspace, ana, closing="5", branding="1", at=LATER)

    words = change_words(history.of_person(store, ana).compared[0].changes, catalogue())

    assert words.sentence == "More than chance: Closing higher, Branding lower."
    assert "about one would cross a 95% line by chance" in words.chance


def test_nothing_changed_says_so(store):
    workspace, ana = company(store)
    answered(store, workspace, ana)
    answered(store, workspace, ana, at=LATER)

    words = change_words(history.of_person(store, ana).compared[0].changes, catalogue())

    assert words.sentence == "More than chance: nothing."
