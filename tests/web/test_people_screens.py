import pytest

from advisor.store import people
from tests.builders import answered, company, person


def test_a_profile_shows_15_skills_and_what_they_rest_on(owner, store):
    workspace, ana = company(store)
    answered(store, workspace, ana, level=4, closing="1", closing_example="A call")

    page = owner.get(f"/w/{workspace.id}/people/{ana.id}")

    assert page.heading == "Ana"
    assert len(page.soup.select("table")) == 2
    assert len(page.soup.select("tbody tr")) == 30
    assert "Closing" in page.words("[aria-labelledby=gaps-title]")


def test_a_profile_without_answers_offers_to_answer(owner, store):
    workspace, ana = company(store)
    page = owner.get(f"/w/{workspace.id}/people/{ana.id}")

    page = owner.submit(page, button="Answer here")

    assert page.heading == "Your skills, short form"


def test_a_persons_open_questionnaire_is_gone_on_with(owner, store):
    workspace, _ = company(store)
    for button in ("Answer here", "Go on here"):
        owner.submit(owner.get(f"/w/{workspace.id}/people/"), button=button)

    assert store.row("SELECT COUNT(*) AS n FROM assessments")["n"] == 1


def test_someone_removed_is_gone_from_every_page_until_undone(owner, full, store):
    ben = people.of_workspace(store, full.id)[1]
    path = f"/w/{full.id}/people/"

    page = owner.submit(owner.get(path), button=f"Remove {ben.name}")
    owner.get(f"{path}{ben.id}", status=404)
    owner.submit(page, button="Undo")

    assert owner.get(f"{path}{ben.id}").heading == "Ben"


def work_fields(store, workspace):
    """Names of the fields for hours and share of the first person."""
    first = people.of_workspace(store, workspace.id)[0]
    return f"hours_{first.id}", f"share_{first.id}"


@pytest.mark.parametrize("typed", ["-1", "81", "1e99", "nan", "inf", "much", "1" * 500, "1/3"])
def test_hours_that_cannot_be_are_refused_at_their_field(owner, store, typed):
    workspace, _ = company(store)
    hours, share = work_fields(store, workspace)
    page = owner.get(f"/w/{workspace.id}/people/work")

    page = owner.submit(page, {hours: typed, share: "50"}, status=422)

    assert list(page.errors()) == [hours]
    assert (page.value(hours), page.value(share)) == (typed, "50")
    assert people.of_workspace(store, workspace.id)[0].hours is None


@pytest.mark.parametrize(
    ("hours", "share", "kept"),
    [("32", "60", ("32", "60")), ("7,5", "0 %", ("7.5", "0")), ("", "", (None, None))],
)
def test_hours_and_shares_are_kept(owner, store, hours, share, kept):
    workspace, _ = company(store)
    fields = work_fields(store, workspace)
    page = owner.get(f"/w/{workspace.id}/people/work")

    page = owner.submit(page, dict(zip(fields, (hours, share), strict=True)))

    first = people.of_workspace(store, workspace.id)[0]
    assert "Saved." in page.text
    assert (first.hours, first.marketing_share) == kept


def test_someone_added_in_another_window_keeps_their_hours(owner, store):
    workspace, _ = company(store)
    page = owner.get(f"/w/{workspace.id}/people/work")
    person(store, workspace, "Ben", 12, 30)

    owner.submit(page, {work_fields(store, workspace)[0]: "20"})

    assert [p.hours for p in people.of_workspace(store, workspace.id)] == ["20", "12"]


def test_the_message_after_an_action_is_said_once(owner, store):
    workspace, _ = company(store)
    page = owner.get(f"/w/{workspace.id}/people/")
    owner.submit(page, {"name": "Ben"}, button="Add")

    assert "is added" not in owner.get(f"/w/{workspace.id}/people/").text


def test_whoever_stopped_halfway_goes_on_from_the_overview(owner):
    typed = {"name": "Ana", "company": "Tea", "currency": "EUR", "form": "founder-short"}
    owner.submit(owner.get("/start"), typed, button="Begin")
    overview = owner.get(owner.get("/").link("Tea"))

    page = owner.submit(overview, button="Go on here")

    assert page.heading == "Your skills, short form"
