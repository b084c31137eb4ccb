from dataclasses import replace

import pytest

from advisor.core.hiring.advert import KINDS, Facts, draft, left_out
from advisor.core.hiring.plain_words import Block, blocks, without_marks
from advisor.core.hiring.weight_changes import changes
from advisor.core.hiring.weights import Criterion, Need, starting_weights
from advisor.core.hiring.you_will import you_will
from advisor.library import catalogue

SKILLS = catalogue()
NAMES = {skill.id: skill.name for skill in SKILLS.skills}


def criteria(**changed):
    weights = starting_weights(SKILLS, "sales", "consultative")
    plain = [Criterion(skill, points) for skill, points in weights.items()]
    return tuple(replace(c, **changed.get(c.skill, {})) for c in plain)


def facts(**known):
    musts = {"closing": {"need": Need.MUST, "minimum": 4.0}, "branding": {"need": Need.TRAINABLE}}
    known = {"criteria": criteria(**musts)} | known
    return Facts("Northwind Tea", "Seller", "sales", **known)


@pytest.mark.parametrize("skill", SKILLS.skills, ids=lambda skill: skill.id)
@pytest.mark.parametrize("level", [3, 4])
def test_every_anchor_that_a_draft_uses_can_be_said_after_you_will(skill, level):
    anchor = skill.anchors[level - 1]
    told = you_will(anchor).split()

    assert not told[0].endswith("s") or told[0] == "ask"
    assert "“" not in told[0]
    assert len(told) in {len(anchor.split()), len(anchor.split()) + 1}


@pytest.mark.parametrize(
    ("anchor", "told"),
    [
        ("Fixes gaps, carries on and says why.", "fix gaps, carries on and say why"),
        (
            "Sets a target, a limit and terms and limits.",
            "set a target, a limit and terms and limits",
        ),
        ("Dances and sets a limit.", "“Dances and sets a limit”"),
    ],
)
def test_only_verbs_that_are_known_are_changed_and_nouns_stay(anchor, told):
    assert you_will(anchor) == told


@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_tells_must_haves_first_and_at_the_level_that_is_needed(kind):
    points = [line for line in draft(kind, facts(), SKILLS).splitlines() if line[:2] == "- "]
    told = [line for line in points if "(closing:" in line or "check in after" in line]

    assert told[0].startswith("- agree a written plan of steps")
    assert told[0].endswith("(closing: level 4 of 5 or higher from the first day)")
    assert len(told) == 2


def test_nothing_is_in_a_draft_that_was_not_entered():
    bare = draft("advert", facts(criteria=()), SKILLS)

    assert [block.kind for block in blocks(bare)] == ["title", "text", "heading", "text"]
    assert len(left_out(facts())) == 5


def test_an_advert_says_outcomes_use_contact_and_until_when():
    known = {"outcomes_six": "First sales\n• Ten talks a week", "contact": "Ana", "quorum": 1}
    known |= {"purpose": "To choose.", "keep_until": "2027-03-31", "outcomes_twelve": "40 accounts"}
    said = draft("advert", facts(**known), SKILLS)

    assert "After 6 months:\n\n- First sales\n- Ten talks a week" in said
    assert "At least 1 person scores" in said
    assert "What answers are used for: To choose. Answers are kept until 2027-03-31." in said
    assert said.endswith("Please ask Ana\n")
    assert left_out(facts(**known)) == ()


def test_what_can_be_learned_is_named_and_never_asked_for():
    said = draft("advert", facts(), SKILLS)

    assert "## What you can learn here\n\n- Branding" in said
    assert "States in one sentence" not in said


def test_a_text_is_read_as_headings_points_and_paragraphs():
    found = blocks("# One\n\nTwo\nthree\n- a\n* b\n\n- c\n## Four")

    assert found == (
        Block("title", ("One",)),
        Block("text", ("Two three",)),
        Block("points", ("a", "b")),
        Block("points", ("c",)),
        Block("heading", ("Four",)),
    )
    assert without_marks("# One\n\n- a #1\n") == "One\n\n- a #1"


def test_what_changed_between_two_versions_is_said_in_words():
    before = criteria()
    after = criteria(closing={"weight": 15, "need": Need.MUST, "minimum": 3.5})

    assert changes(before, after, NAMES) == (
        "Closing: weight 11 → 15; useful → must-have from level 3.5",
    )
    assert changes(before, before, NAMES) == ()
    assert changes(before, before[1:], NAMES) == ("Creativity: weight 3 → 0",)
