"""Shipped content: where it lies, the skills, and the questionnaires, checked when they load."""

from advisor.library.problems import (
    CODES,
    Problem,
    QuestionnaireProblems,
    UnknownQuestionnaire,
)
from advisor.library.questionnaires import (
    SHIPPED,
    check_files,
    check_text,
    definition_from_bytes,
    definition_from_json,
    definition_from_yaml,
    load_questionnaire,
    questionnaires,
)
from advisor.library.site import site
from advisor.library.skills import catalogue

__all__ = [
    "CODES",
    "SHIPPED",
    "Problem",
    "QuestionnaireProblems",
    "UnknownQuestionnaire",
    "catalogue",
    "check_files",
    "check_text",
    "definition_from_bytes",
    "definition_from_json",
    "definition_from_yaml",
    "load_questionnaire",
    "questionnaires",
    "site",
]
