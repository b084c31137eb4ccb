import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.assumptions import DEFAULTS
from advisor.core.model_version import MODEL_VERSION, assumption_values, assumptions_hash
from advisor.core.response import (
    Given,
    HandedIn,
    Said,
    Subject,
    as_data,
    as_text,
    check_response,
    compare,
    digest_of,
)
from advisor.library import SHIPPED, catalogue
from tests.core.questionnaire_builders import all_answered, business

BEGUN = "2026-03-02T09:00:00.000000+00:00"
THEN = "2026-03-02T09:05:00.000000+00:00"
DONE = "2026-03-02T09:10:00.000000+00:00"


def handed_in(form="founder-short", **changes):
    """An assessment of a shipped form with every question answered."""
    definition, answers = business() if form == "context" else all_answered(form)
    observed = definition.respondent == "observer"
    told = {
        "reference": "ABCD2345",
        "definition": definition,
        "subject": None if definition.subject == "business" else Subject(id="ana", name="Ana"),
        "respondent": "ben" if observed else "ana",
        "created_at": BEGUN,
        "handed_in_at": DONE,
        "currency": "EUR",
        "seed": 4711,
        "answers": tuple(
            Given(question=key, value=value, answered_at=THEN) for key, value in answers.items()
        ),
        "assumptions": assumption_values(DEFAULTS.with_changes({"tau_squared": 0.7})),
    }
    return HandedIn(**(told | changes))


def file_of(form="founder-short", **changes):
    """The file's data as a reader gets it."""
    return json.loads(as_text(as_data(handed_in(form, **changes), catalogue())))


FILES = {form: file_of(form) for form in SHIPPED}


def leaves(value, path=()):
    """The path to every value that is no object and no list."""
    if isinstance(value, dict | list) and value:
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inside in pairs:
            yield from leaves(inside, (*path, key))
    else:
        yield path


def at(data, path):
    """What stands there."""
    for key in path:
        data = data[key]
    return data


def mutated(data, path, value):
    """The same data with another value there."""
    changed = copy.deepcopy(data)
    at(changed, path[:-1])[path[-1]] = value
    return changed


def others(value):
    """Values that are not this one, some of them close to it."""
    near = [True, False, None, 0, 7, "", "x", [], {}, "no_chance", "1", "5", 1e-6]
    if isinstance(value, str):
        near += [value + " ", value[:-1], value.swapcase(), value + "0"]
    elif isinstance(value, int | float) and not isinstance(value, bool):
        near += [value + 1, value - 0.5, value * 1.0000001, -value, str(value)]
    return [one for one in near if one != value or isinstance(one, bool) != isinstance(value, bool)]


def places(data):
    """The place of each difference that is found."""
    return [found.place for found in check_response(data, catalogue())]


@pytest.mark.parametrize("form", SHIPPED)
def test_a_file_that_nobody_touched_agrees_with_itself(form):
    assert check_response(FILES[form], catalogue()) == []


def test_a_file_holds_what_was_answered_and_what_follows_from_it():
    data = FILES["founder-short"]

    assert [answer["question"] for answer in data["answers"]][:1] == ["creativity"]
    assert data["answers"][0]["answered_at"] == THEN
    assert data["model"]["changed"] == {"tau_squared": 0.7}
    assert len(data["results"]["levels"]) == 15
    assert data["results"]["order"][0]["section"] == "creativity"


def test_the_business_has_its_numbers_and_no_levels():
    results = FILES["context"]["results"]

    assert results["levels"] is None
    assert results["context"]["currency"] == "EUR"
    assert results["context"]["goal"] == 150000


@given(st.data())
def test_any_other_value_anywhere_is_found(draw):
    data = FILES[draw.draw(st.sampled_from(SHIPPED))]
    path = draw.draw(st.sampled_from(list(leaves(data))))
    value = draw.draw(st.sampled_from(others(at(data, path))))

    assert check_response(mutated(data, path, value), catalogue()) != []


