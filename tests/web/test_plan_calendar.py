"""The calendar page: weeks, when meetings are, files and subscriptions."""

import re
from dataclasses import replace

import icalendar
import pytest

from advisor.store import calendar_links, calendar_times, people, workspaces
from tests.builders import answered, business, company, person, with_hours
from tests.reports.ical_lines import checked, unfolded
from tests.web.client import Visitor
from tests.web.members_journey import joined


@pytest.fixture
def pair(store):
    """Ana and Ben, who both do half and half."""
    workspace, ana = company(store)
    ben = person(store, workspace, "Ben Okafor", 36, 50)
    with_hours(store, ana, 32, 50)
    for one in (ana, ben):
        answered(store, workspace, one, level=3, closing="1.5")
    business(store, workspace)
    return workspace, ana, ben


@pytest.fixture
def solo(store):
    workspace, ana = company(store)
    with_hours(store, ana, 20)
    answered(store, workspace, ana, level=3, closing="1.5")
    business(store, workspace)
    return workspace


def calendar(visitor, workspace):
    return visitor.get(f"/w/{workspace.id}/plan/calendar/")


def entries(content):
    assert checked(content)
    return {str(one["uid"]): one for one in icalendar.Calendar.from_ical(content).events}


def downloaded(visitor, workspace, **of):
    answer = visitor.http.get(f"/w/{workspace.id}/plan/calendar/calendar.ics", query_string=of)
    assert answer.status_code == 200
    return answer


def subscribed(owner, page, **typed):
    """The path of a new link."""
    made = owner.submit(page, typed, "Make a link")
    return made.words("#link").partition("8765")[2]


def test_before_there_is_a_plan_the_page_says_what_it_will_show(owner, store):
    workspace, _ = company(store)
    page = calendar(owner, workspace)

    assert "the week of whoever does both sides" in page.text
    assert page.link("What the plan still needs") == f"/w/{workspace.id}/plan/"


def test_the_page_shows_the_week_and_the_one_in_which_deals_close(owner, solo):
    page = calendar(owner, solo)

    captions = [one.get_text() for one in page.soup.select("caption")]
    assert captions == ["The week of Ana", "The week of Ana when deals close"]
    assert "Sales may take" in page.text


def test_the_page_says_when_each_meeting_is(owner, pair):
    page = calendar(owner, pair[0])

    assert "Weekly, both sides Every Monday, 09:00–09:30" in page.text
    assert "of January, April, July and October" in page.text
    assert "These times are a proposal." in page.text


def test_times_are_chosen_kept_with_who_and_moved_in_the_week(owner, store, pair):
    typed = {"day-cadence.week": "1", "start-cadence.week": "10:15"}
    kept = owner.submit(calendar(owner, pair[0]), typed, "Keep these times")

    assert "Weekly, both sides Every Tuesday, 10:15–10:45" in kept.text
    assert "Chosen by Ana" in kept.text
    assert "Meeting 10:15–10:45" in owner.get(f"/w/{pair[0].id}/plan/").text


@pytest.mark.parametrize(
    ("field", "typed", "message"),
    [
        ("start-cadence.week", "25:00", "Enter a time from 06:00 to 22:00, such as 09:30."),
        ("start-cadence.week", "", "Enter a time from 06:00 to 22:00, such as 09:30."),
        ("start-cadence.month", "05:59", "Enter a time from 06:00 to 22:00, such as 09:30."),
        ("day-cadence.week", "6", "Choose a day on which people work."),
        ("nth-cadence.month", "5", "Choose which of the month."),
        ("first", "soon", "Enter a day, such as 2026-03-09."),
        ("first", "2206-03-09", "Enter a day, such as 2026-03-09."),
    ],
)
def test_what_cannot_be_is_refused_and_stays_as_typed(owner, store, pair, field, typed, message):
    page = owner.submit(calendar(owner, pair[0]), {field: typed}, "Keep these times", 422)

    assert page.errors() == {field: message}
    assert calendar_times.of_workspace(store, pair[0].id) == {}
    if not field.startswith(("day", "nth")):
        assert page.value(field) == typed


def test_hours_that_do_not_fit_are_refused_with_how_many_are_over(owner, store, solo):
    (ana,) = people.of_workspace(store, solo.id)
    with_hours(store, ana, 62)
    page = calendar(owner, solo)

    assert "62 h do not fit into five days of 10 hours: 12 h are over" in page.text
    assert page.soup.select(".week") == []
    assert page.link("Try other hours or one more person") == f"/w/{solo.id}/what-if/"


def test_a_company_that_works_from_sunday_to_thursday_reviews_on_thursday(owner, store, solo):
    workspaces.change(store, replace(solo, week_start="sunday", weekend="fri-sat"))
    page = owner.get(f"/w/{solo.id}/plan/")

    first_week = page.soup.select(".week")[0]
    days = [row.get_text() for row in first_week.select("tbody th")]
    assert days == ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday"]
    assert "Thursday, two hats" in page.text


