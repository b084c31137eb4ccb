"""Everything that is kept about one person, to read and to print."""

from __future__ import annotations

from advisor import __version__
from advisor.core.language import say, say_many
from advisor.core.questionnaire import shown
from advisor.core.report.person_data import Filled, KeptTable, PersonData, person_data_report
from advisor.core.report.report import Colophon, Options, Report, date_words
from advisor.store import assessments, candidates, people
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.personal.registry import TABLES
from advisor.usecases import sittings
from advisor.usecases.erasing.own_data import OwnData, levels_of, written_of
from advisor.usecases.erasing.sweep import months_of
from advisor.usecases.erasing.table_words import table_words


def as_report(store: Store, found: OwnData, paper: str = "a4") -> Report:
    """The same as the file for programs, in words. paper: "a4" or "letter"."""
    data = PersonData(
        company=found.workspace.name,
        name=found.person.name,
        facts=_facts(found),
        filled=_filled(store, found),
        levels=levels_of(found.profile),
        wrote=written_of(found.profile),
        candidate=_candidate(store, found),
        tables=tuple(
            KeptTable(table_words(one.name), len(found.tables[one.name]), say(one.why))
            for one in TABLES
            if one.name in found.tables
        ),
        kept=_kept(store, found),
        left_out=found.left_out,
    )
    colophon = Colophon(__version__, found.at.date().isoformat(), "", "")
    return person_data_report(data, colophon, Options(paper=paper))


def _facts(found: OwnData) -> tuple[tuple[str, str], ...]:
    (row,) = found.tables["people"]
    share = row["marketing_share"]
    place = next(iter(found.tables.get("memberships", ())), None)
    facts = (
        (say("Name"), found.person.name),
        ("Id", found.person.id),
        (say("Known here since"), date_words(row["created_at"])),
        (say("Hours a week"), row["hours"] or ""),
        (
            say("Of these on marketing today"),
            say("{number}%", number=share) if share else "",
        ),
        (say("Levels shown to colleagues"), say("yes") if row["shares_levels"] else say("no")),
        (say("Signs in as"), say(place["role"], "role") if place else ""),
        (say("Removed on"), date_words(row["removed_at"]) if row["removed_at"] else ""),
    )
    return tuple(one for one in facts if one[1])


def _filled(store: Store, found: OwnData) -> tuple[Filled, ...]:
    ids = [row["id"] for row in found.tables.get("assessments", ())]
    known = [assessments.find(store, found.workspace.id, one) for one in ids]
    names = people.names_ever(store, found.workspace.id)
    mine = sorted(
        (one for one in known if one),
        key=lambda one: (one.subject_id != found.person.id, one.created_at, one.id),
    )
    return tuple(_one(store, found, one, names) for one in mine)


def _one(store: Store, found: OwnData, one: Assessment, names: dict[str, str]) -> Filled:
    questionnaire = sittings.questionnaire_of(store, one)
    given = assessments.answers(store, one.id)
    said = tuple(
        (
            section.title,
            question.text,
            shown(question, given[question.id].value, found.workspace.currency),
        )
        for section in questionnaire.sections
        for question in section.questions
        if question.id in given
    )
    own = one.subject_id in {found.person.id, None}
    when = date_words(one.submitted_at) if one.submitted_at else say("not handed in")
    return Filled(
        questionnaire.title, "" if own else names.get(one.subject_id or "", ""), when, said
    )


def _candidate(store: Store, found: OwnData) -> tuple[tuple[str, str], ...]:
    row = candidates.find(store, found.workspace.id, found.person.id)
    if row is None:
        return ()
    facts = (
        (say("Added on"), date_words(row.created_at)),
        (say("Agreed on"), date_words(row.consented_at) if row.consented_at else ""),
        (say("Email"), row.email),
        (say("Papers"), row.link),
        (say("Note"), row.note),
        (say("Stage"), row.stage),
        (say("Outcome"), row.outcome),
        (say("Feedback"), row.feedback),
    )
    return tuple(one for one in facts if one[1])


def _kept(store: Store, found: OwnData) -> tuple[tuple[str, str], ...]:
    months = months_of(store, found.workspace.id)
    return (
        (say("While you belong to the company"), say("as long as the company uses it")),
        (say("After you left"), _for(months["left"])),
        (say("Answers never handed in"), _for(months["unfinished"])),
        (say("As a candidate who was not hired"), _for(months["candidates"])),
    )


def _for(months: int) -> str:
    return (
        say_many("{number} month", "{number} months", months) if months else say("no time is set")
    )
