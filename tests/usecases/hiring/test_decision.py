import json
from dataclasses import replace

import pytest

from advisor.core.hiring.record import check_record
from advisor.core.hiring.weights import Need
from advisor.library import catalogue
from advisor.store import candidates, decisions, members
from advisor.store import openings as kept
from advisor.usecases.hiring import comparison, decision, openings
from advisor.usecases.hiring.scoring import NotRevealedError
from tests.builders import AT
from tests.usecases.hiring.deciding import LATER, choice, decided, ready
from tests.usecases.hiring.hiring_builders import candidate, opening, panelist, scored


def problems(store, found, picked):
    with pytest.raises(decision.ChoiceRefusedError) as refused:
        decision.decide(store, found, picked, members.find(store, found.created_by), LATER)
    return dict(refused.value.problems)


def test_a_decision_keeps_who_what_why_and_its_record(store):
    found, everyone = ready(store)
    new = decided(store, found, everyone)

    assert (new.version, new.person_id, new.words) == (1, everyone[0].person_id, new.words)
    data = json.loads(new.record)
    assert data["digest"] == new.record_hash
    assert check_record(data, catalogue()) == []


def test_the_candidates_are_told_apart_by_outcome_and_reason(store):
    found, everyone = ready(store)
    decided(store, found, everyone)

    seen = candidates.of_opening(store, found.workspace_id, found.id)
    assert {(c.name, c.outcome, c.reason, c.stage) for c in seen} == {
        ("Kim", "chosen", "", "decided"),
        ("Lee", "not_chosen", "closer", "decided"),
        ("Mia", "not_chosen", "closer", "decided"),
    }


def test_somebody_else_than_the_first_takes_a_note(store):
    found, everyone = ready(store)
    picked = choice(everyone[2].person_id, everyone)

    assert list(problems(store, found, picked)) == ["override_note"]
    new = decided(store, found, everyone, chosen=2, override_note="Knows our trade.")
    assert json.loads(new.record)["results"]["override"] is True


def test_nobody_can_be_chosen_and_takes_no_note(store):
    found, everyone = ready(store)
    picked = choice(decision.NOBODY, everyone)
    owner = members.find(store, found.created_by)

    assert decision.decide(store, found, picked, owner, LATER).person_id is None


def test_words_a_choice_and_reasons_must_be_there(store):
    found, everyone = ready(store)
    picked = choice("", everyone, words=" ", reasons={everyone[0].person_id: "smell"})

    wanted = {"chosen", "words", *(f"reason-{one.person_id}" for one in everyone)}
    assert set(problems(store, found, picked)) == wanted


def test_too_many_words_are_refused(store):
    found, everyone = ready(store)
    long = choice(everyone[0].person_id, everyone, words="x" * 5001)

    assert list(problems(store, found, long)) == ["words"]


def test_nothing_is_decided_before_the_reveal(store):
    found = opening(store)
    kim, rae = candidate(store, found), panelist(store, found)
    panelist(store, found, "Sam")
    scored(store, rae, kim)

    with pytest.raises(NotRevealedError):
        decided(store, found, [kim])


def test_of_two_windows_only_the_first_decides(store):
    found, everyone = ready(store)
    decided(store, found, everyone)

    with pytest.raises(decision.DecidedMeanwhileError):
        decided(store, found, everyone)


def test_a_later_decision_is_a_new_version_and_the_old_stays(store):
    found, everyone = ready(store)
    first = decided(store, found, everyone)
    decided(store, found, everyone, 1, seen=1, override_note="Kim said no.")

    versions = decisions.of_opening(store, found.workspace_id, found.id)
    assert versions[0] == first
    assert [one.person_id for one in versions] == [c.person_id for c in everyone[:2]]


def test_who_withdrew_cannot_be_chosen_and_needs_no_reason(store):
    found, everyone = ready(store)
    gone = everyone[0]
    candidates.change(store, found.workspace_id, gone.person_id, {"outcome": "withdrawn"})
    new = decided(store, found, everyone, chosen=1)

    data = json.loads(new.record)
    assert [o["candidate"] for o in data["decision"]["others"]] == [everyone[2].person_id]
    assert gone.person_id not in json.dumps(data["results"])


def test_who_never_was_interviewed_gets_a_reason_and_no_place(store):
    found, everyone = ready(store)
    ned = candidate(store, found, "Ned", stage="applied")
    decided(store, found, [*everyone, ned])

    seen = candidates.find(store, found.workspace_id, ned.person_id)
    assert (seen.outcome, seen.stage) == ("not_chosen", "applied")
    assert decision.standing(store, found).suggested(ned.person_id) == "not_interviewed"


@pytest.mark.parametrize(
    ("skill", "reasons"),
    [("creativity", ["closer", "closer", "must_have"]), ("branding", ["closer"] * 3)],
)
def test_a_must_have_is_a_reason_only_where_it_was_seen_to_be_missed(store, skill, reasons):
    found, everyone = ready(store, ("4", "3", "1"))
    must = [
        replace(c, need=Need.MUST, minimum=3.0) if c.skill == skill else c
        for c in openings.criteria_of(found.criteria)
    ]
    openings.save_criteria(store, found.workspace_id, found.id, must)
    openings.lock(store, found.workspace_id, found.id, found.created_by, "From day one.", AT)
    standing = decision.standing(store, found)

    assert [standing.suggested(one.person_id) for one in everyone] == reasons


def test_a_record_names_every_version_of_the_weights(store):
    found, everyone = ready(store)
    criteria = openings.criteria_of(found.criteria)
    moved = [type(c)(c.skill, c.weight + {0: 1, 1: -1}.get(i, 0)) for i, c in enumerate(criteria)]
    kept.change(store, found.workspace_id, found.id, {"criteria": openings.criteria_text(moved)})
    openings.lock(store, found.workspace_id, found.id, found.created_by, "More ideas.", AT)
    data = json.loads(decided(store, found, everyone).record)

    assert [v["reason"] for v in data["weights"]] == ["", "More ideas."]
    assert check_record(data, catalogue()) == []


def test_the_record_says_what_the_page_that_compares_says(store):
    found, everyone = ready(store)
    compared = comparison.compare(store, found).as_data()
    data = json.loads(decided(store, found, everyone).record)

    assert data["results"]["comparison"] == json.loads(json.dumps(compared))