def test_the_file_of_the_team_and_of_one_person(owner, pair):
    workspace, ana, _ = pair
    team = entries(downloaded(owner, workspace).data)
    own = entries(downloaded(owner, workspace, person=ana.id).data)

    assert set(own) < set(team)
    assert not any("Ben" in str(one["summary"]) for one in own.values())
    assert downloaded(owner, workspace).mimetype == "text/calendar"


def test_the_same_plan_is_the_same_file_and_a_change_is_told_as_one(owner, pair):
    workspace = pair[0]
    before, again = downloaded(owner, workspace).data, downloaded(owner, workspace).data
    page = calendar(owner, workspace)
    owner.submit(page, {"start-cadence.month": "21:00"}, "Keep these times")
    old, new = entries(before), entries(downloaded(owner, workspace).data)

    assert before == again
    changed = {uid for uid in new if new[uid].to_ical() != old[uid].to_ical()}
    assert [(int(old[u]["sequence"]), int(new[u]["sequence"])) for u in changed] == [(0, 1)]


def test_nobody_has_a_calendar_who_is_not_there(owner, pair):
    owner.get(f"/w/{pair[0].id}/plan/calendar/calendar.ics?person=nobody", status=404)


def test_a_subscription_needs_no_account_and_sets_no_cookie(owner, app, pair):
    path = subscribed(owner, calendar(owner, pair[0]))
    answer = Visitor(app).http.get(path)

    assert (answer.status_code, answer.mimetype) == (200, "text/calendar")
    assert "Set-Cookie" not in answer.headers
    assert len(entries(answer.data)) > 10


def test_a_calendar_that_has_it_already_is_told_so(owner, app, pair):
    path, guest = subscribed(owner, calendar(owner, pair[0])), Visitor(app).http
    tag = guest.get(path).headers["ETag"]

    assert guest.get(path, headers={"If-None-Match": tag}).status_code == 304
    owner.submit(calendar(owner, pair[0]), {"start-cadence.month": "21:00"}, "Keep these times")
    assert guest.get(path, headers={"If-None-Match": tag}).status_code == 200


def test_what_tells_of_levels_is_subscribed_to_only_where_they_are_shared(owner, app, store, pair):
    workspace, ana, _ = pair
    page, guest = calendar(owner, workspace), Visitor(app).http
    team, own = (subscribed(owner, page, person=one) for one in ("", ana.id))
    before = entries(guest.get(team).data)
    about_ana = {uid for uid in entries(guest.get(own).data) if uid not in before}
    people.set_sharing(store, workspace.id, ana.id, agreed=True)

    assert about_ana
    assert about_ana < set(entries(guest.get(team).data))
    assert not re.search(r"[Ll]evel \d", " ".join(unfolded(guest.get(team).data)))


def test_without_names_others_go_by_letter_and_oneself_by_name(owner, app, pair):
    workspace, ana, _ = pair
    page = calendar(owner, workspace)
    path = subscribed(owner, page, person=ana.id, names=None)
    said = Visitor(app).http.get(path).text

    assert "Ana" in said
    assert "With Ana and B." in said
    assert "Ben" not in said


def test_a_link_that_was_closed_gives_nothing_more(owner, visitor, store, pair):
    path = subscribed(owner, calendar(owner, pair[0]))
    owner.submit(calendar(owner, pair[0]), button="Close")

    assert "closed by whoever made it" in visitor.get(path, status=410).text
    assert "no calendar at this link" in visitor.get("/calendar/nonsense.ics", status=404).text
    assert visitor.get(path, status=410).response.headers["Cache-Control"] == "no-store"


def test_a_link_is_replaced_by_a_new_one_to_the_same_calendar(owner, visitor, store, pair):
    old = subscribed(owner, calendar(owner, pair[0]), person=pair[1].id)
    made = owner.submit(calendar(owner, pair[0]), button="Replace")
    new = made.words("#link").partition("8765")[2]

    visitor.get(old, status=410)
    assert visitor.http.get(new).status_code == 200
    links = calendar_links.of_workspace(store, pair[0].id)
    assert {one.person_id for one in links} == {pair[1].id}


def test_the_link_of_somebody_who_left_is_closed(owner, visitor, store, pair):
    path = subscribed(owner, calendar(owner, pair[0]), person=pair[2].id)
    people.set_removed(store, pair[0].id, pair[2].id, "2026-03-03")

    visitor.get(path, status=410)


def test_the_token_of_a_link_is_kept_nowhere(owner, store, pair):
    path = subscribed(owner, calendar(owner, pair[0]))
    rows = [tuple(row) for row in store.rows("SELECT * FROM calendar_links")]

    assert path.split("/")[-1].removesuffix(".ics") not in str(rows)
    assert calendar_links.of_workspace(store, pair[0].id)[0].made_by == "Ana"


def test_a_viewer_reads_the_calendar_and_changes_nothing(app, owner, pair):
    viewer = joined(app, owner, pair[0])
    page = calendar(viewer, pair[0])

    assert "Weekly, both sides" in page.text
    assert "Choose other times" not in page.text
    assert "Make a link" not in page.text
    assert entries(downloaded(viewer, pair[0]).data)