@given(st.data())
def test_what_can_be_computed_is_found_with_a_new_digest_as_well(draw):
    data = FILES[draw.draw(st.sampled_from(SHIPPED))]
    parts = ("definition", "definition_hash", "model", "results", "questionnaire", "seed")
    paths = [path for path in leaves(data) if path[0] in parts or path[-1] == "value"]
    path = draw.draw(st.sampled_from(paths))
    changed = mutated(data, path, draw.draw(st.sampled_from(others(at(data, path)))))
    changed["digest"] = digest_of(changed)

    noticed = check_response(changed, catalogue())
    assert noticed or not matters(data, path)


def matters(data, path):
    """Whether anything is computed from it: a seed orders nothing where nothing is mixed, and an
    answer to a question that does not show is kept but not counted.
    """
    if path == ("seed",):
        return data["questionnaire"] == "founder"
    return path[0] != "answers" or at(data, path[:-1])["question"] in data["results"]["counted"]


def test_each_difference_says_where_and_both_sides():
    data = mutated(FILES["founder-short"], ("results", "levels", 3, "mean"), 4.5)
    digest, level = check_response(data, catalogue())

    assert (digest.place, level.place) == ("digest", "results.levels[3].mean")
    assert level.says == "4.5"
    assert level.computed.startswith("2.93")


def test_an_answer_taken_out_or_given_twice_is_found():
    data = FILES["founder-short"]
    without = mutated(data, ("answers",), data["answers"][1:])
    twice = mutated(data, ("answers",), [*data["answers"], data["answers"][0]])

    assert "results.counted.creativity" in places(without)
    assert f"answers[{len(data['answers'])}]" in places(twice)


@pytest.mark.parametrize("when", ["2026-03-02T08:00:00.000000+00:00", "2027" + THEN[4:], "today"])
def test_a_time_that_cannot_be_is_found(when):
    data = mutated(FILES["observer"], ("answers", 0, "answered_at"), when)
    data["digest"] = digest_of(data)

    assert places(data) == ["answers[0].answered_at"]


@pytest.mark.parametrize("key", ["tau_squared", "no_such_constant"])
def test_an_assumption_that_cannot_be_is_found(key):
    data = mutated(FILES["founder"], ("model", "assumptions", key), 1e6)

    assert places(data) == ["digest", "model.assumptions"]


def test_numbers_agree_within_a_billionth_and_true_is_no_number():
    assert compare({"a": 3.0000000001}, {"a": 3}) == []
    assert [found.place for found in compare({"a": [1.1, True]}, {"a": [1, 1]})] == ["a[0]", "a[1]"]
    assert compare({"a": None}, {})[0].computed == "nothing"


def test_language_and_notes_are_left_out_where_there_are_none():
    noted = file_of(language="de", notes=(Said(hint="long_run", said="It is right", said_at=THEN),))

    assert noted["language"] == "de"
    assert check_response(noted, catalogue()) == []
    assert not {"language", "notes"} & FILES["founder"].keys()


def test_the_fingerprint_of_the_assumptions_changes_with_any_of_them():
    fingerprints = {
        assumptions_hash(DEFAULTS.with_changes({key: DEFAULTS.constant(key).low}))
        for key in assumption_values(DEFAULTS)
        if DEFAULTS[key] != DEFAULTS.constant(key).low
    }

    assert assumptions_hash(DEFAULTS) not in fingerprints
    assert len(fingerprints) > 50


def test_a_default_is_never_changed_without_a_new_version_of_the_models():
    assert (MODEL_VERSION, assumptions_hash(DEFAULTS)[:12]) == ("1", "ea5c09787e49")


def test_a_number_too_large_for_any_model_is_a_difference_and_no_crash():
    data = mutated(FILES["founder"], ("results", "switching"), 10**400)
    data = mutated(data, ("seed",), 10**400)

    assert places(data) == ["digest", "seed"]
    assert places(data | {"seed": 4711})[1:] == ["results.switching"]
