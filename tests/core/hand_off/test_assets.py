import pytest

from advisor.core.hand_off.assets import Asset, Suggestion, shelves, unanswered

STORY = Suggestion("enablement.story", "Story of a customer", "Does it work?", "Ana")


def asset(name="Story", stage="evaluation", checked="2026-11-01", theme="", plan_key=""):
    return Asset(name, name, "", stage, "", checked, 0, theme, plan_key)


def shelf(*assets, suggested=(STORY,)):
    (one,) = shelves([("evaluation", "Evaluation", suggested)], assets)
    return one


def test_a_stage_without_any_asset_is_a_gap():
    assert shelf().empty
    assert shelf(asset(stage="awareness")).empty
    assert not shelf(asset()).empty


def test_a_suggestion_is_open_until_an_asset_comes_from_it():
    assert shelf(asset()).open == (STORY,)
    assert shelf(asset(plan_key="enablement.story")).open == ()


def test_a_suggestion_is_met_by_an_asset_of_the_same_name_at_that_stage():
    assert shelf(asset("story of a customer")).open == ()
    assert shelf(asset("story of a customer", stage="intent")).open == (STORY,)


@pytest.mark.parametrize(
    ("checked", "stale"), [("2026-05-21", True), ("2026-05-22", False), ("", True)]
)
def test_what_was_not_looked_at_for_long_or_never_is_stale(checked, stale):
    assert asset(checked=checked).stale("2026-05-22") == stale


def test_a_theme_that_no_asset_answers_is_said():
    found = unanswered(["objected.price", "objected.need"], [asset(theme="objected.need")])

    assert found == ("objected.price",)
