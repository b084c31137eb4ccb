import pytest

from advisor.core.plan.hand_off import RejectReason
from advisor.library.plan import plan_content
from tests.core.plan.plan_builders import DECIDED, SHOP, TYPED, alone, drawn, split

TERMS = ["lead", "mql", "sal", "sql", "opportunity", "recycle"]
FIELDS = ["who", "source", "acts", "problem", "fit", "next_step", "permission", "deadline"]
KINDS = pytest.mark.parametrize("answers", [{}, SHOP, TYPED], ids=["leads", "shop", "hours"])


def last(many):
    return [one.key.rpartition(".")[2] for one in many]


@KINDS
def test_the_kit_has_six_words_eight_fields_and_reasons_whatever_the_business(answers):
    kit = alone(answers=answers).plan.hand_off

    assert last(kit.definitions) == TERMS
    assert last(kit.card) == FIELDS
    assert len(kit.rejects) >= 8
    assert kit.recycle
    assert kit.feedback


@KINDS
def test_every_word_of_the_kit_is_said_in_full(answers):
    kit = alone(answers=answers).plan.hand_off
    said = [*(one.text for one in kit.definitions), *(one.hint for one in kit.card)]
    said += [one.text for one in (*kit.rejects, *kit.recycle, *kit.feedback)]

    assert all(said)
    assert not any("{" in text for text in said)


def test_a_shop_speaks_of_enquiries_and_asks_again_sooner():
    shop, leads = (alone(answers=given).plan.hand_off for given in (SHOP, {}))
    later = [{one.id: one.recycle_days for one in kit.rejects} for kit in (shop, leads)]

    assert "Enquiry" in shop.definitions[1].term
    assert later[0]["not_now"] < later[1]["not_now"]


def test_keys_are_the_same_for_every_kind_of_business():
    kits = [alone(answers=given).plan.hand_off for given in ({}, SHOP)]

    assert last(kits[0].definitions) == last(kits[1].definitions)
    assert {one.id for one in kits[1].rejects} <= {one.id for one in kits[0].rejects}


@pytest.mark.parametrize(
    ("days", "words"), [(None, "never"), (1, "the next day"), (90, "in 90 days")]
)
def test_a_reason_says_when_the_lead_is_looked_at_again(days, words):
    assert RejectReason("key", "id", "Text.", days).back == words


def test_one_person_with_two_hats_is_told_why_the_card_still_helps():
    assert "You hand over to yourself" in alone().plan.hand_off.note
    assert split().plan.hand_off.note == ""


@pytest.mark.parametrize("name", DECIDED)
def test_a_hand_over_to_oneself_always_comes_with_a_reason(name):
    plan = drawn(name).plan

    if plan.hand_off:
        assert bool(plan.hand_off.note) == plan.funnel.hand_off.to_oneself


def test_two_people_are_named_on_the_way_back():
    texts = " ".join(line.text for line in split().plan.hand_off.recycle)

    assert "Ben sends a card back" in texts
    assert "Ana takes it back" in texts


def test_ids_of_reasons_are_unique_for_each_situation():
    ids = [one.id for one in alone().plan.hand_off.rejects]

    assert len(ids) == len(set(ids)) < len(plan_content().playbook.rejects)
