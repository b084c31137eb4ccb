import csv
import io
import re
import sqlite3
import zipfile
from contextlib import closing

import pytest

FORMULA = "=1+cmd|' /C calc'!A1 "
BEGINS = ("=", "+", "-", "@", "\t", "\r", "\0")
# Columns with what people wrote, wherever they stand.
WRITTEN = {"name", "title", "words", "note", "reason", "text", "who", "acts", "problem", "fit"}
WRITTEN |= {"next_step", "permission", "theme", "email", "contact", "file_name", "sign_in_name"}
KINDS = ("long", "wide", "everything", "dictionary", "questions")


def poison(data):
    """Let everything that people wrote begin as a formula."""
    with closing(sqlite3.connect(data)) as file, file:
        tables = [
            row[0] for row in file.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        for table in tables:
            columns = {row[1] for row in file.execute(f"PRAGMA table_info({table})")}
            for column in columns & WRITTEN if not table.startswith("_") else ():
                file.execute(f"UPDATE {table} SET {column} = ? || {column}", (FORMULA,))


@pytest.fixture(scope="module")
def world(access_world):
    access_world.renew()
    poison(access_world.kept.with_name("used.db"))
    return access_world


def ways(world):
    """(method, address) of everything that may be a table."""
    for rule in world.app.url_map.iter_rules():
        if "<data_kind>" in rule.rule or "data_kind" in rule.arguments:
            yield from (("GET", world.path(rule.rule, data_kind=kind)) for kind in KINDS)
        elif re.search(r"csv|export", rule.rule):
            yield "GET" if "GET" in rule.methods else "POST", world.path(rule.rule)


def tables(reply):
    """The CSV files of a reply: itself, or those in an archive."""
    if reply.mimetype == "application/zip":
        archive = zipfile.ZipFile(io.BytesIO(reply.get_data()))
        return [archive.read(name) for name in archive.namelist() if name.endswith(".csv")]
    return [reply.get_data()] if reply.mimetype == "text/csv" else []


def is_number(cell):
    return re.fullmatch(r"-\d+(\.\d+)?", cell) is not None


def test_no_cell_of_any_table_begins_a_formula(world):
    found, marked = [], set()
    for method, path in ways(world):
        for content in tables(world.knock("host", method, path)):
            cells = [
                cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in row
            ]
            found += [(path, c) for c in cells if c.startswith(BEGINS) and not is_number(c)]
            marked |= {path for cell in cells if cell.startswith("'" + FORMULA)}

    assert found == []
    ends = {path.rpartition("/")[2] for path in marked}
    assert {"leads.csv", "assets.csv", "open.csv", "long", "everything"} <= ends


def test_no_file_is_named_by_what_people_wrote(world):
    for method, path in ways(world):
        name = world.knock("host", method, path).headers.get("Content-Disposition", "")
        assert "calc" not in name, path
