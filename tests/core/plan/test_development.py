from tests.core.decision.decision_builders import team
from tests.core.plan.plan_builders import Drawn, alone, drawn, observed, split


def people(made):
    return {person.name: person for person in made.plan.development}


def test_at_most_three_gaps_each_with_a_practice_and_a_proof():
    (ana,) = alone().plan.development

    assert len(ana.gaps) == 3
    assert all(gap.practice and gap.proof and gap.level < 3 for gap in ana.gaps)
    assert ana.role == "marketing and sales"


def test_the_costliest_gap_comes_first():
    made = alone()
    weights = [
        max(pair) for pair in zip(*made.basis.catalogue.role_weights("transactional"), strict=True)
    ]
    names = [skill.name for skill in made.basis.catalogue.skills]
    cost = [weights[names.index(gap.skill)] * (3 - gap.level) for gap in people(made)["Ana"].gaps]

    assert cost == sorted(cost, reverse=True)


def test_the_aim_is_the_next_anchor_in_its_own_words():
    made = alone()

    for gap in people(made)["Ana"].gaps:
        skill = next(s for s in made.basis.catalogue.skills if s.name == gap.skill)
        assert gap.aim == skill.anchors[gap.next_level - 1]
        assert gap.level < gap.next_level <= 3


def test_who_only_sells_is_not_sent_to_learn_marketing():
    ben = people(split())["Ben"]

    assert ben.role == "sales"
    assert ben.gaps == ()


def test_the_three_skills_both_sides_need_count_for_everyone():
    made = Drawn(team((40.0, 40.0)), observed((4, 2, 2.4), (2, 4, 3.5)))
    ana = people(made)["Ana"]

    assert ana.role == "marketing"
    assert {"Product knowledge", "Communication"} <= {gap.skill for gap in ana.gaps}


def test_skills_nobody_answered_on_are_counted_and_left_out():
    seen = [one for one in observed((3.4, 2.6)) if one.skill != "closing"]
    (ana,) = Drawn(team((30.0,)), seen).plan.development

    assert ana.unanswered == 1
    assert "Closing" not in {gap.skill for gap in ana.gaps}


def test_advisers_and_people_whose_levels_are_private_are_left_out():
    assert list(people(drawn("an adviser with no hours is not a holder"))) == ["Ana"]
    pair = team((40.0, 40.0), demand=(45.0, 45.0))
    made = Drawn(pair, observed((4, 2), (2, 4)), shown=frozenset({"ben"}))
    assert list(people(made)) == ["Ben"]
