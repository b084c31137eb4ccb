from datetime import UTC, datetime

import pytest

from advisor.core.assumptions import ASSUMPTIONS, DEFAULTS
from advisor.core.report.assumptions import range_words, value_words
from advisor.store import assumptions as log
from advisor.store import workspaces
from advisor.usecases import signing_in
from advisor.usecases.assumptions import values_in_force
from advisor.usecases.example import load
from tests.builders import begun, company, link_to


def now():
    return datetime.now(UTC)


@pytest.fixture
def shop(store, owner):
    """The example company; its owner is signed in."""
    return workspaces.find(store, load(store, signing_in.owner(store, now()).id, now()))


def at(workspace, path=""):
    return f"/w/{workspace.id}/assumptions/{path}"


def look_at(owner, workspace, key, value, status=200):
    """The page before one saves."""
    return owner.get(at(workspace, f"{key}/preview?value={value}"), status)


def changed(owner, workspace, key, value, reason=""):
    """The page after one saved."""
    page = look_at(owner, workspace, key, value)
    return owner.submit(page, {"reason": reason}, button="Save")


def test_every_constant_is_on_the_page_with_value_range_and_source(owner, shop):
    page = owner.get(at(shop))

    for one in ASSUMPTIONS:
        entry = " ".join(page.soup.find(id=one.key).get_text(" ").split())
        for words in (value_words(one, one.value), range_words(one), one.note):
            assert words in entry, one.key
        assert (one.source in entry) or one.grade not in "AB", one.key


def test_the_list_can_be_cut_down_to_a_part_or_to_what_is_changed(owner, shop):
    changed(owner, shop, "beta", "0.9")

    def shown(show):
        return len(owner.get(at(shop, f"?show={show}")).soup.select(".constants > li"))

    parts = [shown(part) for part in ("decision", "funnel", "measurement")]
    assert sum(parts) == shown("") == shown("nonsense") == len(ASSUMPTIONS)
    assert shown("changed") == 1


def test_no_changes_to_show_is_said(owner, shop):
    assert "every constant is our default" in owner.get(at(shop, "?show=changed")).text


@pytest.mark.parametrize("end", ["low", "high"])
@pytest.mark.parametrize("part", ["decision", "funnel", "measurement"])
def test_each_end_of_each_range_can_be_typed_and_looked_at(owner, shop, part, end):
    for one in (one for one in ASSUMPTIONS if one.part == part):
        shown = value_words(one, getattr(one, end))
        number = "".join(sign for sign in shown if sign in "0123456789.")
        already = getattr(one, end) == one.value
        page = look_at(owner, shop, one.key, number, 422 if already else 200)
        assert already or shown in page.text, one.key


def test_a_change_is_seen_before_it_is_saved_and_then_kept(owner, store, shop):
    page = look_at(owner, shop, "beta", "0,9")
    assert page.words("[aria-labelledby=then] strong").startswith("Split the work")
    assert values_in_force(store, shop.id) == DEFAULTS

    kept = owner.submit(page, {"reason": "our own numbers"}, button="Save")

    assert values_in_force(store, shop.id).changed == {"beta": 0.9}
    assert "0.9 changed; our default is 0.75" in kept.text
    assert log.log(store, shop.id)[0].reason == "our own numbers"


def test_a_share_is_typed_in_per_cent(owner, store, shop):
    assert owner.get(at(shop, "kappa_mixed")).value("value") == "20"

    changed(owner, shop, "kappa_mixed", "30%25")

    assert values_in_force(store, shop.id)["kappa_mixed"] == 0.3


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("36", "Enter a number from 5% to 35%."),
        ("", "Enter a number from 5% to 35%."),
        ("many", "Enter a number in digits, for example 25 or 25.5."),
        ("20", "20% is in force already. Enter another."),
    ],
)
def test_what_cannot_be_taken_is_said_at_the_field_and_stays_there(owner, shop, typed, message):
    page = look_at(owner, shop, "kappa_mixed", typed, 422)

    assert page.errors() == {"value": message}
    assert message in page.words("#value-error")
    assert page.value("value") == typed


def test_a_value_out_of_range_is_refused_however_it_is_sent(owner, store, shop):
    page = owner.post(at(shop, "beta"), {"value": "9", "revision": "0"}, 422)

    assert page.errors() == {"value": "Enter a number from 0.4 to 1.1."}
    assert log.revision(store, shop.id) == 0


def test_going_back_from_the_look_keeps_what_was_typed(owner, shop):
    page = look_at(owner, shop, "beta", "0.91")

    assert owner.get(page.link("Back, without")).value("value") == "0.91"


