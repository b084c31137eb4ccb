"""The scoreboard's pages: numbers typed in, corrected, brought in and undone; targets; history."""

from datetime import UTC, datetime, timedelta

import pytest

from advisor.core.plan.working_days import WorkWeek
from advisor.core.scoreboard.period import WEEK, Period, period_of
from advisor.store import actuals
from tests.builders import answered, business, company, person, with_hours
from tests.web.members_journey import joined

NOW = datetime.now(UTC)


def last_week() -> Period:
    """The last week that is over."""
    return period_of(NOW.date().isoformat(), WEEK, WorkWeek()).previous


@pytest.fixture
def tea(store):
    """Ana and Ben with a plan: (workspace, Ben)."""
    workspace, ana = company(store)
    ben = person(store, workspace, "Ben Okafor", 36, 30)
    with_hours(store, ana, 32, 60)
    answered(store, workspace, ana, level=3, closing="1")
    answered(store, workspace, ben, level=3, branding="1.5")
    business(store, workspace)
    return workspace, ben


def board(visitor, workspace, query=""):
    return visitor.get(f"/w/{workspace.id}/plan/scoreboard/{query}")


def type_in(visitor, workspace, period, status=200, **numbers):
    page = visitor.get(f"/w/{workspace.id}/plan/scoreboard/type/{period.rhythm}/{period.start}")
    texts = {f"n_{key}": value for key, value in numbers.items()}
    return visitor.submit(page, texts, button="Keep these numbers", status=status)


def weeks(count):
    """The last so many weeks that are over, the oldest first."""
    found = [last_week()]
    for _ in range(count - 1):
        found.append(found[-1].previous)
    return found[::-1]


def test_an_empty_scoreboard_says_what_it_will_show_and_leads_to_last_week(owner, tea):
    page = board(owner, tea[0])
    form = owner.get(page.link("Type in the first week"))

    assert "Is the plan working?" in page.text
    assert form.heading == last_week().name


def test_what_is_typed_in_shows_on_the_board_and_can_be_undone(owner, tea):
    page = type_in(owner, tea[0], last_week(), mqls="21", leads="55")

    assert f"2 numbers of {last_week().name} kept." in page.text
    assert "21" in page.words("#metric-mqls .standing")
    page = owner.submit(page, button="Undo")
    assert "Is the plan working?" in page.text


def test_three_weeks_short_of_the_promise_are_behind_in_words(owner, tea):
    for week in weeks(3):
        page = type_in(owner, tea[0], week, mqls="15")

    assert page.words("#metric-mqls .standing").startswith("Behind 15 of ")
    assert "A service level: Marketing owes it to sales." in page.words("#metric-mqls")
    assert page.words("#metric-mqls .standing").endswith("MQLs a week, 3 weeks in a row")
    assert page.one("#metric-mqls svg[role=img] desc").get_text().count(": 15") == 3


def test_a_mistake_is_told_at_its_field_and_what_was_typed_is_kept(owner, store, tea):
    page = type_in(owner, tea[0], last_week(), status=422, leads="ten", mqls="4")

    assert page.errors() == {"n_leads": "Leads: Enter a number in digits, for example 25 or 25.5."}
    assert (page.value("n_leads"), page.value("n_mqls")) == ("ten", "4")
    assert page.title.startswith("Error:")
    assert actuals.in_force(store, tea[0].id) == []


def test_a_correction_stands_above_what_it_corrects_with_who_and_when(owner, tea):
    type_in(owner, tea[0], last_week(), leads="10")
    type_in(owner, tea[0], last_week(), leads="12")
    page = owner.get(board(owner, tea[0]).link("Who typed in what"))

    values = [cell.get_text(strip=True) for cell in page.soup.select("tbody td.num")]
    assert values == ["12", "10"]
    assert page.text.count("1 number") == 2


def test_an_emptied_field_is_unknown_again_and_not_zero(owner, store, tea):
    type_in(owner, tea[0], last_week(), leads="10", mqls="3")
    type_in(owner, tea[0], last_week(), leads="")

    assert [one.figure for one in actuals.in_force(store, tea[0].id)] == ["mqls"]


def test_a_week_to_come_offers_no_form(owner, tea):
    week = last_week().next.next
    page = owner.get(f"/w/{tea[0].id}/plan/scoreboard/type/week/{week.start}")

    assert "has not begun yet" in page.text
    assert page.soup.select("main form") == []


def test_a_week_to_come_that_is_sent_all_the_same_is_refused(owner, store, tea):
    week = last_week().next.next
    page = owner.post(
        f"/w/{tea[0].id}/plan/scoreboard/type/week/{week.start}", {"n_leads": "4"}, status=422
    )

    assert "has not begun yet" in page.text
    assert actuals.in_force(store, tea[0].id) == []


def test_any_day_leads_to_its_week_and_no_day_to_nothing(owner, tea):
    base = f"/w/{tea[0].id}/plan/scoreboard/type"

    assert owner.get(f"{base}/week/{last_week().end}").path.endswith(last_week().start)
    owner.get(f"{base}/week/2026-02-30", status=404)
    owner.get(f"{base}/year/2026-01-01", status=404)


