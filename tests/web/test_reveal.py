"""The reveal: totals before it, everybody's levels after it, and changing one's own."""

import pytest

from advisor.store import decisions, openings
from advisor.store.decisions import Decision
from advisor.usecases.hiring import panel as panels
from advisor.usecases.tokens import stamp
from tests.builders import AT
from tests.usecases.hiring.hiring_builders import candidate, opening, panelist, scored
from tests.web.client import Visitor

SKILLS = ("creativity", "closing")


@pytest.fixture
def hiring(store, owner):
    """An opening with Kim at the interview, and Rae and Sam on its panel."""
    found = opening(store)
    both = [panelist(store, found, name, SKILLS) for name in ("Rae", "Sam")]
    return found, candidate(store, found), both


def at(found, page="reveal/"):
    return f"/w/{found.workspace_id}/openings/{found.id}/{page}"


def link_of(store, found, panelist):
    """The address of an interviewer's reveal."""
    from datetime import UTC, datetime

    made = panels.make_link(store, found, panelist.id, datetime.now(UTC))
    return f"/p/{made.token}/reveal/"


def all_in(store, hiring, **levels):
    """Both interviewers' scorecards handed in; Sam's levels as given."""
    _, kim, (rae, sam) = hiring
    return scored(store, rae, kim, closing="4"), scored(store, sam, kim, **levels)


def test_before_the_quorum_only_totals_are_told(store, owner, hiring):
    found, kim, (rae, _sam) = hiring
    scored(store, rae, kim, closing="5")
    page = owner.get(at(found))

    assert "1 scorecard is missing, for 1 candidate" in page.text
    assert not any(word in page.text for word in ("Rae", "Sam", "Kim", "Said so"))


def test_the_largest_weighted_disagreement_comes_first_with_the_evidence(store, owner, hiring):
    all_in(store, hiring, closing="2", creativity="5")
    page = owner.get(at(hiring[0]))

    assert page.soup.select(".point h2")[0].get_text(" ", strip=True).startswith("Kim , Creativity")
    assert page.text.count("Said so.") >= 4
    assert openings.find(store, hiring[0].workspace_id, hiring[0].id).revealed_at


def test_one_candidates_page_shows_all_of_theirs_and_no_agreement(store, owner, hiring):
    all_in(store, hiring, closing="2")
    page = owner.get(at(hiring[0], f"reveal/?candidate={hiring[1].person_id}"))

    assert page.heading == "What the panel saw in Kim"
    assert "How far the panel agrees" not in page.text


def test_too_few_candidates_say_nothing_of_agreement_or_mildness_and_why(store, owner, hiring):
    all_in(store, hiring, closing="2")
    page = owner.get(at(hiring[0]))

    assert "Cannot be computed" in page.text
    assert "Cannot be told: it takes at least 3 people rated." in page.text


def test_an_interviewer_changes_a_level_by_link_and_both_are_shown(app, store, hiring):
    all_in(store, hiring, closing="2")
    visitor = Visitor(app)
    page = visitor.get(link_of(store, hiring[0], hiring[2][1]))
    form = visitor.get(page.link("Change my level: Kim, Closing"))
    page = visitor.submit(form, {"level": "3.5", "reason": "I had mixed up two calls."})

    values = [li.get_text(" ", strip=True) for li in page.soup.select(".point .value")]
    assert "handed in as 2 now 3.5" in values
    assert "I had mixed up two calls." in page.text


def test_without_a_reason_nothing_changes_and_the_level_chosen_is_kept(app, store, hiring):
    all_in(store, hiring, closing="2")
    visitor = Visitor(app)
    page = visitor.get(link_of(store, hiring[0], hiring[2][1]))
    form = visitor.get(page.link("Change my level: Kim, Closing"))
    page = visitor.submit(form, {"level": "3.5", "reason": " "}, status=422)

    assert page.errors() == {"reason": "Say why the level changes."}
    assert page.value("level") == "3.5"


def test_nobody_can_change_what_another_scored(app, store, owner, hiring):
    ours, _ = all_in(store, hiring, closing="2")
    url = link_of(store, hiring[0], hiring[2][1])

    assert "Change my level" not in owner.get(at(hiring[0])).text
    for visitor, start in ((owner, at(hiring[0])), (Visitor(app), url)):
        page = visitor.get(f"{start}change?scorecard={ours.assessment_id}&question=closing")
        assert "There is nothing of yours to change there." in page.text


def test_after_the_decision_no_level_changes(app, store, owner, hiring):
    found, kim, (_rae, sam) = hiring
    _, theirs = all_in(store, hiring, closing="2")
    owner.get(at(found))
    made = Decision(
        found.id,
        found.workspace_id,
        1,
        kim.person_id,
        found.created_by,
        "Kim.",
        "",
        "{}",
        "0",
        stamp(AT),
    )
    decisions.add(store, made)
    page = Visitor(app).get(
        f"{link_of(store, found, sam)}change?scorecard={theirs.assessment_id}&question=closing"
    )

    assert "The decision is made, so the scores stay as they are." in page.text
    assert "Change my level" not in page.text


def test_an_interviewer_whose_own_are_missing_sees_nothing_of_the_others(app, store, hiring):
    found, kim, (rae, sam) = hiring
    openings.change(store, found.workspace_id, found.id, {"quorum": 1})
    scored(store, rae, kim, closing="5")
    visitor = Visitor(app)
    page = visitor.get(link_of(store, found, sam))

    assert "1 of yours is missing: the others’ are in" in page.text
    assert not any(word in page.text for word in ("Rae", "Kim", "Said so"))
    assert visitor.get(page.link("Your scorecards")).heading == "Your scorecards"


def test_a_closed_link_opens_nothing(app, store, hiring):
    Visitor(app).get("/p/nonsense/reveal/", status=404)
