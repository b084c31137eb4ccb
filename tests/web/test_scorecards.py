from datetime import UTC, datetime

import pytest

from advisor.store import assessments, panelists, scorecards
from advisor.store import openings as kept
from advisor.usecases.hiring import candidates, openings, panel, scoring
from tests.web.answering import typed_into
from tests.web.client import Visitor
from tests.web.panel_pages import applying, base, interviewing, telling
from tests.web.walking import answer_through

NOW = datetime.now(UTC)
SAID = {"creativity": "3.5", "creativity_evidence": "Two ideas", "closing": "not_observed"}


@pytest.fixture
def at_list(visitor, store):
    """An interviewer by link with two candidates."""
    found = telling(store)
    kim, lee = applying(store, found), applying(store, found, "Lee Park")
    seat, link = interviewing(store, found)
    return visitor, found, (kim, lee), seat, link


def answers(store, seat, candidate):
    """The answers in force in the own scorecard of a candidate."""
    card = scoring.own_scorecards(store, seat)[candidate.person_id]
    return {key: a.value for key, a in assessments.answers(store, card.assessment_id).items()}


def test_an_interviewer_without_an_account_scores_by_link_and_comes_back_to_the_list(at_list):
    visitor, _, _, _, link = at_list
    start = visitor.submit(visitor.get(link), button="Score")
    assert "About Kim Roe" in start.text
    receipt = answer_through(visitor, start, SAID)
    back = visitor.get(receipt.link("Back to your scorecards"))

    assert back.path == link
    assert "Handed in on" in back.text
    assert "1 is to hand in." in back.text


def test_level_and_evidence_are_asked_at_once_and_no_evidence_of_what_was_not_seen(at_list):
    visitor, _, _, _, link = at_list
    start = visitor.submit(visitor.get(link), button="Score Kim")
    page = visitor.get(start.one("main a.button")["href"])
    refused = visitor.submit(page, {"q_creativity": "4"}, status=422)
    assert list(refused.errors()) == ["q_creativity_evidence"]

    after = visitor.submit(refused, {"q_creativity": "not_observed"})
    assert after.heading == "Closing"


def test_the_list_shows_how_far_each_is_and_goes_on_where_one_stopped(at_list):
    visitor, _, _, _, link = at_list
    start = visitor.submit(visitor.get(link), button="Score Kim")
    page = visitor.get(start.one("main a.button")["href"])
    visitor.submit(page, typed_into(page, SAID))

    assert "1 of 2 skills answered" in visitor.get(link).text
    assert visitor.submit(visitor.get(link), button="Go on Kim").heading == "Closing"


def test_whoever_only_applied_or_withdrew_is_not_to_be_rated(at_list, store):
    visitor, _, (kim, lee), _, link = at_list
    candidates.move(store, kim, "applied")
    candidates.withdraw(store, lee)

    page = visitor.get(link)
    assert "Nobody is at the interview yet" in page.text
    assert "Kim" not in page.text
    visitor.post(f"{link}open/{kim.person_id}", status=404)


def test_a_member_on_the_panel_scores_signed_in(owner, store):
    found = telling(store)
    applying(store, found)
    (seat,) = panel.add(store, found, panel.interviewing(store, found.workspace_id), (), NOW)
    panel.save_skills(store, found, {seat.id: ("creativity",)})
    start = owner.submit(owner.get(f"{base(found)}/scores/"), button="Score")
    receipt = answer_through(owner, start, SAID)

    assert receipt.link("Back to your scorecards") == f"{base(found)}/scores/"


def test_who_leads_and_is_not_on_the_panel_is_led_there(owner, store):
    found = telling(store)
    page = owner.get(f"{base(found)}/scores/")

    assert page.link("Go to the panel") == f"{base(found)}/panel/"


def test_who_leads_is_told_how_many_are_missing_not_whose_and_what_can_be_done(owner, store):
    found = telling(store)
    applying(store, found)
    interviewing(store, found)
    page = owner.get(f"{base(found)}/scores/")

    assert "1 scorecard is missing, for 1 candidate" in page.text
    assert "Rae" not in page.text
    assert page.link("ask for fewer scorecards") == f"{base(found)}/role#quorum"


def test_the_last_look_says_of_whom_it_is_and_that_it_stays(at_list):
    visitor, _, _, _, link = at_list
    start = visitor.submit(visitor.get(link), button="Score Kim")
    check = visitor.get(f"{start.path}check")

    assert check.words(".kicker") == "About Kim Roe"
    assert "Once handed in, a scorecard stays." in check.text


def test_without_skills_there_is_nothing_to_score(visitor, store):
    found = telling(store)
    kim = applying(store, found)
    _, link = interviewing(store, found, skills=())
    assert "No skill is assigned to you yet" in visitor.get(link).text

    page = visitor.post(f"{link}open/{kim.person_id}")
    assert page.path == link