def test_too_long_a_reason_is_said_and_kept(owner, store, shop):
    page = look_at(owner, shop, "beta", "0.9")
    again = owner.submit(page, {"reason": "x" * 501}, button="Save", status=422)

    assert again.errors() == {"reason": "Shorten the reason to 500 characters."}
    assert again.value("reason") == "x" * 501
    assert log.revision(store, shop.id) == 0


def test_a_reset_is_looked_at_saved_and_can_be_undone(owner, store, shop):
    page = changed(owner, shop, "beta", "0.9")
    look = owner.get(page.link("Reset: Productivity"))
    done = owner.submit(look, button="Save")
    assert values_in_force(store, shop.id) == DEFAULTS

    owner.submit(done, button="Undo")

    assert values_in_force(store, shop.id).changed == {"beta": 0.9}


def test_everything_can_be_reset_at_once_and_undone(owner, store, shop):
    changed(owner, shop, "beta", "0.9")
    page = changed(owner, shop, "win_rate", "40")
    look = owner.get(page.link("Reset all 2"))
    assert "Opportunities won: 40% → 25%" in look.text

    done = owner.submit(look, button="Reset all")

    assert values_in_force(store, shop.id) == DEFAULTS
    owner.submit(done, button="Undo")
    assert values_in_force(store, shop.id).changed == {"beta": 0.9, "win_rate": 40}
    assert owner.get(at(shop, "reset")).heading == "Everything back to our defaults"


def test_with_nothing_changed_there_is_nothing_to_reset(owner, shop):
    assert owner.get(at(shop, "reset")).path == at(shop)


def test_undoing_what_was_changed_again_is_refused_in_words(owner, store, shop):
    first = changed(owner, shop, "beta", "0.9")
    changed(owner, shop, "beta", "1")

    page = owner.submit(first, button="Undo")

    assert "changed again since" in page.words(".flash")
    assert values_in_force(store, shop.id)["beta"] == 1


def test_of_two_windows_the_second_looks_again_before_it_saves(owner, store, shop):
    first, second = (look_at(owner, shop, "beta", value) for value in ("0.9", "1"))
    owner.submit(first, button="Save")

    again = owner.submit(second, {"reason": "mine"}, button="Save", status=409)

    assert "changed in another window" in again.text
    assert "0.9 → 1" in again.text
    assert again.value("reason") == "mine"
    owner.submit(again, button="Save")
    assert values_in_force(store, shop.id)["beta"] == 1


def test_the_history_names_who_when_what_and_why(owner, shop):
    assert "Nothing was changed yet" in owner.get(at(shop, "history")).text
    changed(owner, shop, "kappa_mixed", "30", "we timed <b>it</b>")

    entry = owner.get(at(shop, "history")).words(".rows li")

    assert "20% → 30% : we timed <b>it</b>" in entry
    assert "UTC" in entry


def test_what_is_changed_is_named_where_a_result_is_shown(owner, shop):
    for key, value in (("beta", "0.9"), ("win_rate", "40"), ("tau_squared", "0.6")):
        changed(owner, shop, key, value)
    ana = owner.get(owner.get(f"/w/{shop.id}/people/").link("Ana"))
    line = "Assumptions changed by you: spread of true levels between people"

    assert line in ana.text
    assert "productivity" not in ana.text
    result = owner.get(f"/w/{shop.id}/result/")
    assert "productivity per level of fit 0.75 → 0.9" in result.text
    assert "opportunities won 25% → 40%" in result.text
    assert owner.get(result.link("See them")).status == 200
    plan = owner.get(f"/w/{shop.id}/plan/")
    assert "productivity per level of fit 0.75 → 0.9" in plan.text


def test_a_changed_default_is_offered_beside_its_question(owner, store, shop):
    changed(owner, shop, "win_rate", "40")
    answers = {"hours_from": "numbers", "stages": "leads"}
    questions = link_to(
        store, begun(store, shop, None, "context", answers=answers, at=now()), now()
    )

    page = owner.get(f"/a/{questions}/conversion")

    assert "I don’t know, use 40%" in page.text
    assert "I don’t know, use 50%" in page.text


def test_another_company_is_not_found(owner, visitor, store):
    workspace, _ = company(store, "Ours")

    visitor.get(at(workspace), 401)
    owner.get("/w/nowhere/assumptions/", 404)
    owner.get(at(workspace, "gamma"), 404)
    owner.get(at(workspace, "gamma/preview?value=1"), 404)


def test_before_there_is_a_result_a_change_can_be_made_all_the_same(owner, store):
    workspace, _ = company(store)

    page = look_at(owner, workspace, "beta", "0.9")

    assert "There is no result yet" in page.text
    owner.submit(page, button="Save")
    assert values_in_force(store, workspace.id)["beta"] == 0.9
