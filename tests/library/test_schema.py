"""The JSON Schema that editors use says what the checker says."""

import json
import re

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from advisor.cli import main
from advisor.library import catalogue, site
from advisor.library.schema import schema_json
from advisor.library.source import read_source
from tests.definitions import BROKEN, GOOD_AND_SHIPPED

COMMITTED = site("questionnaires") / "questionnaire.schema.json"
SCHEMA = Draft202012Validator(json.loads(schema_json(catalogue())))
# What an editor can see from the shape of one place; all else needs the whole file.
SEEN = {"Q004", "Q005", "Q006", "Q009", "Q010", "Q014", "Q015", "Q016", "Q019", "Q020", "Q021"}


def content(path):
    return read_source(str(path), path.read_text("utf-8")).data


def is_seen(path):
    codes = set(re.findall(r"Q\d{3}", path.read_text("utf-8").splitlines()[0]))
    return bool(codes) and codes <= SEEN and path.stem != "broken-value-above-five"


def test_the_committed_schema_is_the_one_that_the_models_give():
    assert COMMITTED.read_text("utf-8") == schema_json(catalogue())


def test_the_command_prints_it():
    assert CliRunner().invoke(main, ["schema"]).output == schema_json(catalogue())


def test_it_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA.schema)


@pytest.mark.parametrize("path", GOOD_AND_SHIPPED, ids=lambda path: path.stem)
def test_what_the_checker_accepts_the_schema_accepts(path):
    assert [error.message for error in SCHEMA.iter_errors(content(path))] == []


@pytest.mark.parametrize("path", [*filter(is_seen, BROKEN)], ids=lambda path: path.stem)
def test_what_is_wrong_in_one_place_the_schema_refuses(path):
    assert not SCHEMA.is_valid(content(path))


def test_sections_for_each_skill_are_part_of_it():
    template = content(site("questionnaires") / "founder-short.yaml")
    template["sections"][0]["each_skill"]["ask"][0]["anchored"]["halvs"] = True

    assert not SCHEMA.is_valid(template)


def test_it_offers_the_skills():
    asked = SCHEMA.schema["$defs"]["FrequencyQuestion"]["properties"]["skill"]["enum"]

    assert tuple(asked[:-1]) == catalogue().ids
