import pytest

from advisor.core.outline import outline
from advisor.library import SHIPPED, catalogue, definition_from_yaml, load_questionnaire

SKILLS = {skill.id: skill.name for skill in catalogue().skills}

YAML = """id: calls
title: Calls
purpose: To see.
subject: person
respondent: self
sections:
  - id: first
    title: First
    questions:
      - id: sells
        kind: choice
        text: Do you make calls?
        options: [{id: yes, text: I do}, {id: no, text: I do not}]
      - id: asks
        kind: frequency
        text: I left without asking.
        skill: closing
        reverse: true
        when: {question: sells, is: [yes]}
      - id: acts
        kind: situational
        text: They say no.
        skill: resilience
        options: [{id: a, text: Stop, key: 0}, {id: b, text: Ask why, key: 3}]
      - {id: calls, kind: number, text: How many, minimum: 0, maximum: 90, unit: a week}
      - {id: words, kind: text, text: Anything else, required: false, maximum_length: 200}
"""


@pytest.fixture(scope="module")
def lines():
    """Question id to its line."""
    parts = outline(definition_from_yaml(YAML), SKILLS)
    return {line.id: line for part in parts for line in part.lines}


def test_a_condition_is_said_in_words(lines):
    assert lines["asks"].only_if == "Shown if question 1 was answered “I do”"
    assert lines["sells"].only_if == ""


def test_a_reverse_item_counts_turned_and_says_so(lines):
    counts = {answer.text: answer.counts for answer in lines["asks"].answers}

    assert (counts["Never"], counts["Always"], counts["Had no chance to"]) == ("5", "1", "")
    assert lines["asks"].scoring == (
        "Counts for Closing as how often the person says they do it; worded the other way round."
    )


def test_the_keys_of_a_situation_stand_at_its_answers(lines):
    assert [(a.text, a.counts) for a in lines["acts"].answers] == [
        ("Stop", "0 of 3"),
        ("Ask why", "3 of 3"),
    ]


def test_what_is_typed_says_its_limits(lines):
    assert lines["calls"].typed == "A number from 0 to 90 a week"
    assert lines["words"].typed == "Words, up to 200 characters"
    assert lines["words"].optional


def test_what_names_no_skill_counts_for_none(lines):
    assert lines["sells"].scoring == "Is kept and shown; counts for no skill."


@pytest.mark.parametrize("name", SHIPPED)
def test_every_question_of_the_shipped_ones_is_listed_once(name):
    asked = load_questionnaire(name)

    found = [line for part in outline(asked, SKILLS) for line in part.lines]

    assert [line.id for line in found] == [question.id for question in asked.questions]
    assert all(line.scoring and (line.answers or line.typed) for line in found)
