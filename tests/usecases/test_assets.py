from datetime import timedelta

import pytest

from advisor.core.plan.enablement import Asset, Enablement, StageAssets
from advisor.store import people
from advisor.usecases import assets, lead_feedback, signing_in, staff
from advisor.usecases.assets import AssetUnknownError, Told
from advisor.usecases.lead_feedback import Given
from tests.builders import AT, company

WANTED = Asset("enablement.story", "Story", "Does it work?", "Ana", "ana")
PLAN = Enablement((StageAssets("evaluation", "Evaluation", (WANTED,)),))


@pytest.fixture
def tea(store):
    workspace, _ = company(store)
    return workspace


def told(name="Price page", stage="evaluation", checked="2026-03-01", **other):
    usual = {"link": "https://example.org", "owner_id": "", "deals": 0, "theme": "", "plan_key": ""}
    return Told(name=name, stage=stage, checked_on=checked, **(usual | other))


def register(store, tea, at=AT, plan=PLAN):
    return assets.register(store, tea, plan, at)


def on(shelves, stage="evaluation"):
    return next(shelf for shelf in shelves.shelves if shelf.stage == stage)


def test_every_stage_has_its_shelf_and_empty_ones_are_gaps(store, tea):
    assets.add(store, tea.id, told(), AT)
    found = register(store, tea)

    assert [shelf.stage for shelf in found.shelves] == list(assets.stage_names())
    assert len(found.gaps) == 6
    assert on(found).assets[0].name == "Price page"


def test_the_plans_suggestion_is_open_until_it_is_taken_up(store, tea):
    assert [one.name for one in on(register(store, tea)).open] == ["Story"]
    assets.add(store, tea.id, told("Ours", plan_key="enablement.story"), AT)

    assert on(register(store, tea)).open == ()


def test_an_asset_goes_stale_after_six_months_and_one_click_makes_it_fresh(store, tea):
    asset = assets.add(store, tea.id, told(checked="2026-03-02"), AT)
    later = AT + timedelta(days=200)
    assert register(store, tea).stale == frozenset()
    assert register(store, tea, later).stale == {asset.id}

    assets.check(store, tea, asset.id, "2026-09-18")
    assert register(store, tea, later).stale == frozenset()


def test_deals_are_counted_up_and_never_below_none(store, tea):
    asset = assets.add(store, tea.id, told(), AT)
    for by, deals in ((1, 1), (1, 2), (-1, 1), (-1, 0), (-1, 0)):
        assets.use(store, tea.id, asset.id, by)
        assert on(register(store, tea)).assets[0].deals == deals


def test_the_owner_is_named_and_gone_with_a_removed_person(store, tea):
    (ana,) = people.of_workspace(store, tea.id)
    assets.add(store, tea.id, told(owner_id=ana.id), AT)
    assert on(register(store, tea)).assets[0].owner == "Ana"

    staff.remove(store, tea.id, ana.id, AT)
    assert on(register(store, tea)).assets[0].owner == ""


def test_a_removed_asset_can_be_brought_back(store, tea):
    asset = assets.add(store, tea.id, told(), AT)
    assets.remove(store, tea.id, asset.id, AT)
    assert register(store, tea).empty
    assert [one.id for one in assets.thrown_away(store, tea.id, AT)] == [asset.id]

    assets.bring_back(store, tea.id, asset.id)
    assert not register(store, tea).empty


def test_what_sales_heard_and_nothing_answers_is_said(store, tea):
    me = signing_in.owner(store, AT).id
    made = lead_feedback.make_link(store, tea.id, "Ben", me, AT)
    here = lead_feedback.opened(store, made.token, AT)
    chosen = {"objected": "price", "quality": "wrong", "asked": "nothing"}
    lead_feedback.send(store, here, Given("1", chosen, "", ""), AT)
    assert register(store, tea).open_themes == (("Held back by", "Too expensive"),)

    assets.add(store, tea.id, told(theme="objected.price"), AT)
    assert register(store, tea).open_themes == ()


def test_an_asset_of_another_company_is_not_found(store, tea):
    theirs, _ = company(store, "Theirs", "Tom")
    asset = assets.add(store, theirs.id, told(), AT)

    with pytest.raises(AssetUnknownError):
        assets.remove(store, tea.id, asset.id, AT)
    with pytest.raises(AssetUnknownError):
        assets.use(store, tea.id, asset.id, 1)


def test_the_file_has_a_line_for_each_asset(store, tea):
    assets.add(store, tea.id, told(theme="objected.price"), AT)
    head, row = assets.table(store, tea)

    said = dict(zip(head, row, strict=True))
    assert (said["stage"], said["answers"]) == ("Evaluation", "Too expensive")
