import pytest

from advisor.core.others import Line, Observer
from advisor.core.profile import profile
from tests.core.measurement_builders import estimated, observed, told


def rater(name, kind, line=""):
    return Observer(name, name.title(), kind, (("closing", line),) if line else ())


def closing(*who, own=None):
    """The view of one skill; who: (observer, level)."""
    seen = [each for one, level in who for each in observed("ana", one.id, level, ["closing"])]
    seen += told("ana", own, ["closing"]) if own else []
    return profile(estimated(seen), 0, seen, [one for one, _ in who]).skill("closing")


def test_observers_are_kept_apart_by_how_they_know_the_person():
    view = closing(
        (rater("ben", "manager"), 4), (rater("cyd", "peer"), 2), (rater("dan", "peer"), 3)
    )

    assert [(each.kind, each.count, each.mean) for each in view.kinds] == [
        ("manager", 1, 4),
        ("peer", 2, 2.5),
    ]


@pytest.mark.parametrize("kind", ["peer", "customer"])
def test_below_three_neither_spread_nor_lines_are_shown(kind):
    view = closing((rater("cyd", kind, "Lost it."), 2), (rater("dan", kind, "Held it."), 3))

    assert view.kinds[0].spread is None
    assert view.kinds[0].lines == ()


def test_from_three_on_spread_and_lines_are_shown_without_names_in_the_order_of_the_words():
    who = [("cyd", "Won it."), ("dan", "Held it."), ("eve", "")]
    view = closing(*[(rater(name, "peer", line), 3) for name, line in who])

    assert view.kinds[0].spread == 0
    assert view.kinds[0].lines == (Line("Held it.", ""), Line("Won it.", ""))


def test_a_skill_that_fewer_than_three_saw_keeps_its_lines_to_itself():
    peers = [rater(name, "peer", "A line.") for name in ("cyd", "dan", "eve")]
    view = closing(*[(one, 3) for one in peers[:2]])

    assert (view.kinds[0].count, view.kinds[0].lines) == (2, ())


def test_a_manager_is_named():
    view = closing((rater("ben", "manager", "Asked and won."), 4))

    assert view.kinds[0].lines == (Line("Asked and won.", "Ben"),)
    assert view.kinds[0].spread is None


def test_a_rater_nobody_knows_counts_as_a_peer():
    seen = observed("ana", "x", 4, ["closing"])

    assert profile(estimated(seen), 0, seen).skill("closing").kinds[0].kind == "peer"


def test_a_difference_is_told_only_beyond_the_bands():
    three = [(rater(name, "peer"), 3) for name in ("cyd", "dan", "eve")]

    assert closing(*three, own=4).apart is None
    found = closing(*three, own=4.2).apart
    assert (found.by, found.count) == (pytest.approx(1.2), 3)
    assert closing(*three, own=1.5).apart.by == pytest.approx(-1.5)


def test_the_fewer_observers_the_larger_a_difference_must_be():
    one = [(rater("cyd", "peer"), 3)]

    assert closing(*one, own=4.2).apart is None
    assert closing(*one, own=4.4).apart.count == 1


def test_without_one_of_the_two_sides_there_is_no_difference():
    assert closing((rater("cyd", "peer"), 1)).apart is None
    assert closing(own=5).apart is None
