"""Answers for research: nothing of whoever gave them is in the bytes."""

import csv
import io
import zipfile
from datetime import timedelta

import pytest

from advisor.core.questionnaire import TextQuestion
from advisor.library import load_questionnaire
from advisor.store import people
from advisor.usecases import invitations
from advisor.usecases.anonymous_export import LEAST_PEOPLE, TooFewPeopleError, anonymous, people_in
from advisor.usecases.answer_export import Export
from advisor.usecases.name_lines import Named
from tests.builders import AT, answered, business, company, link_to, person, with_hours
from tests.own_questionnaires import definition

FIRST = ("Aurelia", "Balthasar", "Cosima", "Dagobert", "Eleonora", "Friedlieb", "Gwendolin")
NAMES = [f"{one} {last}" for one in FIRST for last in ("Quintessenz", "Ylvisaker")]
WRITTEN = "Closed the Zinnober deal alone"
AS_KEPT = ("id", "reference", "created_at", "submitted_at", "answered_at", "token_hash", "email")


def words_of(form):
    return {
        question.id: WRITTEN
        for question in load_questionnaire(form).questions
        if isinstance(question, TextQuestion)
    }


@pytest.fixture
def many(store):
    """A company of fourteen who told of themselves, rated by one with an address, with numbers."""
    workspace, first = company(store, "Zauberwald Handelshaus", NAMES[0])
    everyone = [first, *(person(store, workspace, name) for name in NAMES[1:])]
    for place, one in enumerate(everyone):
        with_hours(store, one, 30 + place % 3, 50)
        at = AT + timedelta(days=20 * (place // 5), minutes=place)
        link_to(store, answered(store, workspace, one, at=at, **words_of("founder-short")))
    named = Named("Hieronymus Paff", "paff@zinnober.example")
    invitations.ask_observers(store, first, "peer", (named,), AT)
    answered(store, workspace, first, "observer", by="hieronymus-paff-id", **words_of("observer"))
    answered(store, workspace, first, definition("closing", name="zinnober-calls"))
    business(store, workspace, goal="123457")
    return workspace


def taken(store, workspace):
    return Export(store, workspace, AT)


def files_of(store, workspace):
    content = b"".join(anonymous(taken(store, workspace)))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def rows(text):
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def everything_kept(store):
    """Every id, time, hash and address in the file."""
    for table in ("workspaces", "people", "members", "assessments", "answers", "links"):
        for row in store.rows(f"SELECT * FROM {table}"):
            yield from (str(row[key]) for key in row.keys() if key in AS_KEPT and row[key])  # noqa: SIM118 - a row is no mapping


def test_no_name_id_time_address_or_word_of_the_source_is_in_the_bytes(store, many):
    text = "\n".join(files_of(store, many).values())

    secrets = {*NAMES, *" ".join(NAMES).split(), WRITTEN, "Zinnober", "Zauberwald", "Hieronymus"}
    secrets |= {"paff", "123457", "hieronymus-paff-id", *everything_kept(store)}
    assert [one for one in secrets if one.casefold() in text.casefold()] == []


def test_every_cell_is_from_a_closed_list(store, many):
    found = rows(files_of(store, many)["answers.csv"])
    asked = {form: load_questionnaire(form) for form in {row["questionnaire"] for row in found}}

    assert {row["seen_by"] for row in found} == {"self", "other", "company"}
    for row in found:
        ids = {question.id for question in asked[row["questionnaire"]].questions}
        assert row["question"] in ids
        assert len(row["person"]) in {0, 8}


def test_a_month_that_fewer_than_three_share_is_left_empty(store, many):
    found = rows(files_of(store, many)["answers.csv"])

    months = {row["month"] for row in found}
    assert months <= {"", "2026-03", "2026-04"}
    assert {row["month"] for row in found if row["seen_by"] == "company"} <= {"", "2026-03"}


def test_hours_are_bands_that_three_or_more_share(store, many):
    bands = [row["hours"] for row in rows(files_of(store, many)["people.csv"])]

    assert len(bands) == len(NAMES)
    assert set(bands) == {"20 to under 50"}


def test_ids_are_drawn_anew_for_each_file(store, many):
    once, again = (
        {row["person"] for row in rows(files_of(store, many)["people.csv"])} for _ in range(2)
    )

    assert len(once) == len(NAMES)
    assert once & again == set()


def test_the_note_says_what_risk_is_left_and_warns_a_small_company(store, many):
    note = files_of(store, many)["README.txt"]

    assert "not anonymous for whoever already knows" in note
    assert f"ONLY {len(NAMES)} PEOPLE" in note


def test_too_few_people_are_refused(store, many):
    everyone = people.of_workspace(store, many.id)
    for one in everyone[: len(NAMES) - LEAST_PEOPLE + 1]:
        people.set_removed(store, many.id, one.id, "2026-03-02")

    assert people_in(taken(store, many)) == LEAST_PEOPLE - 1
    with pytest.raises(TooFewPeopleError, match="There are 9 here"):
        list(anonymous(taken(store, many)))
