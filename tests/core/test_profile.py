import pytest

from advisor.core.measurement import Mode, Observation
from advisor.core.profile import Estimate, profile
from tests.core.measurement_builders import estimated, observed, told


def profiled(*groups):
    observations = [seen for group in groups for seen in group]
    return profile(estimated(observations), 0, observations)


def test_the_sources_are_kept_apart():
    view = profiled(
        told("ana", 5, ["closing"]),
        observed("ana", "ben", 2, ["closing"]),
        observed("ana", "cyd", 3, ["closing"]),
    ).skill("closing")

    assert view.self_value == 5
    assert view.others.mean == 2.5
    assert view.others.spread == pytest.approx(0.5**0.5)
    assert 2 < view.estimate.mean < 3


def test_each_source_tells_how_much_is_behind_it():
    situation = Observation("ana", "ana", Mode.SITUATIONAL, "closing", 4)
    placed = Observation("ana", "ana", Mode.SELF_ANCHORED, "closing", 4)
    view = profiled(
        told("ana", 4, ["closing"]), [situation, placed], observed("ana", "ben", 3, ["closing"])
    ).skill("closing")

    assert view.counts == ("4 items", "1 own rating", "1 situation", "1 observer")
    assert view.others.spread is None


def test_own_place_on_the_anchors_stands_in_where_nothing_else_was_told():
    view = profiled([Observation("ana", "ana", Mode.SELF_ANCHORED, "closing", 4.5)])

    assert view.skill("closing").self_value == 4.5
    assert view.skill("closing").told is None


def test_a_skill_nobody_spoke_about_says_so():
    whole = profiled(told("ana", 5, ["closing"]))
    silent = whole.skill("branding")

    assert (silent.self_value, silent.others, silent.counts) == (None, None, ())
    assert not silent.answered
    assert whole.answered == 1


def test_answers_about_others_do_not_show():
    observations = observed("ana", "rea", 4) + observed("ben", "rea", 1)
    ana = profile(estimated(observations, ("ana", "ben")), 0, observations)

    assert ana.skill("closing").others.mean == 4
    assert ana.skill("closing").others.count == 1


def test_a_level_is_shown_within_the_scale_with_one_decimal():
    assert Estimate(5.4, 0.2).level() == 5.0
    assert Estimate(0.4, 0.2).level() == 1.0
    assert Estimate(3.456, 0.2).level() == 3.5


def test_the_band_holds_the_middle_eighty_percent():
    assert Estimate(3.0, 0.5).band() == pytest.approx((3 - 0.6408, 3 + 0.6408))
    assert Estimate(4.8, 0.5).shown_band() == (4.2, 5.0)


def test_an_unknown_skill_is_a_key_error():
    with pytest.raises(KeyError):
        profiled([]).level("juggling")
