import re
from datetime import UTC, datetime

import pytest

from advisor.library import load_questionnaire
from advisor.store import people
from tests.builders import begun, company, complete, link_to
from tests.web.members_journey import joined, tea

__all__ = ["tea"]


def test_a_viewer_sees_the_verdict_without_levels_of_who_did_not_agree(app, owner, tea):
    workspace, _ = tea
    mia = joined(app, owner, workspace)
    whole = owner.get(f"/w/{workspace.id}/result/")

    page = mia.get(f"/w/{workspace.id}/result/")

    assert page.heading == whole.heading
    assert "Levels are shown only of people who agreed to that." in page.text
    assert "Where the edge lies" in whole.text
    assert "Where the edge lies" not in page.text
    assert not re.search(r"’s edge|Evidence: |level 3 in", page.text)


def test_a_viewer_sees_levels_of_who_agreed(app, owner, store, tea):
    workspace, ben = tea
    people.set_sharing(store, workspace.id, ben.id, agreed=True)
    mia = joined(app, owner, workspace)

    page = mia.get(f"/w/{workspace.id}/result/")

    assert "for Ben" in page.words(".basis")
    assert "who has seen Ben work" in page.text
    assert "Ana" not in page.words(".basis")
    assert "Ana’s edge" not in page.text


def test_a_viewer_who_is_a_person_sees_and_shares_their_own_profile(app, owner, store, tea):
    workspace, ben = tea
    mia = joined(app, owner, workspace, person=ben.id)
    page = mia.get(mia.get(f"/w/{workspace.id}/").link("Your profile"))
    assert page.heading == "Ben"

    page = mia.submit(page, button="Let colleagues")

    assert people.find(store, workspace.id, ben.id).shares_levels
    mia.submit(page, button="Stop showing")
    assert not people.find(store, workspace.id, ben.id).shares_levels


def test_an_interviewer_is_told_what_they_will_find(app, owner, tea):
    workspace, _ = tea
    page = joined(app, owner, workspace, "interviewer").get(f"/w/{workspace.id}/")

    assert "You are an interviewer here." in page.text
    offered = {a.get_text(strip=True) for a in page.soup.select("nav a")}
    assert "Overview" in offered
    assert not offered & {"People", "Links", "Business", "Result", "Plan", "Openings", "Settings"}


@pytest.mark.parametrize("ticked", [True, False])
def test_who_rates_themself_chooses_whether_colleagues_see_it(visitor, store, ticked):
    workspace, ana = company(store)
    people.set_sharing(store, workspace.id, ana.id, agreed=not ticked)
    done = answered_but_not_handed_in(store, workspace, ana)
    page = visitor.get(f"/a/{done}/check")
    assert page.one("#shares_levels").has_attr("checked") is not ticked

    visitor.submit(page, {"shares_levels": "yes" if ticked else None}, button="Hand in")

    assert people.find(store, workspace.id, ana.id).shares_levels is ticked


def answered_but_not_handed_in(store, workspace, ana) -> str:
    """The token of a link to Ana's own answers, all given."""
    given = complete(load_questionnaire("founder-short"))
    return link_to(store, begun(store, workspace, ana, answers=given), datetime.now(UTC))


def test_an_observer_is_not_asked_to_share_somebody_elses_levels(visitor, store):
    workspace, ana = company(store)
    asked = begun(store, workspace, ana, "observer", by="somebody")

    page = visitor.get(f"/a/{link_to(store, asked, datetime.now(UTC))}/check")

    assert page.soup.select("#shares_levels") == []
