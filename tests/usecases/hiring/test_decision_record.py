import copy
import json

import pytest
from click.testing import CliRunner
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from advisor import cli
from advisor.core.hiring.record import check_record
from advisor.core.response import digest_of
from advisor.library import catalogue
from advisor.store.database import Store
from advisor.usecases.hiring import scoring
from tests.usecases.hiring.deciding import AT, decided, ready

COMPUTED = ("results", "model", "definitions")


@pytest.fixture(scope="module")
def frozen(tmp_path_factory):
    """A record as it is downloaded."""
    store = Store(tmp_path_factory.mktemp("record") / "x.db")
    store.prepare()
    found, everyone = ready(store)
    card = scoring.handed_in(store, found)[0]
    scoring.revise(store, card, "closing", "3", "I had mixed up two calls.", AT)
    yield json.loads(decided(store, found, everyone).record)
    store.close()


def leaves(data, path=()):
    """The path of every value that holds no others."""
    inside = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in inside:
        if isinstance(value, dict | list) and value:
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key)


def mutated(data, path, renewed=False):
    """The record with one value changed, and if wanted a digest that fits again."""
    found = copy.deepcopy(data)
    place = found
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = other_than(place[path[-1]])
    if renewed:
        found["digest"] = digest_of(found)
    return found


def other_than(value):
    """Another value of the same kind."""
    if isinstance(value, bool) or value is None:
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, float):
        return value + 1e-6
    return f"{value}x" if isinstance(value, str) else ["x"]


@settings(max_examples=80)
@given(st.data())
def test_whatever_is_changed_is_found(frozen, data):
    path = data.draw(st.sampled_from(list(leaves(frozen))))

    assert check_record(mutated(frozen, path), catalogue())


@settings(max_examples=60)
@given(st.data())
def test_what_is_computed_is_found_with_a_digest_that_fits_again(frozen, data):
    paths = [path for path in leaves(frozen) if path[0] in COMPUTED or path[-1] == "seal"]
    path = data.draw(st.sampled_from(paths))

    assert check_record(mutated(frozen, path, renewed=True), catalogue())


@settings(max_examples=30)
@given(st.integers(0, 99), st.sampled_from("12345"))
def test_another_level_in_a_scorecard_is_found_in_what_follows_from_it(frozen, place, level):
    found = copy.deepcopy(frozen)
    card = found["scorecards"][place % len(found["scorecards"])]
    answer = next(a for a in card["answers"] if a["question"] == "creativity")
    assume(answer["value"] != level)
    answer["value"] = level
    found["digest"] = digest_of(found)

    # A level that makes another candidate the first turns the decision into an override.
    places = [one.place for one in check_record(found, catalogue())]
    assert places == ["decision.override_note"] or any(p.startswith("results.") for p in places)


def test_the_record_as_frozen_agrees_and_the_order_of_keys_is_nothing(frozen):
    assert check_record(dict(reversed(frozen.items())), catalogue()) == []


def changed(frozen, change):
    """The places that differ after a change, the digest made to fit again."""
    found = copy.deepcopy(frozen)
    change(found)
    found["digest"] = digest_of(found)
    return {one.place for one in check_record(found, catalogue())}


def card(data):
    return data["scorecards"][0]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda d: d["decision"].update(words=" "), "decision.words"),
        (lambda d: d["decision"].update(chosen="x"), "decision.chosen"),
        (lambda d: d["decision"]["others"].pop(), "decision.others"),
        (lambda d: d["decision"]["others"][0].update(reason="smell"), "decision.others[0]"),
        (
            lambda d: d["decision"].update(decided_at="2020-01-01T00:00:00.000000+00:00"),
            "decision.decided_at",
        ),
        (lambda d: d.update(weights=[]), "weights"),
        (lambda d: d["weights"][0].update(version=2), "weights[0].version"),
        (lambda d: d["weights"][0]["criteria"][0].update(weight=99), "weights[0].criteria"),
        (lambda d: d["weights"][0]["criteria"][0].update(need="no"), "weights[0].criteria"),
        (lambda d: d["weights"][0]["criteria"][0].update(skill="x"), "weights[0].criteria"),
        (lambda d: card(d).update(candidate="x"), "scorecards[0].candidate"),
        (lambda d: card(d).update(panelist="x"), "scorecards[0].panelist"),
        (lambda d: card(d)["answers"][0].update(value="9"), "scorecards[0].answers[0]"),
        (lambda d: card(d)["answers"].append(card(d)["answers"][0]), "scorecards[0].answers[6]"),
        (lambda d: d["scorecards"].append(card(d)), "scorecards[6]"),
        (lambda d: d["scorecards"].clear(), None),
        (lambda d: d.update(more=1), "more"),
        (lambda d: d.pop("panel"), "panel"),
        (lambda d: d["model"]["assumptions"].update(beta="x"), "model.assumptions.beta"),
    ],
)
def test_a_record_that_contradicts_itself_is_named_at_its_place(frozen, change, place):
    places = changed(frozen, change)

    assert places
    assert place is None or place in places


def test_choosing_another_than_the_first_without_a_note_is_found(frozen):
    order = [one["candidate"] for one in frozen["results"]["comparison"]["places"]]

    def swap(data):
        data["decision"]["chosen"] = order[1]
        data["decision"]["others"][0]["candidate"] = order[0]
        data["decision"]["others"][1]["candidate"] = order[2]

    assert changed(frozen, swap) == {"decision.override_note"}


def said(tmp_path, data, status):
    """What the command prints about a record."""
    path = tmp_path / "record.json"
    path.write_text(json.dumps(data), "utf-8")
    result = CliRunner().invoke(cli.main, ["verify", str(path)])
    assert result.exit_code == status, result.output
    return result.output


def test_the_command_confirms_it_in_words(frozen, tmp_path):
    output = said(tmp_path, frozen, 0)

    assert "Decision 1 on “Marketer”, Northwind Tea: by Ana" in output
    assert "1 seal, 6 scorecards, 18 ratings, 3 places" in output


def test_the_command_names_what_was_changed(frozen, tmp_path):
    path = ("results", "comparison", "places", 0, "p_first")

    assert "results.comparison.places[0].p_first" in said(tmp_path, mutated(frozen, path), 1)
