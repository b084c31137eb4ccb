"""Files that people bring: questionnaires, tables, response files, cases, settings."""

import json
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.questionnaire import canonical_json, content_hash
from advisor.library import CODES, check_text, definition_from_bytes, definition_from_json
from advisor.library.problems import QuestionnaireProblems
from advisor.store import openings
from advisor.store.database import Store
from advisor.usecases import answer_import, gathering, people_import, scoreboard_import
from advisor.usecases.cases.decide import decide_cases
from advisor.usecases.cases.estimate import estimate_cases
from advisor.usecases.cases.reading import CaseFileError
from advisor.usecases.configuring import ConfigurationError, configure
from advisor.usecases.hiring import candidate_import
from advisor.usecases.response_files import response_file
from advisor.usecases.verification import NotVerifiableError, verify
from tests.builders import answered, company
from tests.definitions import GOOD
from tests.fuzz.budget import budget
from tests.fuzz.material import CHARS, PLAIN, altered, changed, tables
from tests.web.hiring_world import opening_of

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
DEFINITIONS = [path.read_text("utf-8") for path in GOOD]
CASES = Path(__file__).parents[1] / "examples"
PEOPLE = ("name", "hours per week", "share", "email", "link", "note", "Ana", "40", "50 %")
ANSWERS = ("name", "person", "rater", "form", "submitted", "closing", "creativity", "Ana", "4")
NUMBERS = ("week", "month", "leads", "MQLs", "won", "lost", "2026-W40", "2026-10", "3")
TABLES = tables(PEOPLE) | tables(ANSWERS) | tables(NUMBERS) | st.text(CHARS, max_size=200)


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A company with an opening and a response file: (store, workspace, opening, the response)."""
    store = Store(tmp_path_factory.mktemp("files") / "kept.db")
    store.prepare()
    workspace, ana = company(store)
    done = answered(store, workspace, ana, form="founder-short")
    (member,) = store.rows("SELECT id FROM members")
    opening_id = opening_of(store, workspace, member["id"], AT)["opening_id"]
    opening = openings.find(store, workspace.id, opening_id)
    yield store, workspace, opening, json.loads(response_file(store, workspace.id, done.id))
    store.close()


@budget(60)
@given(st.sampled_from(DEFINITIONS).flatmap(changed) | PLAIN.map(yaml.safe_dump) | st.text(CHARS))
def test_no_questionnaire_file_is_more_than_wrong(text):
    found, problems = check_text(text)

    assert {problem.code for problem in problems} <= set(CODES)
    if found is not None and not problems:
        assert content_hash(definition_from_json(canonical_json(found))) == content_hash(found)


@budget(30)
@given(st.sampled_from(DEFINITIONS).map(yaml.safe_load).flatmap(altered).map(yaml.safe_dump))
def test_no_questionnaire_with_wrong_parts_is_more_than_wrong(text):
    found, problems = check_text(text)

    assert (found is not None) or problems


@budget(40)
@given(st.binary(max_size=300))
def test_no_bytes_are_more_than_no_questionnaire(content):
    with suppress(QuestionnaireProblems):
        definition_from_bytes(content, "upload")


@budget(30)
@given(text=TABLES)
def test_no_table_of_people_is_more_than_refused(kept, text):
    store, workspace, opening, _ = kept
    found = people_import.preview(store, workspace.id, text)
    candidate_import.preview(store, opening, text)

    assert all(row.name for row in found.roster.good)


@budget(40)
@given(text=TABLES, chosen=st.sampled_from(["", "founder-short", "skills", "nowhere"]))
def test_no_table_of_answers_is_more_than_refused(kept, text, chosen):
    store, workspace, _, _ = kept
    with suppress(answer_import.TableNotUsableError):
        answer_import.preview(store, workspace, text, chosen, {}, AT)


@budget(40)
@given(text=TABLES)
def test_no_table_of_numbers_is_more_than_refused(kept, text):
    store, workspace, _, _ = kept
    with suppress(scoreboard_import.TableNotUsableError):
        scoreboard_import.preview(store, gathering.gather(store, workspace), text, AT)


@budget(60)
@given(content=st.binary(max_size=400))
def test_no_bytes_are_more_than_no_list(content):
    with suppress(people_import.NotTextError):
        text, _ = people_import.text_of(content)
        assert isinstance(text, str)


@budget(40)
@given(data=st.data())
def test_no_response_file_is_more_than_not_confirmed(kept, tmp_path_factory, data):
    wrong = data.draw(altered(kept[3]) | PLAIN)
    file = tmp_path_factory.getbasetemp() / "response.json"
    file.write_text(json.dumps(wrong), "utf-8")

    with suppress(NotVerifiableError):
        found = verify(file)
        assert found.differences or wrong == kept[3]


@budget(12)
@given(data=st.data())
@pytest.mark.parametrize(
    ("name", "work"),
    [("measurement", estimate_cases), ("verdict", decide_cases), ("decision", decide_cases)],
)
def test_no_file_of_cases_is_more_than_refused(tmp_path_factory, name, work, data):
    cases = json.loads((CASES / f"{name}.json").read_text("utf-8"))
    one = [data.draw(st.sampled_from(cases))] if isinstance(cases, list) else cases
    file = tmp_path_factory.getbasetemp() / "cases.json"
    file.write_text(json.dumps(data.draw(altered(one) | PLAIN)), "utf-8")

    with suppress(CaseFileError):
        assert work(file) is not None


@budget(60)
@given(text=changed('port = 8765\ndata = "x.db"\nlog_level = "info"\n') | st.text(CHARS))
def test_no_configuration_file_is_more_than_refused(tmp_path_factory, text):
    file = tmp_path_factory.getbasetemp() / "advisor.toml"
    file.write_text(text, "utf-8")

    with suppress(ConfigurationError):
        configure({}, {}, None, file)
