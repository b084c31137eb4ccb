"""Making a plan one's own, changing it, and taking a new one in its place."""

import pytest

from advisor.store import people, plans
from advisor.usecases import plan_edits, plan_keeping, staff
from advisor.usecases.kept_plan import kept
from advisor.usecases.plan import plan_of
from advisor.usecases.plan_edits import By, NoSuchLineError, NotYoursError
from advisor.usecases.plan_keeping import NothingToKeepError, TakenMeanwhileError
from tests.builders import AT, company
from tests.plan_companies import FIRST, Planned


@pytest.fixture
def ours(store):
    return Planned(store)


def said(ours, key=FIRST):
    return ours.plan.lines[key].words["text"]


def test_a_proposal_follows_every_change_and_a_kept_plan_none(store):
    ours = Planned(store, kept=False)
    before = plan_of(store, ours.inputs, AT.date()).plan
    ours.keep()
    ours.learn()

    after = plan_of(store, ours.inputs, AT.date()).plan

    assert (before.version, after.version) == (0, 1)
    assert after.charters == before.charters


def test_a_company_without_a_result_has_nothing_to_keep(store):
    workspace, _ = company(store)
    inputs = Planned.inputs.fget(type("Bare", (), {"store": store, "workspace": workspace}))

    with pytest.raises(NothingToKeepError):
        plan_keeping.make_ours(store, inputs, "someone", "", AT)


def test_of_two_who_make_it_theirs_at_once_one_is_told(ours):
    with pytest.raises(TakenMeanwhileError):
        ours.keep()

    assert len(plans.versions(ours.store, ours.workspace.id)) == 1


def test_a_kept_plan_calls_people_as_they_are_called_now(ours):
    people.rename(ours.store, ours.workspace.id, ours.ben.id, "Benedict Okafor")

    assert "Benedict" in str(ours.plan.plan.funnel)
    assert "Ben," not in str(ours.plan.plan.charters)


@pytest.mark.parametrize("agree", [[], ["ben"]])
def test_a_reader_gets_the_plan_that_tells_no_more_than_they_may_see(store, agree):
    ours = Planned(store, kept=False)
    for name in agree:
        people.set_sharing(store, ours.workspace.id, getattr(ours, name).id, agreed=True)
    ours.keep()
    allowed = frozenset(getattr(ours, name).id for name in agree)

    found = kept(store, ours.inputs, allowed)

    assert found.shown.people == allowed
    assert {one.key.split(".")[1] for one in found.plan.development} == allowed


def test_a_person_is_told_how_they_themselves_develop(ours):
    theirs = f"actions.development.{ours.ben.id}."

    found = kept(ours.store, ours.inputs, frozenset({ours.ben.id}))

    assert [one.name for one in found.plan.development] == ["Ben"]
    assert any(one.key.startswith(theirs) for one in found.plan.actions)
    assert "skill" not in str([one.skills for one in found.plan.charters.pair])


def test_who_no_longer_agrees_is_not_told_about_in_an_old_version_either(store):
    ours = Planned(store, kept=False)
    people.set_sharing(store, ours.workspace.id, ours.ben.id, agreed=True)
    ours.keep()

    assert kept(store, ours.inputs, frozenset()).plan.development == ()


def test_words_names_and_days_are_kept_and_going_back_leaves_no_edit(ours):
    computed = said(ours)
    ours.change(text="Ana decides.", owner=ours.ben.id, due="2026-04-01")
    mark = ours.plan.plan.mark(FIRST)
    ours.change(text=computed)

    assert (mark.owner_name, mark.due, mark.edited) == ("Ben", "2026-04-01", True)
    assert not ours.plan.plan.mark(FIRST).edited


def test_nothing_is_kept_where_nothing_was_changed(ours):
    assert ours.change().last == 0
    assert ours.plan.events == ()


def test_the_later_of_two_is_given_both_texts_and_nothing_of_the_first_is_lost(ours):
    before = plan_edits.values_of(ours.plan, FIRST)
    ours.change(text="First.")

    late = ours.change(was=before, text="Second.", due="2026-04-01")

    (clash,) = late.clashes
    assert (clash.theirs, clash.mine) == ("First.", "Second.")
    assert (said(ours), ours.plan.plan.mark(FIRST).due) == ("First.", "2026-04-01")


def test_two_who_write_the_same_do_not_clash(ours):
    before = plan_edits.values_of(ours.plan, FIRST)
    ours.change(text="Same.")

    assert ours.change(was=before, text="Same.").clashes == ()


