"""The shipped questionnaires, and the page on the format they are written in."""

import json
import re

import pytest

from advisor.core.assumptions import DEFAULTS
from advisor.core.funnel import OPTIONAL_STAGES
from advisor.core.questionnaire import KINDS, canonical_json, content_hash
from advisor.library import (
    catalogue,
    definition_from_json,
    definition_from_yaml,
    load_questionnaire,
    questionnaires,
    site,
)
from advisor.library.schema import schema_json

SWITCHABLE = set(OPTIONAL_STAGES) - {"visit_to_lead"}


def test_all_shipped_questionnaires_load():
    assert [one.id for one in questionnaires()] == [
        "founder",
        "founder-short",
        "observer",
        "context",
        "alignment",
    ]


def test_a_shipped_questionnaire_also_loads_from_its_path():
    path = site("questionnaires") / "observer.yaml"

    # The file is English; what is shipped has the languages of the catalogues beside it.
    assert load_questionnaire(path).sections == load_questionnaire("observer").sections


@pytest.mark.parametrize("questionnaire", questionnaires(), ids=lambda one: one.id)
def test_a_definition_survives_being_stored(questionnaire):
    again = definition_from_json(canonical_json(questionnaire))

    assert again == questionnaire
    assert content_hash(again) == content_hash(questionnaire)


def test_the_full_form_asks_four_statements_and_a_situation_for_each_skill():
    for section, skill in zip(
        load_questionnaire("founder").sections, catalogue().skills, strict=False
    ):
        kinds = [question.kind for question in section.questions]

        assert section.id == skill.id
        assert kinds == ["frequency"] * 4 + ["situational"]


def test_reasons_for_keys_never_reach_a_definition():
    stored = canonical_json(load_questionnaire("founder"))

    assert not any(choice.why in stored for skill in catalogue().skills for choice in skill.choices)


def test_both_forms_end_with_the_same_questions_about_switching():
    full, short = load_questionnaire("founder"), load_questionnaire("founder-short")

    assert full.sections[-1] == short.sections[-1]
    assert [question.reverse for question in full.sections[-1].questions] == [False, True, False]


def test_numbers_about_the_business_have_the_range_and_default_of_their_assumption():
    for question in load_questionnaire("context").questions:
        if question.kind == "number" and question.assumption:
            assumption = DEFAULTS.constant(question.assumption)
            # 100 says that a company does not have the step, so it may be typed in as well.
            most = 100 if question.assumption in SWITCHABLE else assumption.high
            ends = (question.minimum, question.maximum, question.default)

            assert ends == (assumption.low, most, assumption.value)


PAGE = (site("questionnaires") / "README.md").read_text("utf-8")
FIRST, FULL, PART = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def test_the_first_questionnaire_of_the_format_page_is_right():
    assert definition_from_yaml(FIRST).id == "first-calls"


def test_the_full_example_of_the_format_page_is_right_and_uses_everything():
    example = definition_from_yaml(FULL)

    assert {question.kind for question in example.questions} == set(KINDS)
    assert len(example.questions) == 10
    assert example.languages == ("en", "de")
    assert set(example.skills) == {"interpersonal", "closing"}


def test_the_section_for_each_skill_of_the_format_page_is_right():
    head = "id: sample\ntitle: A\npurpose: B\nsubject: person\nrespondent: self\n"

    assert len(definition_from_yaml(head + PART).sections) == 15


def test_the_format_page_lists_every_key_and_every_skill():
    schema = json.loads(schema_json(catalogue()))
    parts = [schema, *schema["$defs"].values()]
    keys = {key for part in parts for key in part.get("properties", {})}

    assert {
        key for key in keys | set(catalogue().ids) if not re.search(rf"\b{key}\b", PAGE)
    } == set()
