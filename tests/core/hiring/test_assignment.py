from hypothesis import given
from hypothesis import strategies as st

from advisor.core.hiring.assignment import asked_for, assign, raters_of
from advisor.core.hiring.weights import Criterion, Need

NEEDS = st.sampled_from(list(Need))
PANELS = st.integers(0, 7).map(lambda count: [f"p{place}" for place in range(count)])


@st.composite
def openings(draw):
    """Up to 15 criteria; weights need not sum to 100 here."""
    drawn = draw(st.lists(st.tuples(st.integers(0, 30), NEEDS), max_size=15))
    return [Criterion(f"skill{place}", weight, need) for place, (weight, need) in enumerate(drawn)]


@given(openings(), PANELS)
def test_every_skill_that_counts_has_a_rater_and_every_must_have_two(criteria, panel):
    assigned = assign(criteria, panel).values()

    for criterion in asked_for(criteria):
        needed = 2 if criterion.need is Need.MUST else 1
        assert raters_of(criterion.skill, assigned) == min(needed, len(panel))


@given(openings(), PANELS)
def test_nobody_has_more_than_one_skill_more_than_another(criteria, panel):
    loads = [len(skills) for skills in assign(criteria, panel).values()]

    assert not loads or max(loads) - min(loads) <= 1


@given(openings(), PANELS)
def test_only_skills_that_count_are_assigned_each_once_and_in_order(criteria, panel):
    order = [criterion.skill for criterion in asked_for(criteria)]

    for skills in assign(criteria, panel).values():
        assert list(skills) == [skill for skill in order if skill in skills]


@given(openings(), PANELS)
def test_the_same_opening_is_shared_out_the_same_way_again(criteria, panel):
    assert assign(criteria, panel) == assign(list(criteria), list(panel))


def test_a_skill_without_weight_counts_only_as_a_must_have():
    criteria = [Criterion("a", 0), Criterion("b", 0, Need.MUST, 3.0), Criterion("c", 100)]

    assert [each.skill for each in asked_for(criteria)] == ["b", "c"]


def test_raters_of_must_haves_are_paired_in_many_ways():
    criteria = [Criterion(f"s{n}", 10, Need.MUST, 3.0) for n in range(6)]
    assigned = assign(criteria, ["a", "b", "c", "d"])
    pairs = {
        frozenset(one for one, skills in assigned.items() if c.skill in skills) for c in criteria
    }

    assert len(pairs) == 6
