"""What whoever leads is told of how far raters agree, and what stays unsaid."""

from datetime import UTC, datetime

import pytest

from advisor.core import shared_raters
from advisor.store import workspaces
from advisor.usecases import invitations
from advisor.usecases.name_lines import Named
from tests.builders import answered, company, person
from tests.usecases.test_invitations import hand_in

RATERS = ("Iris", "Jon", "Kim")


@pytest.fixture
def team(store, owner):
    workspace, ana = company(store)
    return [ana, *(person(store, workspace, name) for name in ("Ben", "Cyd", "Dee"))]


def rated(store, subject, levels, kind="peer", **answers):
    now = datetime.now(UTC)
    named = [Named(name, "") for name, level in zip(RATERS, levels, strict=False) if level]
    made = invitations.ask_observers(store, subject, kind, named, now)
    for one, level in zip(made, [level for level in levels if level], strict=True):
        hand_in(store, one, level, now, **answers)


def page_of(owner, team):
    return owner.get(f"/w/{team[0].workspace_id}/result/agreement")


def test_without_ratings_it_says_what_it_will_show_and_leads_to_asking(owner, team):
    page = page_of(owner, team)

    assert "It takes two raters and two people" in page.text
    assert page.link("Ask someone").endswith("/links/")


def test_where_all_rate_all_it_gives_a_range_and_with_few_people_no_bare_number(owner, store, team):
    for subject, levels in zip(
        team, [(2, 3, 2), (3, 3.5, 3), (4, 4.5, 4), (5, 5, 4.5)], strict=True
    ):
        rated(store, subject, levels)
    page = page_of(owner, team)

    assert "The agreement lies between 0." in page.text
    assert "With fewer than ten people only the range is shown" in page.text
    assert "They agree in part." in page.text


def test_a_rater_who_gives_more_than_the_others_is_called_milder(owner, store, team):
    for subject in team:
        rated(store, subject, (4.5, 2.5, 2.5))
    page = page_of(owner, team)
    row = next(tr.get_text(" ") for tr in page.soup.select("tr") if "Iris" in tr.get_text())

    assert "Milder than the others" in row
    assert "Cannot be computed: all ratings are the same" not in page.text


def test_who_rated_fewer_than_three_is_not_judged(owner, store, team):
    rated(store, team[0], (2, 3, 4))

    assert "Cannot be told: it takes at least 3 people rated." in page_of(owner, team).text


@pytest.mark.parametrize(("levels", "shown"), [((3, 3, 3), True), ((3, 3), False)])
def test_closeness_about_one_person_is_shown_from_three_raters_on(
    owner, store, team, levels, shown
):
    rated(store, team[0], levels)
    text = page_of(owner, team).text

    assert ("Close together." in text) is shown
    assert ("so that no rating can be traced" in text) is not shown


def test_a_manager_beside_two_peers_does_not_make_three(owner, store, team):
    rated(store, team[0], (None, 2, 4))
    rated(store, team[0], (3,), "manager")

    assert "so that no rating can be traced" in page_of(owner, team).text


def test_one_person_or_one_rater_alone_is_said_in_words(owner, store, team):
    rated(store, team[0], (3,))

    assert "Cannot be computed: there is only one rater" in page_of(owner, team).text


def test_what_people_say_about_themselves_is_no_rating(owner, store, team):
    workspace = workspaces.find(store, team[0].workspace_id)
    for subject in team:
        answered(store, workspace, subject)

    assert "Nobody has rated anyone yet" in page_of(owner, team).text


def test_more_raters_than_can_be_solved_give_a_page_that_says_what_to_do(
    owner, store, team, monkeypatch
):
    monkeypatch.setattr(shared_raters, "LARGEST_COMPONENT", 1)
    for subject in team[:2]:
        rated(store, subject, (1, 5, 4))
    page = owner.get(f"/w/{team[0].workspace_id}/result/agreement", status=422)

    assert "3 raters are linked through the people they rated" in page.text
    assert "Split the people into workspaces" in page.text
