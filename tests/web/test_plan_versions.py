"""Versions of the plan: what would change, what is asked, what is read and compared."""

import pytest

from tests.plan_companies import Planned

SECOND = "charters.shared.2"


@pytest.fixture
def ours(store):
    return Planned(store)


def test_a_company_without_versions_is_told_what_will_stand_here(store, owner):
    ours = Planned(store, kept=False)

    page = owner.get(f"{ours.path}versions/")

    assert "So far the plan is a proposal." in page.text
    assert page.link("To the proposal") == ours.path


def test_nothing_waits_while_nothing_has_changed(ours, owner):
    assert not owner.get(ours.path).soup.select(".status.notice-warn")
    assert owner.get(f"{ours.path}versions/next").heading == "The plan is up to date."


def test_what_would_change_is_listed_and_taken_as_the_next_version(ours, owner):
    old = ours.plan.lines[SECOND].sentence
    ours.learn()
    page = owner.get(owner.get(ours.path).link("See what would change"))
    assert old in page.text

    page = owner.submit(page, {"reason": "Larger deals"}, button="Take these lines as version 2")

    assert "version 2" in page.words(".flashes")
    assert old not in page.text
    assert "Larger deals" in owner.get(f"{ours.path}versions/").text


@pytest.mark.parametrize("choice", ["mine", "new"])
def test_an_edited_line_is_asked_about_before_anything_takes_its_place(ours, owner, choice):
    ours.change(SECOND, text="Our own goal.")
    ours.learn()
    page = owner.get(f"{ours.path}versions/next")
    assert page.value(f"choice.{SECOND}") == "mine"

    page = owner.submit(page, {f"choice.{SECOND}": choice}, button="Take these lines")

    assert ("Our own goal." in page.text) == (choice == "mine")


def test_an_old_version_is_read_as_it_was_with_what_it_was_made_from(ours, owner):
    ours.change(SECOND, text="Our first goal.", owner=ours.ben.id)
    ours.learn()
    ours.take()

    page = owner.get(owner.get(f"{ours.path}versions/").link("Version 1"))

    assert "Our first goal." in page.text
    assert "Hours of Ana" in page.text
    assert not page.soup.select(".line-tools .edit")
    assert "Offsite" in page.text


def test_two_versions_are_compared_with_what_they_were_made_from(ours, owner):
    ours.learn()
    ours.take()
    form = owner.get(f"{ours.path}versions/").form("Compare")

    page = owner.get(f"{form['action']}?a=1&b=2")

    assert page.heading == "Version 1 and version 2"
    assert "The common goal" in page.text
    assert "9,000" in page.words("#made-from + .table")
    same = owner.get(f"{ours.path}versions/compare?a=2&b=2")
    assert "They say the same." in same.text


@pytest.mark.parametrize("query", ["versions/7", "versions/compare?a=1&b=9"])
def test_a_version_that_never_was_is_not_found(ours, owner, query):
    owner.get(ours.path + query, status=404)


def test_of_two_who_take_new_lines_the_later_looks_at_the_others_first(ours, owner):
    ours.learn()
    page = owner.get(f"{ours.path}versions/next")
    ours.take()

    page = owner.submit(page, button="Take these lines")

    assert "Somebody else has made a version meanwhile" in page.words(".flashes")
    assert len(page.soup.select(".rows li")) == 2


def test_without_a_result_there_is_nothing_to_make_ones_own(store, owner):
    from tests.builders import company

    workspace, _ = company(store)

    page = owner.post(f"/w/{workspace.id}/plan/versions/")

    assert "There is no plan to keep yet" in page.words(".flashes")


def test_readers_read_versions_and_cannot_make_any(ours, app):
    viewer = ours.visitor(app, "viewer")

    assert "Version 1" in viewer.get(f"{ours.path}versions/").text
    assert viewer.get(f"{ours.path}versions/1").status == 200
    for way in ("versions/", "versions/next"):
        viewer.post(ours.path + way, status=403)


def test_a_kept_plan_is_still_read_when_nobody_is_left_to_make_a_new_one(ours, owner):
    from advisor.usecases import staff
    from tests.builders import AT

    for one in (ours.ana, ours.ben):
        staff.remove(ours.store, ours.workspace.id, one.id, AT)

    page = owner.get(ours.path)

    assert "Our plan, version 1" in page.text
    assert "The alignment plan, version 1" in ours.printed()


def test_making_the_plan_ours_is_undone_while_nobody_has_worked_on_it(store, owner):
    ours = Planned(store, kept=False)
    page = owner.submit(owner.get(ours.path), button="Make this our plan")

    page = owner.submit(page, button="Undo")

    assert "proposal again" in page.words(".flashes")
    assert page.form("Make this our plan")


def test_a_plan_that_was_worked_on_is_not_made_a_proposal_again(ours, owner):
    page = owner.get(f"{ours.path}versions/")
    ours.change(SECOND, text="Our own goal.")

    page = owner.submit(page, button="Make it a proposal again")

    assert "worked on since" in page.words(".flashes")
    assert "Our own goal." in page.text
