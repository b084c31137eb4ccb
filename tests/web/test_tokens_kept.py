import ast
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import advisor
from advisor.usecases import tokens

HASH = re.compile(r"[0-9a-f]{64}")


@pytest.fixture(scope="module")
def given_out(access_world):
    """Every token that somebody was given: of links, sessions and a handed-over computer."""
    sessions = [token for kept in access_world.cookies.values() for token in kept.values()]
    return [*access_world.tokens.values(), *sessions]


def hashes(data):
    """(table, column, value) of every column that stands in for a secret."""
    with closing(sqlite3.connect(data)) as file:
        for (table,) in list(file.execute("SELECT name FROM sqlite_master WHERE type='table'")):
            for row in list(file.execute(f"PRAGMA table_info({table})")):
                if re.search(r"token|code|resume", row[1]):
                    values = file.execute(f"SELECT {row[1]} FROM {table}")
                    yield from ((table, row[1], value) for (value,) in values)


def test_of_every_token_only_the_hash_is_kept(access_world):
    found = [row for row in hashes(access_world.kept) if row[1] != "code" and row[2]]
    of_tables = {table for table, column, _ in found if column == "token_hash"}

    assert [row for row in found if not HASH.fullmatch(row[2])] == []
    wanted = {"links", "sessions", "report_links", "calendar_links", "panel_links", "hand_overs"}
    assert of_tables >= wanted | {"sign_in_links", "member_invitations", "candidate_links"}


def test_no_token_is_anywhere_in_the_data_file(access_world, given_out):
    content = access_world.kept.read_bytes()

    assert len(given_out) > 12
    assert [token for token in given_out if token.encode() in content] == []


def test_every_token_is_of_192_random_bits(given_out):
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{32}", token) for token in given_out)
    assert len({tokens.new_token() for _ in range(1000)}) == 1000


def test_secrets_come_from_one_place_and_the_systems_generator():
    found = {}
    for path in Path(advisor.__file__).parent.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        names = {alias.name for node in ast.walk(tree) for alias in getattr(node, "names", ())}
        if names & {"secrets", "random", "uuid"}:
            found[path.name] = sorted(names & {"secrets", "random", "uuid"})

    # The names of requests, of reports being made and of people in research open nothing.
    names_only = {"logs.py", "report_jobs.py", "anonymous_export.py"}
    assert set(found) <= {"tokens.py", *names_only}
    assert {kind for kinds in found.values() for kind in kinds} == {"secrets"}


def test_what_is_compared_with_a_secret_is_compared_in_constant_time():
    found = []
    for path in Path(advisor.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq | ast.NotEq):
                sides = [node.left, *node.comparators]
                secret = any(SECRET.search(ast.unparse(side)) for side in sides)
                if secret and not any(isinstance(side, ast.Constant) for side in sides):
                    found.append(path.name)

    # One tells a session from the one before it, one whether a passphrase was typed twice alike;
    # nobody guesses what these are compared with.
    assert set(found) <= {"audit_notes.py", "backup.py"}


# A name that ends so, not what is done with it.
SECRET = re.compile(r"(^|[._])(token|code_hash|resume_hash|secret|password|passphrase)$")
