"""The data dictionary: every table and column, once. Files, pages and checks are made from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from advisor.core.dataset.field import TIME, TYPES, Field
from advisor.core.dataset.plan_fields import PLAN_TABLES
from advisor.core.observation import Mode
from advisor.core.questionnaire import KINDS

_HASH = "64 hexadecimal digits"
RESPONDENT_KINDS = ("self", "peer", "manager", "customer", "observer", "member")
SOURCES = ("paper", "call", "file")


def _id(name: str, of: str) -> Field:
    return Field(name, f"Id of {of}; the same in every table and every export.")


_VERSION = Field(
    "version",
    "Which version of the questionnaire was answered: the SHA-256 of its definition.",
    range=_HASH,
)
_QUESTIONNAIRE = Field("questionnaire_id", "Id of the questionnaire.")
_ABOUT = Field(
    "about", "Whether it is about a person or the business.", allowed=("person", "business")
)
_ASSESSMENT = _id("assessment_id", "the assessment: one respondent filling one questionnaire once")
_QUESTION = Field("question_id", "Id of the question within its questionnaire.")

COMPANY = (
    _id("company_id", "the company"),
    Field("name", "Name of the company."),
    Field("currency", "Currency of every amount of money.", range="ISO 4217 code"),
    Field("exported_at", "When this file was made.", "time", TIME),
    Field("advisor_version", "Version of Advisor that made this file."),
)
PEOPLE = (
    _id("person_id", "the person"),
    Field("name", "Name of the person. People in the bin are left out."),
    Field("hours", "Hours a week for growth work, if given.", "number", "hours", "0–80"),
    Field(
        "marketing_share",
        "Today’s share of these hours on marketing; empty where not known.",
        "number",
        "per cent",
        "0–100",
    ),
    Field("added_at", "When the person was added.", "time", TIME),
)
DEFINITIONS = (
    _VERSION,
    _QUESTIONNAIRE,
    Field("title", "Title of the questionnaire."),
    _ABOUT,
    Field("respondent", "Who answers it.", allowed=("self", "observer", "member")),
    Field("language", "Language of its texts.", range="ISO 639 code"),
    Field("definition", "The whole definition; its SHA-256 is the version.", "JSON"),
)
QUESTIONS = (
    _VERSION,
    Field("position", "Place of the question in the questionnaire.", "integer", range="from 1"),
    Field("section_id", "Id of the section (one page) the question stands in."),
    Field("section_title", "Title of that section."),
    _QUESTION,
    Field("question", "Text of the question, in the language of the definition."),
    Field("kind", "Kind of question.", allowed=KINDS),
    Field("skill", "Id of the skill the answer says something about; empty for none."),
    Field("mode", "How the answer counts; empty where it does not.", allowed=tuple(Mode)),
    Field("scale", "What else the answer measures; empty for nothing.", allowed=("switching",)),
    Field("reverse", "Whether it is worded the other way round, so that 1 counts as 5.", "yes/no"),
    Field("required", "Whether it has to be answered while it shows.", "yes/no"),
    Field("unit", "Unit of a number; “money” is the company’s currency."),
    Field("minimum", "Smallest number that is taken.", "number"),
    Field("maximum", "Largest number that is taken.", "number"),
    Field("options", "Every answer that can be chosen, code and words: “1 = Never; 2 = Rarely”."),
)
ASSESSMENTS = (
    _id("company_id", "the company"),
    _ASSESSMENT,
    Field("reference", "The reference on the respondent’s receipt.", range="8 letters and digits"),
    _QUESTIONNAIRE,
    _VERSION,
    Field("questionnaire_title", "Title of the questionnaire."),
    _ABOUT,
    _id("subject_id", "the person it is about; empty for the business"),
    Field("subject_name", "Name of that person."),
    Field("respondent_kind", "Who answered, seen from the subject.", allowed=RESPONDENT_KINDS),
    _id("respondent_id", "whoever answered; a person’s id where it is one of the people"),
    Field(
        "respondent_name",
        "Name of whoever answered. Peers are anonymous to the one they rated: keep it from them.",
    ),
    Field("language", "Language it was read in; empty for the definition’s own."),
    Field("started_at", "When it was begun.", "time", TIME),
    Field("submitted_at", "When it was handed in; empty while it is only begun.", "time", TIME),
    Field("entered_by", "Name of the member who keyed it in for the respondent, if one did."),
    Field("entered_from", "Where that member had the answers from.", allowed=SOURCES),
    Field("import_id", "Id of the import that brought it in, if one did."),
)
ANSWERS = (
    _ASSESSMENT,
    _QUESTION,
    Field("answer", "The answer as it is stored: a code, a plain number or text."),
    Field("answer_in_words", "The answer as the respondent read it."),
    Field(
        "value",
        "What the answer counts as, after turning reverse items; empty where it counts as nothing.",
        "number",
        "levels",
        "1–5",
    ),
    Field(
        "counted",
        "Whether it counts. An answer to a question that stopped showing is kept, not counted.",
        "yes/no",
    ),
    Field("in_force", "Whether it is the newest answer to its question.", "yes/no"),
    Field("revision", "The save that brought it, counted within the assessment.", "integer"),
    Field("answered_at", "When it was saved.", "time", TIME),
)
NOTES = (
    _ASSESSMENT,
    Field("code", "Name of the hint that was shown before handing in."),
    Field("said", "What the respondent said to it."),
    Field("at", "When that was.", "time", TIME),
)
DICTIONARY = (
    Field("table", "The table that the column stands in."),
    Field("name", "Name of the column."),
    Field("meaning", "What it says."),
    Field("type", "Kind of value.", allowed=TYPES),
    Field("unit", "Unit of the value."),
    Field("range", "Between which bounds it lies, or how it is written."),
    Field("allowed", "Every value it can have, where they can be listed."),
)
TABLES: Mapping[str, tuple[Field, ...]] = MappingProxyType(
    {
        "company": COMPANY,
        "people": PEOPLE,
        "definitions": DEFINITIONS,
        "questions": QUESTIONS,
        "assessments": ASSESSMENTS,
        "answers": ANSWERS,
        "notes": NOTES,
        **PLAN_TABLES,
        "dictionary": DICTIONARY,
    }
)


def _without(fields: tuple[Field, ...], *names: str) -> tuple[Field, ...]:
    return tuple(field for field in fields if field.name not in names)


_ABOUT_QUESTION = _without(
    QUESTIONS, "version", "position", "required", "unit", "minimum", "maximum", "options"
)
# One line per answer: the assessment, the question, the answer.
LONG = (*ASSESSMENTS, *_ABOUT_QUESTION, *_without(ANSWERS, "assessment_id", "question_id"))
# One line per assessment: these, and between them a column for each question.
QUESTION_PREFIX = "q_"
WIDE = (
    *ASSESSMENTS,
    Field(f"{QUESTION_PREFIX}…", "The stored answer to the question of that id."),
    Field("not_counted", "Ids of the questions whose answers are kept but do not count."),
)


def dictionary_rows() -> Iterator[dict[str, str]]:
    """The dictionary's own lines: every column of every table, then those of the CSV files."""
    for table, fields in {**TABLES, "long.csv": LONG, "wide.csv": WIDE}.items():
        for field in fields:
            yield {
                "table": table,
                "name": field.name,
                "meaning": field.meaning,
                "type": field.type,
                "unit": field.unit,
                "range": field.range,
                "allowed": "; ".join(field.allowed),
            }