def test_one_skill_is_rated_across_all_candidates_without_scripts(at_list, store):
    visitor, _, (kim, lee), seat, link = at_list
    page = visitor.get(visitor.get(link).link("Creativity"))
    given = {
        **{f"level_{kim.person_id}": "4.5", f"evidence_{kim.person_id}": "A campaign in a day"},
        **{f"level_{lee.person_id}": "not_observed"},
    }
    after = visitor.submit(page, given, button="Save and go on")

    assert after.path == f"{link}skills/closing"
    assert answers(store, seat, kim)["creativity"] == "4.5"
    assert answers(store, seat, lee) == {"creativity": "not_observed"}


def test_looking_at_one_skill_begins_no_scorecard(at_list, store):
    visitor, found, _, _, link = at_list
    visitor.get(f"{link}skills/creativity")

    assert scorecards.of_opening(store, found.workspace_id, found.id) == []


def test_a_level_without_evidence_is_kept_and_asked_about(at_list, store):
    visitor, _, (kim, _), seat, link = at_list
    page = visitor.get(f"{link}skills/creativity")
    refused = visitor.submit(page, {f"level_{kim.person_id}": "4"}, status=422)

    assert list(refused.errors()) == [f"evidence_{kim.person_id}"]
    assert refused.value(f"level_{kim.person_id}") == "4"
    assert answers(store, seat, kim) == {"creativity": "4"}


def test_two_windows_are_noticed_and_the_second_look_decides(at_list, store):
    visitor, _, (kim, _), seat, link = at_list
    key = kim.person_id
    one = {f"level_{key}": "4", f"evidence_{key}": "One"}
    page = visitor.get(f"{link}skills/creativity")
    visitor.submit(page, one)
    refused = visitor.submit(page, {f"level_{key}": "2", f"evidence_{key}": "Two"}, status=422)
    assert answers(store, seat, kim)["creativity"] == "4"
    visitor.submit(refused)

    assert answers(store, seat, kim)["creativity"] == "2"


def test_what_is_handed_in_is_read_only_in_the_list_of_one_skill(at_list, store):
    visitor, _, (kim, _), seat, link = at_list
    answer_through(visitor, visitor.submit(visitor.get(link), button="Score Kim"), SAID)
    page = visitor.get(f"{link}skills/creativity")

    assert "Handed in: level 3.5." in page.text
    visitor.post(page.path, {f"level_{kim.person_id}": "1", f"evidence_{kim.person_id}": "x"})
    assert answers(store, seat, kim)["creativity"] == "3.5"


def test_saving_while_on_the_page_says_so_and_gives_the_new_revision(at_list, store):
    visitor, _, (kim, _), seat, link = at_list
    sent = {f"level_{kim.person_id}": "4", f"evidence_{kim.person_id}": "", "revision": ""}
    reply = visitor.post(f"{link}skills/creativity/save", sent).response.json

    assert reply["said"] == "Saved"
    assert f"{kim.person_id}:1" in reply["revision"].split()
    assert answers(store, seat, kim) == {"creativity": "4"}


@pytest.mark.parametrize("revision", ["", "x", "a:b", "::", "x:99999999999999999999"])
def test_a_revision_that_makes_no_sense_breaks_nothing(at_list, revision):
    visitor, _, (kim, _), _, link = at_list
    key = kim.person_id
    sent = {f"level_{key}": "9", f"evidence_{key}": "x" * 501, "revision": revision}
    page = visitor.post(f"{link}skills/creativity", sent, status=422)

    assert page.errors()


def test_a_skill_of_somebody_else_is_not_there(at_list):
    visitor, _, _, _, link = at_list

    visitor.get(f"{link}skills/negotiation", status=404)


def test_a_closed_link_opens_nothing_more(at_list, store):
    visitor, found, _, seat, link = at_list
    panel.close_links(store, found, seat.id, NOW)

    assert visitor.get(link, status=410).heading == "This link is closed"


def test_one_who_is_off_the_panel_cannot_go_on_with_a_scorecard(at_list, store):
    visitor, found, _, seat, link = at_list
    start = visitor.submit(visitor.get(link), button="Score")
    panelists.set_removed(store, found.workspace_id, seat.id, "2026-03-03")

    visitor.get(link, status=410)
    visitor.get(start.path, status=410)
    panelists.set_removed(store, found.workspace_id, seat.id, None)
    visitor.get(start.path)


def test_a_scorecard_that_is_open_goes_on_under_its_weights(at_list, store):
    visitor, found, (kim, _), seat, link = at_list
    visitor.submit(visitor.get(link), button="Score Kim")
    points = {c.skill: c for c in openings.criteria_of(found.criteria)}
    changed = openings.criteria_text(list(points.values())).replace('"useful"', '"trainable"', 1)
    kept.change(store, found.workspace_id, found.id, {"criteria": changed})
    openings.lock(store, found.workspace_id, found.id, found.created_by, "why", NOW)
    visitor.submit(visitor.get(link), button="Score Kim")

    cards = scoring.own_scorecards(store, seat)
    assert cards[kim.person_id].version == 1
    assert len(scorecards.of_opening(store, found.workspace_id, found.id)) == 1


def test_an_interviewer_sees_no_opening_of_which_they_are_not(app, store, owner):
    found = telling(store)
    page = owner.get(f"/w/{found.workspace_id}/scorecards/")

    assert "You are on no panel" in page.text
    Visitor(app).get(page.path, status=401)
