"""The plan page: what it shows for whom, and what it says before there is one."""

from datetime import date

import pytest

from advisor.core.plan.plan import Plan
from advisor.usecases import gathering
from advisor.usecases.plan import plan_of, review_date
from tests.builders import AT, answered, business, company, person, with_hours

PARTS = [
    *("together", "charters", "funnel", "hand-off", "service-levels", "metrics", "enablement"),
    *("cadence", "week", "development", "actions", "triggers"),
]
TYPED = {"marketing_hours": "6", "sales_hours": "6", "goal_per_month": "9000"}


def plan_page(owner, workspace):
    return owner.get(f"/w/{workspace.id}/plan/")


@pytest.fixture
def pair(store):
    """Ana and Ben, who both do a bit of both today."""
    workspace, ana = company(store)
    ben = person(store, workspace, "Ben Okafor", 36, 30)
    with_hours(store, ana, 32, 60)
    answered(store, workspace, ana, level=3, closing="1")
    answered(store, workspace, ben, level=3, branding="1.5")
    business(store, workspace)
    return workspace


@pytest.fixture
def solo(store):
    """Ana by herself, 20 hours a week."""
    workspace, ana = company(store)
    with_hours(store, ana, 20)
    answered(store, workspace, ana, level=3, closing="1.5")
    business(store, workspace)
    return workspace


def made(store, workspace, **options) -> Plan:
    plan = plan_of(store, gathering.gather(store, workspace), AT.date(), **options).plan
    assert plan is not None
    return plan


def test_before_there_is_a_result_the_page_says_what_it_will_show(owner, store):
    workspace, _ = company(store)
    page = plan_page(owner, workspace)

    assert page.heading == "A few steps to a plan."
    assert "what the two owe each other" in page.text


def test_too_few_answers_give_no_plan_but_say_what_is_missing(owner, store):
    workspace, ana = company(store)
    with_hours(store, ana, 20)
    answered(store, workspace, ana)
    person(store, workspace, "Ben", 30)
    business(store, workspace)
    page = plan_page(owner, workspace)

    assert page.heading == "Too few answers for a plan yet."
    assert "Ben has answers on 0 of 15 skills" in page.text


def test_a_solo_founder_gets_every_part(owner, solo):
    page = plan_page(owner, solo)

    assert [link["href"].lstrip("#") for link in page.soup.select(".contents a")] == PARTS
    assert "Ana passes the baton to Ana" in page.text
    assert "20 h in all" in page.text


def test_the_week_on_the_page_adds_up_to_the_hours(owner, store, solo):
    week = made(store, solo).weeks[0].week
    page = plan_page(owner, solo)

    assert week.placed == 20 * 60
    shown = [cell.get_text() for cell in page.soup.select(".week")[0].select(".when")]
    assert shown == [block.time for block in week.blocks]


def test_the_page_shows_every_line_of_the_plan(owner, store, pair):
    plan, page = made(store, pair), plan_page(owner, pair)

    lines = [
        *(line.text for charter in plan.charters.pair for line in charter.tactics.chosen),
        *(level.text for level in plan.service_levels.sales),
        *(lane.exit for lane in plan.funnel.lanes),
        *(event.text for event in plan.triggers.events),
        *(one.text for one in (*plan.hand_off.definitions, *plan.hand_off.recycle)),
        *(field.hint for field in plan.hand_off.card),
        *(asset.why for stage in plan.enablement.stages for asset in stage.assets),
        *(line.text for meeting in plan.cadence for line in meeting.agenda),
        *(action.text for action in plan.actions if action.part != "triggers"),
    ]
    assert [line for line in lines if " ".join(line.split()) not in page.text] == []


def test_service_levels_name_the_step_behind_each_number(owner, store, pair):
    steps = [level.step for level in made(store, pair).service_levels.marketing if level.step]
    rows = [row.get_text(" ", strip=True) for row in plan_page(owner, pair).soup.select("tr")]

    assert steps
    for step in steps:
        assert f"{step.name} {step.formula} {step.shown} {step.rounding}" in rows


def test_a_goal_that_is_met_with_room_gets_the_short_plan(owner, store):
    workspace, ana = company(store)
    ben = person(store, workspace, "Ben", 40, 0)
    with_hours(store, ana, 40, 100)
    for one in (ana, ben):
        answered(store, workspace, one, level=4)
    business(store, workspace, hours_from="known", **TYPED)
    page = plan_page(owner, workspace)

    assert "When not to reorganise" in page.text
    assert "#service-levels" not in [link["href"] for link in page.soup.select(".contents a")]


def test_the_result_leads_to_the_plan_first(owner, pair):
    result = owner.get(f"/w/{pair.id}/result/")

    first = result.soup.select(".next a")[0]
    assert first.get_text(strip=True) == "Read the plan"
    assert result.link("Plan") == first["href"]


@pytest.mark.parametrize(
    "answers",
    [
        {"stages": "shop", "enquiry_to_customer": "30", "touches_per_enquiry": "2"}
        | {"minutes_per_enquiry": "5", "average_deal": "60"},
        {"hours_from": "known"} | TYPED,
        {"motion": "transactional", "repeatable_sale": "not_yet"},
    ],
    ids=["shop", "typed hours", "no repeatable sale"],
)
def test_every_kind_of_business_gets_a_whole_page(owner, store, answers):
    workspace, ana = company(store)
    with_hours(store, ana, 30)
    answered(store, workspace, ana)
    business(store, workspace, **answers)

    assert "{" not in plan_page(owner, workspace).text


def test_three_hours_a_week_are_enough_for_a_plan(owner, store):
    workspace, ana = company(store)
    with_hours(store, ana, 3)
    answered(store, workspace, ana)
    business(store, workspace)

    assert "3 h in all" in plan_page(owner, workspace).text


def test_levels_of_people_who_are_not_shown_stay_out(store, pair):
    plan = made(store, pair, shown=frozenset())

    assert plan.development == ()
    assert all(charter.skills == () for charter in plan.charters.pair)


@pytest.mark.parametrize(
    ("answered_on", "code", "expected"),
    [
        (date(2026, 3, 2), "split", date(2026, 6, 1)),
        (date(2026, 3, 7), "split", date(2026, 6, 8)),
        (date(2026, 3, 2), "leans_split", date(2026, 3, 30)),
    ],
)
def test_one_looks_again_after_a_quarter_or_sooner_if_it_leans(answered_on, code, expected):
    assert review_date(answered_on, code) == expected


def test_a_review_date_that_has_come_is_said_to_have_come(store, pair):
    inputs = gathering.gather(store, pair)

    assert not plan_of(store, inputs, AT.date()).due
    assert plan_of(store, inputs, date(2027, 1, 1)).due
