import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advisor.core.assumptions import ASSUMPTIONS, AssumptionOutOfRange
from advisor.core.report import effect as words
from advisor.store import workspaces
from advisor.usecases import example, gathering, results, signing_in
from advisor.usecases.assumption_effect import preview
from advisor.usecases.assumptions import change, values_in_force, with_changes
from tests.builders import AT, answered, business, company, with_hours

EVERY_END = {one.key: (one.low, one.high) for one in ASSUMPTIONS}
ANY_CHANGES = st.dictionaries(st.sampled_from(ASSUMPTIONS), st.floats(0, 1), max_size=12).map(
    lambda drawn: {one.key: one.low + part * (one.high - one.low) for one, part in drawn.items()}
)


@pytest.fixture
def shop(store):
    """The example company."""
    workspace_id = example.load(store, signing_in.owner(store, AT).id, AT)
    return workspaces.find(store, workspace_id)


@pytest.mark.parametrize("end", [0, 1], ids=["low", "high"])
@pytest.mark.parametrize("part", ["decision", "funnel", "measurement"])
def test_every_constant_at_either_end_of_its_range_gives_a_verdict(store, shop, part, end):
    for constant in (one for one in ASSUMPTIONS if one.part == part):
        found = preview(store, shop, {constant.key: EVERY_END[constant.key][end]})

        assert found.after is not None, constant.key
        assert found.after.sentence, constant.key
        assert found.flips == (found.said == words.FLIPS)


@given(changes=ANY_CHANGES)
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_changes_give_a_whole_result_and_nothing_but_a_look_changes_nothing(
    store, shop, changes
):
    before = results.result_of(gathering.gather(store, shop))
    values = with_changes(values_in_force(store, shop.id), changes)

    found = results.result_of(gathering.gather(store, shop, values))

    assert found.explanation is not None
    assert preview(store, shop, dict(values.changed)).before is not None
    again = results.result_of(gathering.gather(store, shop))
    assert (again.inputs_hash, again.verdict) == (before.inputs_hash, before.verdict)


def test_a_change_that_turns_the_verdict_says_so_and_shows_both(store, shop):
    found = preview(store, shop, {"delta": 0.3, "kappa_blocks": 0.0, "lambda_agreed": 0.15})

    assert found.flips
    assert found.said == words.FLIPS
    assert found.before.sentence != found.after.sentence
    assert "% of the goal" in found.after.carries


def test_a_change_that_only_moves_the_numbers_says_that(store, shop):
    found = preview(store, shop, {"beta": 1.1})

    assert found.said == words.SAME
    assert found.before.sentence == found.after.sentence
    assert found.before.gain != found.after.gain


def test_a_change_too_small_to_show_says_that(store, shop):
    assert preview(store, shop, {"beta": 0.7501}).said == words.HARDLY


def test_a_number_that_was_given_is_not_moved_by_its_default(store, shop):
    assert preview(store, shop, {"win_rate": 80}).said == words.UNUSED


def test_before_there_is_a_result_nothing_is_compared(store):
    workspace, _ = company(store)

    found = preview(store, workspace, {"beta": 0.9})

    assert (found.before, found.after, found.flips) == (None, None, False)
    assert found.said == words.NO_RESULT


def no_work(store):
    """A company whose marketing brings nothing, and whose share of it is not known."""
    workspace, ana = company(store)
    with_hours(store, ana, 30)
    answered(store, workspace, ana)
    change(store, workspace.id, {"marketing_share": 0}, signing_in.owner(store, AT).id, AT)
    nothing = {"channels": "0", "pieces": "0", "campaigns": "0"}
    business(store, workspace, marketing_share="unknown", **nothing)
    return workspace


def test_a_value_the_business_numbers_do_not_fit_is_told_with_why(store):
    found = preview(store, no_work(store), {"marketing_share": 50})

    assert found.before is not None
    assert found.after is None
    assert found.said == words.LOST
    assert "channel" in found.problems[0]


def test_a_value_that_makes_them_fit_again_is_told_too(store):
    workspace = no_work(store)
    change(store, workspace.id, {"marketing_share": 50}, signing_in.owner(store, AT).id, AT)

    assert preview(store, workspace, {"marketing_share": 0}).said == words.GAINED


@pytest.mark.parametrize("value", [0.39, 1.11, float("nan")])
def test_a_look_outside_the_range_is_refused(store, shop, value):
    with pytest.raises(AssumptionOutOfRange):
        preview(store, shop, {"beta": value})