def test_every_change_can_be_undone(ours):
    before = ours.plan.plan
    saved = ours.change(text="Ours.", owner=ours.ben.id, due="2026-04-01", done="2026-03-09")

    plan_edits.undo(ours.store, ours.inputs, (saved.first, saved.last), ours.by)

    assert ours.plan.plan == before
    assert len(ours.plan.events) == 2 * (saved.last - saved.first + 1)


def test_hiding_a_comment_and_a_line_of_ones_own_can_be_undone(ours):
    before = ours.plan.plan
    args = (ours.store, ours.inputs)
    _, added = plan_edits.add(*args, "own", "Our own.", ours.by)
    hidden = plan_edits.set_hidden(*args, FIRST, ours.by, hidden=True)
    commented = plan_edits.comment(*args, "charters.shared.2", "Hm.", ours.by)
    assert ours.plan.plan != before

    for one in (added, hidden, commented):
        plan_edits.undo(*args, (one.first, one.last), ours.by)

    assert ours.plan.plan == before


def test_a_line_that_is_not_there_cannot_be_changed(ours):
    for key in ("charters.none.1", "funnel.intent"):
        with pytest.raises(NoSuchLineError):
            plan_edits.set_hidden(ours.store, ours.inputs, key, ours.by, hidden=True)


def test_who_does_not_lead_ticks_their_own_and_nothing_else(ours):
    ours.change(owner=ours.ben.id)
    ben = By("ben", AT, ours.ben.id, leads=False)
    with pytest.raises(NotYoursError):
        plan_edits.tick(ours.store, ours.inputs, "charters.shared.2", ben, done=True)

    by = By(ours.owner.id, AT, ours.ben.id, leads=False)
    plan_edits.tick(ours.store, ours.inputs, FIRST, by, done=True)

    assert ours.plan.plan.mark(FIRST).done == "2026-03-02"


def test_nothing_waits_until_what_it_rests_on_changes(ours):
    assert ours.renewal() is None
    people.rename(ours.store, ours.workspace.id, ours.ben.id, "Benedict Okafor")
    assert ours.renewal() is None

    ours.learn()

    found = ours.renewal()
    assert "charters.shared.2" in {one.key for one in found.differences}
    assert found.asked == ()


@pytest.mark.parametrize(("choice", "kept_own"), [("mine", True), ("new", False)])
def test_an_edited_line_is_asked_about_and_stays_or_goes_as_chosen(ours, choice, kept_own):
    key = "charters.shared.2"
    ours.change(key, text="Ours, and Ana’s.", due="2026-04-01")
    ours.learn()
    (asked,) = ours.renewal().asked

    ours.take(choices={key: choice})

    assert (asked.key, asked.mine) == (key, "Ours, and Ana’s.")
    assert (said(ours, key) == "Ours, and Ana’s.") == kept_own
    assert ours.plan.plan.mark(key).due == "2026-04-01"
    assert ours.renewal() is None


def test_without_a_choice_an_own_text_stays(ours):
    ours.change("charters.shared.2", text="Ours.")
    ours.learn()

    ours.take()

    assert said(ours, "charters.shared.2") == "Ours."


def test_a_line_that_is_gone_stays_as_ones_own_with_all_that_was_kept(ours):
    key = f"actions.week.{ours.ben.id}"
    ours.change(key, done="2026-03-05")
    staff.remove(ours.store, ours.workspace.id, ours.ben.id, AT)

    ours.take(choices={key: "mine"})

    assert key not in ours.plan.computed
    assert ours.plan.plan.mark(key).done == "2026-03-05"


def test_days_go_on_counting_from_where_they_began(ours):
    ours.learn()
    ours.take()

    assert plans.newest(ours.store, ours.workspace.id).number == 2
    assert ours.plan.plan.start == kept(ours.store, ours.inputs, None, 1).plan.start


def test_who_looked_at_an_earlier_version_takes_nothing(ours):
    ours.learn()
    ours.take()

    with pytest.raises(TakenMeanwhileError):
        ours.take(number=1)


def test_an_earlier_version_reads_as_it_stood_last(ours):
    ours.change(text="Of the first.")
    ours.learn()
    ours.take()
    ours.change(text="Of the second.")

    first = kept(ours.store, ours.inputs, None, 1)

    assert first.lines[FIRST].words["text"] == "Of the first."
    assert (first.plan.version, first.version.reason) == (1, "Offsite")
