import json

from hypothesis import given
from hypothesis import strategies as st

from advisor.core.assumptions import DEFAULTS
from advisor.core.hiring.comparison import basis_of, compared
from advisor.core.hiring.weights import Criterion, Need
from tests.core.measurement_builders import CATALOGUE, observed, told

NAMES = ("ana", "ben", "cleo")
CRITERIA = (Criterion("closing", 60, Need.MUST, 3.0), Criterion("branding", 40))
SEEN = [
    each
    for name, level in zip(NAMES, (4, 3, 3.5), strict=True)
    for rater, more in (("r1", 0), ("r2", 0.5))
    for each in observed(name, rater, level + more, ["closing", "branding"])
]


def comparison(observations=SEEN, names=NAMES, criteria=CRITERIA):
    return compared(basis_of(names, criteria, observations), CATALOGUE, DEFAULTS)


@given(st.permutations(SEEN), st.permutations(NAMES), st.permutations(CRITERIA))
def test_the_order_of_ratings_candidates_and_skills_changes_nothing(seen, names, criteria):
    assert basis_of(names, criteria, seen) == basis_of(NAMES, CRITERIA, SEEN)


@given(st.sampled_from(NAMES), st.sampled_from([1, 3, 5]))
def test_what_candidates_say_of_themselves_changes_nothing(name, level):
    assert basis_of(NAMES, CRITERIA, [*SEEN, *told(name, level)]) == basis_of(NAMES, CRITERIA, SEEN)


def test_the_same_scores_give_the_same_comparison():
    assert comparison().as_data() == comparison().as_data()


def test_it_is_plain_data():
    data = json.loads(json.dumps(comparison().as_data()))

    assert [place["candidate"] for place in data["places"]] == ["ana", "cleo", "ben"]
    assert all(place["low"] < place["fit"] < place["high"] for place in data["places"])


def test_who_was_rated_by_nobody_is_not_ranked():
    found = comparison([o for o in SEEN if o.person != "ben"])

    assert found.unrated == ("ben",)
    assert found.order == ("ana", "cleo")


def test_with_nobody_rated_there_is_no_ranking():
    found = comparison([])

    assert (found.ranking, found.unrated, found.help) == (None, NAMES, None)
    assert found.as_data()["places"] == []


def test_one_candidate_is_compared_with_nobody():
    found = comparison(names=("ana",))

    assert found.order == ("ana",)
    assert (found.weight_flips, found.rating_flips, found.help) == ((), (), None)


def test_all_the_same_scores_tell_nobody_apart():
    found = comparison([o for name in NAMES for r in ("r1", "r2") for o in observed(name, r, 3)])

    assert found.ranking.brackets == (NAMES,)


def test_a_must_have_that_nobody_rated_says_so_beside_its_chance():
    found = comparison([o for o in SEEN if o.skill == "branding"])

    assert {level.raters for level in found.levels if level.skill == "closing"} == {0}
    assert [chance.skill for chance in found.must_haves] == ["closing"] * 3


def test_ratings_of_somebody_else_are_left_out():
    assert (
        comparison(names=("ana", "ben")).agreement
        == comparison([o for o in SEEN if o.person != "cleo"], ("ana", "ben")).agreement
    )
