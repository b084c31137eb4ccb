from advisor.core.answers import observations_from
from advisor.core.hiring.scorecard import WorkPart, scorecard
from advisor.core.language import Language, speaking
from advisor.core.observation import Mode
from advisor.core.questionnaire import content_hash, missing, problems_of
from tests.core.measurement_builders import CATALOGUE

CLOSING, RESEARCH = CATALOGUE.skill("closing"), CATALOGUE.skill("market_research")
PART = WorkPart("closing", ("one", "two", "three", "four", "five"))


def test_each_skill_has_a_page_with_its_anchors():
    card = scorecard([CLOSING, RESEARCH])

    assert [section.id for section in card.sections] == ["closing", "market_research"]
    assert card.question("closing").anchors == CLOSING.anchors


def test_a_level_asks_for_a_line_of_evidence_and_not_observed_does_not():
    card = scorecard([CLOSING])

    assert [q.id for _, q in missing(card, {"closing": "3.5"})] == ["closing_evidence"]
    assert missing(card, {"closing": "not_observed"}) == []


def test_half_steps_are_allowed_and_quarters_are_not():
    question = scorecard([CLOSING]).question("closing")

    assert problems_of(question, "3.5") is None
    assert problems_of(question, "3.25")


def test_what_was_seen_counts_as_observed_and_the_work_as_a_work_sample():
    card = scorecard([CLOSING], [PART], "Write the first mail.")
    given = {"closing": "4", "closing_evidence": "x", "closing_work": "2"}
    seen = observations_from(card, given | {"closing_work_evidence": "y"}, "ana", "rater")

    assert [(o.mode, o.value, o.rater) for o in seen] == [
        (Mode.OBSERVER, 4, "rater"),
        (Mode.WORK_SAMPLE, 2, "rater"),
    ]


def test_the_same_skills_make_the_same_definition():
    assert content_hash(scorecard([CLOSING])) == content_hash(scorecard([CLOSING]))
    assert content_hash(scorecard([CLOSING])) != content_hash(scorecard([RESEARCH]))


def test_a_scorecard_is_in_the_language_in_force_with_the_words_its_questions_share():
    with speaking(Language("de", {"Not observed": "Nicht beobachtet", "Level": "Stufe"})):
        card = scorecard([CLOSING])

    assert card.language == "de"
    assert card.question("closing").none_label == "Nicht beobachtet"
    assert scorecard([CLOSING]).language == "en"
