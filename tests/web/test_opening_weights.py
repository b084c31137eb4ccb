import pytest

from advisor.store import openings as kept
from advisor.usecases.hiring import openings, weight_edit
from tests.usecases.hiring.hiring_builders import opening


@pytest.fixture
def found(owner, store):
    return opening(store, lock=False)


def at(found, page="weights"):
    return f"/w/{found.workspace_id}/openings/{found.id}/{page}"


def points(store, found):
    return weight_edit.weights_of(openings.find(store, found.workspace_id, found.id))


def versions(store, found):
    return kept.locks(store, found.workspace_id, found.id)


def sent(owner, found, button, status=200, **typed):
    """The weights page after some fields were typed into and a button pressed."""
    reason = {"reason": typed.pop("reason")} if "reason" in typed else {}
    values = {f"weight-{skill}": text for skill, text in typed.items()} | reason
    return owner.submit(owner.get(at(found)), values, button, status=status)


@pytest.mark.parametrize("typed", ["7.5", "-1", "101", "many", "", "1e1", "٣"])
@pytest.mark.parametrize("button", ["Save without", "Make it 100", "Lock these"])
def test_a_weight_that_is_no_whole_number_is_said_at_its_field(owner, store, found, typed, button):
    page = sent(owner, found, button, 422, closing=typed, branding="12")

    said = "Closing: enter a whole number from 0 to 100."
    assert page.errors() == {"weight-closing": said}
    assert (page.value("weight-closing"), page.value("weight-branding")) == (typed, "12")
    assert points(store, found) == weight_edit.weights_of(found)


@pytest.mark.parametrize("button", ["Save without", "Lock these"])
def test_weights_that_do_not_sum_to_a_hundred_say_how_far_off_they_are(owner, found, button):
    page = sent(owner, found, button, 422, closing="13", branding="3")

    assert page.errors()["weights"].startswith("The weights sum to 101, not to 100: take 1 away")
    assert page.words("#sum") == "101"


def test_make_it_100_keeps_what_was_typed_and_shows_the_rest_evened_out_unsaved(
    owner, store, found
):
    page = sent(owner, found, "Make it 100", closing="30", creativity="20")

    assert (page.value("weight-closing"), page.value("weight-creativity")) == ("30", "20")
    assert page.words("#sum") == "100"
    assert points(store, found) == weight_edit.weights_of(found)
    owner.submit(page, button="Save without")
    assert points(store, found)["closing"] == 30


def test_start_again_shows_the_role_profile_unsaved(owner, store, found):
    sent(owner, found, "Save without", closing="14", creativity="1")
    page = sent(owner, found, "Start again")

    assert page.value("weight-closing") == str(weight_edit.weights_of(found)["closing"])
    assert points(store, found)["closing"] == 14


def test_enter_in_a_field_saves_and_locks_nothing(owner, store, found):
    page = owner.get(at(found))
    assert page.soup.select("#weights-form button")[0].get("name") is None

    owner.submit(page, {"weight-closing": "14", "weight-creativity": "1"})
    assert points(store, found)["closing"] == 14
    assert not versions(store, found)


def test_the_lock_says_who_when_and_the_hash_short_and_whole(owner, store, found):
    page = sent(owner, found, "Lock these")
    (version,) = versions(store, found)

    assert "Version 1 is locked and in force." in page.text
    assert page.words(".seal summary") == f"Hash {version.seal[:8]}…"
    assert version.seal in page.words(".seal")


def test_after_the_lock_a_change_needs_a_reason_and_makes_a_new_version(owner, store, found):
    sent(owner, found, "Lock these")
    page = sent(owner, found, "Lock as version 2", 422, closing="5", branding="10")
    assert page.errors() == {
        "reason": "The weights were locked before. Say why they change.",
    }
    page = owner.submit(page, {"reason": "We sell now."}, "Lock as version 2")

    assert [v.reason for v in versions(store, found)] == ["", "We sell now."]
    page = owner.get(at(found, "weights/versions"))
    assert "Why: We sell now." in page.text
    assert [li.get_text() for li in page.soup.select("section li")] == [
        "Branding: weight 11 → 10",
        "Closing: weight 4 → 5",
    ]


def test_locking_the_same_again_says_that_nothing_changed(owner, store, found):
    sent(owner, found, "Lock these")
    page = sent(owner, found, "Lock as version 2", reason="Again")

    assert "Nothing changed since the weights were locked." in page.text
    assert len(versions(store, found)) == 1


def test_what_was_changed_since_the_lock_is_shown_and_can_be_dropped(owner, store, found):
    sent(owner, found, "Lock these")
    page = sent(owner, found, "Save without", closing="5", branding="10")
    assert "Closing: weight 4 → 5" in page.text
    assert "were changed after version 1 was locked" in owner.get(at(found, "")).text

    page = owner.submit(page, button="Go back to version 1")
    assert points(store, found)["closing"] == 4
    assert "Changed since" not in page.text


def test_there_is_nothing_to_go_back_to_before_the_first_lock(owner, found):
    assert "not locked yet" in owner.post(at(found, "weights/go-back")).text


def test_a_reason_that_is_too_long_is_kept_to_be_shortened(owner, store, found):
    sent(owner, found, "Lock these")
    page = sent(owner, found, "Lock as version 2", 422, reason="x" * 501)

    assert page.errors() == {"reason": "Shorten the reason to 500 characters."}
    assert len(page.value("reason")) == 501


def test_no_version_yet_leads_to_the_weights(owner, found):
    page = owner.get(at(found, "weights/versions"))

    assert owner.get(page.link("To the weights")).heading == "Weights"
