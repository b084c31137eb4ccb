"""The page of actions: what there is to do, by whom and by when, and what people leave behind."""

import pytest

from advisor.usecases import staff
from tests.builders import AT
from tests.plan_companies import Planned


@pytest.fixture
def ours(store):
    return Planned(store)


def texts(page):
    return [p.get_text() for p in page.soup.select(".tick-list > li > div > p:first-child")]


def row(page, key):
    return " ".join(page.soup.find(id=f"line-{key}").get_text(" ").split())


def test_all_actions_and_every_line_with_an_owner_or_a_day_are_there(ours, owner):
    ours.change(text="Shared.", owner=ours.ben.id)
    ours.change("charters.shared.2", text="Dated.", due="2099-05-01")

    shown = texts(owner.get(f"{ours.path}actions/"))

    assert {"Shared.", "Dated."} <= set(shown)
    assert len(shown) == len(ours.plan.plan.actions) + 2


def test_one_click_ticks_and_unticks_and_can_be_undone(ours, owner):
    first = ours.plan.plan.actions[0]
    page = owner.post(f"{ours.path}actions/{first.key}/tick", {"done": "yes"})
    assert first.text not in texts(page)

    page = owner.submit(page, button="Undo")

    assert first.text in texts(owner.get(f"{ours.path}actions/"))
    assert not ours.plan.plan.mark(first.key).done


def test_what_is_late_is_marked_and_what_is_done_is_not_late(ours, owner):
    late, done = (one.key for one in ours.plan.plan.actions[:2])
    ours.change(done, done="2026-03-05")
    page = owner.get(f"{ours.path}actions/?show=all")

    assert "overdue since" in row(page, late)
    assert "done 5 March 2026" in row(page, done)
    shown = texts(owner.get(f"{ours.path}actions/?show=done"))
    assert shown == [ours.plan.lines[done].sentence]


def test_actions_are_listed_by_person_and_filtered(ours, owner):
    page = owner.get(f"{ours.path}actions/?by=person")
    heads = [h.get_text(" ").split()[0] for h in page.soup.select(".action-group h2")]
    assert heads == ["Ana", "Ben"]

    page = owner.get(f"{ours.path}actions/?who={ours.ben.id}")

    mine = [one.text for one in ours.plan.plan.actions if one.owner == ours.ben.id]
    assert sorted(texts(page)) == sorted(mine)


@pytest.mark.parametrize("query", ["by=x&show=y", "who=nobody", f"who={'x' * 5000}"])
def test_a_choice_that_is_none_shows_a_page_all_the_same(ours, owner, query):
    assert owner.get(f"{ours.path}actions/?{query}").heading == "Actions"


def test_who_is_removed_leaves_actions_that_can_be_given_to_somebody_at_once(ours, owner):
    mine = [one.key for one in ours.plan.plan.actions if one.owner == ours.ben.id]
    page = owner.post(f"/w/{ours.workspace.id}/people/{ours.ben.id}/remove")
    assert f"They own {len(mine)} open actions of the plan" in page.words(".flashes")

    page = owner.get(f"{ours.path}actions/")
    assert f"is not in the team any more and owns {len(mine)} actions" in page.text
    page = owner.submit(page, {"to": ours.ana.id}, button="Give them")

    assert f"Ana Lima has {len(mine)} actions more now." in page.words(".flashes")
    assert {one.owner for one in ours.plan.plan.actions} == {ours.ana.id}


def test_giving_actions_away_can_be_undone_and_who_comes_back_finds_theirs(ours, owner):
    before = ours.plan.plan
    owner.post(f"/w/{ours.workspace.id}/people/{ours.ben.id}/remove")
    page = owner.get(f"{ours.path}actions/")
    page = owner.submit(page, {"to": ours.ana.id}, button="Give them")

    owner.submit(page, button="Undo")
    staff.bring_back(ours.store, ours.workspace.id, ours.ben.id)

    assert ours.plan.plan == before


def test_somebody_without_actions_is_removed_without_a_word_about_them(ours, owner):
    cyd = staff.add(ours.store, ours.workspace.id, "Cyd", AT)

    page = owner.post(f"/w/{ours.workspace.id}/people/{cyd.id}/remove")

    assert "action" not in page.words(".flashes")


def test_whoever_owns_an_action_ticks_it_and_no_other(ours, app):
    theirs = next(one for one in ours.plan.plan.actions if one.owner == ours.ben.id)
    other = next(one for one in ours.plan.plan.actions if one.owner == ours.ana.id)
    ben = ours.visitor(app, "viewer", ours.ben.id)
    page = ben.get(f"{ours.path}actions/")
    rows = page.soup.select(".tick-list > li")
    assert all(bool(one.select("button.tick")) == ("Ben ·" in one.get_text()) for one in rows)

    ben.post(f"{ours.path}actions/{theirs.key}/tick", {"done": "yes"})
    page = ben.post(f"{ours.path}actions/{other.key}/tick", {"done": "yes"})

    assert "belongs to somebody else" in page.words(".flashes")
    assert ours.plan.plan.mark(theirs.key).done
    assert not ours.plan.plan.mark(other.key).done


def test_print_says_who_has_a_line_by_when_and_whether_it_is_done(ours):
    ours.change(text="Shared.", owner=ours.ben.id, due="2026-05-01")
    ours.change("charters.shared.2", text="Dated.", done="2026-03-05")

    report = ours.printed()

    assert "Shared. (Ben, by 1 May 2026)" in report
    assert "Dated. (done 5 March 2026)" in report