def test_a_month_over_its_weeks_is_refused_with_the_weeks_name(owner, tea):
    week = last_week()
    type_in(owner, tea[0], week, leads="10")
    month = f"/w/{tea[0].id}/plan/scoreboard/type/month/{week.month.start}"
    assert "typed in so far" in owner.get(month).text
    page = owner.post(month, {"n_leads": "40", "n_sales_cost": "900"}, status=422)

    assert list(page.errors()) == ["n_leads"]
    assert week.name in page.errors()["n_leads"]


def test_a_target_that_is_changed_says_who_changed_it(owner, tea):
    type_in(owner, tea[0], last_week(), mqls="15")
    page = owner.get(board(owner, tea[0]).link("Targets"))
    assert "The plan’s: " in page.text
    page = owner.submit(page, {"target_mqls": "10"})

    assert "1 target is changed." in page.text
    assert page.words("#metric-mqls .standing") == "On track 15 MQLs a week (target 10)"
    assert "set by" in page.words("#metric-mqls")


def test_a_target_of_nothing_is_refused_and_an_empty_one_is_the_plans(owner, tea):
    page = owner.get(f"/w/{tea[0].id}/plan/scoreboard/targets")
    wrong = owner.submit(page, {"target_mqls": "0"}, status=422)

    assert list(wrong.errors()) == ["target_mqls"]
    owner.submit(page, {"target_mqls": "10"})
    page = owner.get(f"/w/{tea[0].id}/plan/scoreboard/targets")
    assert "1 target is changed." in owner.submit(page, {"target_mqls": ""}).text


def test_a_table_is_looked_at_before_it_is_kept_and_undone_as_a_whole(owner, store, tea):
    first, second = weeks(2)
    text = f"week\tLeads\tMQLs\n{first.start}\t60\t20\n{second.start}\tmany\t18\n"
    page = owner.get(f"/w/{tea[0].id}/plan/scoreboard/import/")
    look = owner.submit(page, {"table": text})

    assert look.heading == "2 numbers would be kept, 1 line is refused."
    assert "Line 3, column “Leads”" in look.text
    assert actuals.in_force(store, tea[0].id) == []
    kept = owner.submit(look, button="Keep them")
    assert len(actuals.in_force(store, tea[0].id)) == 2
    owner.submit(kept, button="Undo")
    assert actuals.in_force(store, tea[0].id) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Paste a table"),
        ("week,Leads", "one line only"),
        ("Leads\n4", "No column says which week"),
        ("week,Colour\n2026-W10,red", "No column is a number"),
    ],
)
def test_a_table_that_cannot_be_used_says_why(owner, tea, text, says):
    page = owner.get(f"/w/{tea[0].id}/plan/scoreboard/import/")

    assert says in owner.submit(page, {"table": text}, status=422).errors()["table"]


def test_the_empty_table_can_be_brought_in_as_it_was_taken(owner, tea):
    csv = owner.http.get(f"/w/{tea[0].id}/plan/scoreboard/import/table.csv").get_data(as_text=True)
    page = owner.get(f"/w/{tea[0].id}/plan/scoreboard/import/")
    look = owner.submit(page, {"table": csv.removeprefix("\ufeff")})

    assert look.heading == "0 numbers would be kept, 0 lines are refused."
    assert "Columns that were not understood" not in look.text


def test_a_viewer_reads_the_board_and_types_nothing(app, owner, tea):
    type_in(owner, tea[0], last_week(), mqls="15")
    mia = joined(app, owner, tea[0])
    page = board(mia, tea[0])

    assert "15" in page.words("#metric-mqls .standing")
    assert "Type in" not in page.text
    mia.get(f"/w/{tea[0].id}/plan/scoreboard/targets", status=403)


def test_by_month_the_weeks_are_put_together(owner, tea):
    type_in(owner, tea[0], last_week(), leads="15")

    assert "not known" in board(owner, tea[0], "?by=month").text.lower()


def test_before_there_is_a_plan_numbers_can_be_typed_in(owner, store):
    workspace, _ = company(store)
    page = type_in(owner, workspace, last_week(), leads="15")

    assert page.words("#metric-leads .standing") == "No target 15 leads a week"


def test_a_shop_is_asked_for_enquiries_and_orders_only(owner, store, tea):
    shop = {"stages": "shop", "enquiry_to_customer": "30", "average_deal": "60"}
    more = {"touches_per_enquiry": "2", "minutes_per_enquiry": "5"}
    later = NOW + timedelta(seconds=1)
    business(store, tea[0], at=later, **shop, **more)
    page = type_in(owner, tea[0], last_week(), enquiries="100", won="30")

    assert "30%" in page.words("#metric-enquiry_to_customer .standing")
    assert "MQL" not in page.text


def test_the_report_of_the_plan_has_the_scoreboard_once_there_are_numbers(owner, tea):
    url = f"/w/{tea[0].id}/report/report.md?kind=plan"
    assert "The scoreboard so far" not in owner.http.get(url).get_data(as_text=True)
    for week in weeks(2):
        type_in(owner, tea[0], week, mqls="15", revenue="9000")

    assert "The scoreboard so far" in owner.http.get(url).get_data(as_text=True)


def test_the_plan_says_where_a_metric_stands(owner, tea):
    workspace, _ = tea
    type_in(owner, workspace, last_week(), leads="18")
    page = owner.get(f"/w/{workspace.id}/plan/")

    assert f"Where it stands: 18 ({last_week().short})" in page.text
