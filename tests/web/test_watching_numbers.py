"""Triggers on the plan page and the scoreboard, held against what was typed in."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from advisor.core.plan.working_days import WorkWeek
from advisor.core.scoreboard.period import WEEK, period_of
from advisor.usecases import gathering, scoreboard_import, signing_in
from tests.builders import AT, answered, business, company, with_hours

CROSSED = "This number has crossed the line where the answer changes: look again."


@pytest.fixture
def solo(store):
    """Ana alone, whose goal is just met when sales needs fewer hours."""
    workspace, ana = company(store)
    with_hours(store, ana, 60)
    answered(store, workspace, ana, level=4)
    business(store, workspace, goal="90000")
    return workspace


def typed(store, workspace, **numbers):
    """The same numbers for each of the last five weeks."""
    at = datetime.now(UTC)
    week = period_of(at.date().isoformat(), WEEK, WorkWeek())
    rows = [["week", *numbers]]
    for _ in range(5):
        week = week.previous
        rows.append([week.start, *numbers.values()])
    text = "\n".join(",".join(map(str, row)) for row in rows)
    member, inputs = signing_in.owner(store, AT), gathering.gather(store, workspace)
    scoreboard_import.keep_table(store, inputs, member, text, "", at)


def plan(owner, workspace):
    return owner.get(f"/w/{workspace.id}/plan/")


def test_a_crossed_line_is_said_on_the_plan_and_on_the_scoreboard(owner, store, solo):
    typed(store, solo, won=8, lost=2)

    for page in (plan(owner, solo), owner.get(f"/w/{solo.id}/plan/scoreboard/")):
        assert any(CROSSED in one.get_text() for one in page.soup.select(".notice-warn"))
        assert "win rate 80% (40 of 50)" in page.text


def test_the_link_leads_to_the_what_if_with_that_number(owner, store, solo):
    typed(store, solo, won=8, lost=2)
    url = plan(owner, solo).link("See the answer with this number")
    tried = owner.get(url)

    (hours,) = parse_qs(urlsplit(url).query)["sales-hours"]
    assert tried.value("sales-hours") == hours


def test_a_line_that_is_not_crossed_is_told_quietly(owner, store, solo):
    typed(store, solo, won=2, lost=3)
    page = plan(owner, solo)

    assert CROSSED not in page.text
    assert "Not crossed: " in page.text


def test_without_numbers_the_plan_says_nothing_of_the_scoreboard(owner, solo):
    assert "Not crossed" not in plan(owner, solo).text
    assert "Not enough numbers yet" not in plan(owner, solo).text


def test_what_numbers_cannot_tell_is_said_plainly(owner, store, solo):
    typed(store, solo, won=2, lost=3)

    assert "Levels are not on the scoreboard" in plan(owner, solo).text


def test_another_goal_on_the_scoreboard_counts_in_the_hours(owner, store, solo):
    typed(store, solo, won=0)
    page = owner.get(f"/w/{solo.id}/plan/scoreboard/targets")
    page = owner.submit(page, {"target_revenue": "1000"})

    assert CROSSED in page.text
    assert "the goal of 13,000 EUR a quarter" in page.text


def test_old_answers_are_reminded_of_beside_the_review_date(owner, store):
    workspace, ana = company(store)
    with_hours(store, ana, 40)
    long_ago = datetime.now(UTC) - timedelta(days=200)
    answered(store, workspace, ana, at=long_ago)
    business(store, workspace, at=long_ago)
    triggers = plan(owner, workspace).one("section[aria-labelledby=triggers]")

    assert "Things change, and so may the answer." in triggers.get_text()


def test_all_numbers_can_be_tried_together(owner, store, solo):
    hours = {'"Ana, on marketing"': 20, '"Ana, on sales"': 15}
    typed(store, solo, won=8, lost=2, **hours)
    page = owner.get(f"/w/{solo.id}/plan/scoreboard/")
    tried = owner.get(page.link("Try all numbers"))

    assert "20" in page.words("section[aria-labelledby=hours] tbody")
    assert float(tried.value("sales-hours")) < 21


def test_a_plan_that_was_made_our_own_is_watched_as_well(owner, store, solo):
    typed(store, solo, won=8, lost=2)
    page = owner.submit(plan(owner, solo), button="Make this our plan")

    assert "version 1" in page.text.lower()
    assert CROSSED in plan(owner, solo).text
    assert CROSSED in owner.get(f"/w/{solo.id}/plan/scoreboard/").text
