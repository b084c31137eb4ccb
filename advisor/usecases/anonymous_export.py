"""Answers for research, as one zip: nothing in it names anybody, and the note in it says what is
left of the risk that somebody is recognised.
"""

from __future__ import annotations

import io
import secrets
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, fields, replace
from decimal import Decimal

from advisor.core.anonymous import Row, band, closed_answer, grouped, month
from advisor.core.language import mark, say
from advisor.core.questionnaire import Question
from advisor.library import questionnaires
from advisor.reports import tables
from advisor.usecases.answer_export import Export, Record

LEAST_PEOPLE = 10
LEAST_ALIKE = 3
FEW_PEOPLE = 30
_FILES = mark(
    "answers.csv   one line per answer: person, who saw it (self, other, company), month,\n"
    "              questionnaire, question, skill, answer\n"
    "people.csv    person, hours a week and share on marketing, in bands"
)
_OUT = mark(
    "What was taken out: names, addresses, every word that somebody wrote, links, references, "
    "times,\nwho rated whom, the company's name and currency, questionnaires of the company's "
    "own, candidates\nand their scores. Ids are drawn anew for each file and fit no other file; "
    "the order of lines is by\nthese ids. Times are months, numbers are bands (1, 2 or 5 times a "
    "power of ten).\nA group of fewer than 3 is left empty."
)
_RISK = mark(
    "What stays a risk: this is not anonymous for whoever already knows something. Fifteen levels\n"
    "together are as good as a name to the person who gave them and to anyone who has seen their "
    "profile.\nTwo files of the same company, made at different times, can be laid side by side. "
    "So:\n"
    "- give it only to those who promise in writing not to try to recognise anybody, and to delete "
    "it;\n- do not publish it as it is: publish means of groups of ten or more;\n"
    "- where the law knows no better, treat it as personal data."
)
_FEW = mark(
    "ONLY {number} PEOPLE: in a group this small, colleagues who know a few answers or levels\n"
    "of somebody can often tell which lines are theirs. Do not publish it."
)


class TooFewPeopleError(Exception):
    """Too few people for this: with fewer than ten, whoever knows the company knows who is who."""


def note(people: int) -> str:
    """What is in the files, and how far they protect anybody. people: how many are in them."""
    title = say("Answers for research, without names")
    parts = [f"{title}\n{'=' * len(title)}", say(_FILES), say(_OUT), say(_RISK)]
    if people < FEW_PEOPLE:
        parts.append(say(_FEW, number=people))
    return "\n\n".join(parts) + "\n"


def people_in(taken: Export) -> int:
    """How many people have handed-in answers that a file for research would hold."""
    return len({record["subject_id"] for record, _ in _handed_in(taken) if record["subject_id"]})


def anonymous(taken: Export) -> Iterator[bytes]:
    """The zip. Raises TooFewPeopleError before its first byte."""
    rows, ids = _rows(taken)
    if len(ids) < LEAST_PEOPLE:
        found = say("There are {number} here.", number=len(ids))
        raise TooFewPeopleError(f"{say(TooFewPeopleError.__doc__ or '')} {found}")
    files = {
        "README.txt": note(len(ids)),
        "answers.csv": _csv([field.name for field in fields(Row)], map(astuple, rows)),
        "people.csv": _csv(["person", "hours", "marketing_share"], _people(taken, ids)),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, (taken.at.year, taken.at.month, 1, 0, 0, 0))
            archive.writestr(entry, text.encode(), zipfile.ZIP_DEFLATED)
    yield made.getvalue()


def _rows(taken: Export) -> tuple[list[Row], dict[str, str]]:
    """Every line that may go out, by new ids; and the people's ids with the new ones."""
    asked = _questions()
    ids: dict[str, str] = {}
    rows: list[Row] = []
    for record, answers in _handed_in(taken):
        subject = record["subject_id"]
        person = ids.setdefault(subject, _new_id()) if subject else ""
        about = Row(
            sheet=_new_id(),
            person=person,
            seen_by=_seen_by(record["respondent_kind"], subject),
            month=month(record["submitted_at"]),
            questionnaire=record["questionnaire_id"],
            question="",
            skill="",
            answer="",
        )
        rows += _of_sheet(about, answers, asked.get(record["questionnaire_id"], {}))
    return sorted(_with_safe_months(rows), key=astuple), ids


def _of_sheet(about: Row, answers: list[Record], asked: Mapping[str, Question]) -> Iterator[Row]:
    for one in answers:
        question = asked.get(str(one["question_id"]))
        said = closed_answer(question, str(one["answer"])) if question else ""
        if question and said and one["in_force"] and one["counted"]:
            skill = getattr(question, "skill", "") or ""
            yield replace(about, question=question.id, skill=skill, answer=said)


def _with_safe_months(rows: list[Row]) -> Iterator[Row]:
    """A month shows where so many people, or sheets about the business, share it."""
    whose = sorted({(row.person or row.sheet, row.month) for row in rows})
    shown = grouped([at for _, at in whose], LEAST_ALIKE)
    safe = {at for (_, at), one in zip(whose, shown, strict=True) if one}
    for row in rows:
        yield row if row.month in safe else replace(row, month="")


def _people(taken: Export, ids: Mapping[str, str]) -> list[list[str]]:
    known = sorted(
        (ids[one["person_id"]], one) for one in taken.people() if one["person_id"] in ids
    )
    columns = [
        grouped([_band(one[name]) for _, one in known], LEAST_ALIKE)
        for name in ("hours", "marketing_share")
    ]
    return [[new, *cells] for (new, _), *cells in zip(known, *columns, strict=True)]


def _handed_in(taken: Export) -> Iterator[tuple[Record, list[Record]]]:
    """What was handed in under a shipped questionnaire."""
    shipped = _questions()
    for record, answers in taken.assessments():
        if record["submitted_at"] and record["questionnaire_id"] in shipped:
            yield record, answers


def _questions() -> dict[str, dict[str, Question]]:
    return {one.id: {each.id: each for each in one.questions} for one in questionnaires()}


def _seen_by(kind: str, subject: str | None) -> str:
    if not subject:
        return "company"
    return "self" if kind == "self" else "other"


def _band(number: float | None) -> str:
    return "" if number is None else band(Decimal(str(number)))


def _csv(names: list[str], rows: Iterable[Iterable[str]]) -> str:
    return tables.BOM + tables.line(names) + "".join(tables.lines(rows))


def _new_id() -> str:
    return secrets.token_hex(4)
