"""The limits of the house style, held by machine. A place that needs more is listed, with why."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sorted((ROOT / "advisor").rglob("*.py"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
FORBIDDEN_NAMES = {"models.py", "utils.py", "helpers.py", "services.py"}

LONGER_TEMPLATES = {
    "base.html": 70,  # the frame of every page: head, navigation, messages, footer
}


def lines(path):
    """How many lines a file has."""
    return len(path.read_text("utf-8").splitlines())


def named(path):
    """The path as it is listed: below advisor or templates."""
    return path.relative_to(ROOT).as_posix().split("/", 1)[1]


def too_long(paths, most, longer):
    """The files over the limit, or over their own."""
    return {
        named(path): lines(path) for path in paths if lines(path) > longer.get(named(path), most)
    }


def functions(path):
    """Every function of a file with its name and its length, without decorators."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            yield node, (node.end_lineno or 0) - node.lineno + 1


def is_view(node):
    """Whether a function is bound to an address."""
    calls = [each.func for each in node.decorator_list if isinstance(each, ast.Call)]
    return any(isinstance(call, ast.Attribute) and call.attr in {"get", "post"} for call in calls)


def test_imports_point_inwards():
    ended = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 0, ended.stdout[-3000:]


def test_python_files_have_at_most_250_lines():
    assert too_long([*PYTHON, *TESTS], 250, {}) == {}


def test_templates_have_at_most_60_lines():
    assert too_long(TEMPLATES, 60, LONGER_TEMPLATES) == {}


def test_components_have_at_most_40_lines_for_macros_of_at_most_30():
    components = [path for path in TEMPLATES if "components" in path.parts]

    assert too_long(components, 40, {}) == {}
    assert {m: n for path in TEMPLATES for m, n in macros(path) if n > 30} == {}


def macros(path):
    """Every macro of a template with its length."""
    text = path.read_text("utf-8").splitlines()
    starts = [n for n, line in enumerate(text) if "{% macro " in line or "{%- macro " in line]
    ends = [n for n, line in enumerate(text) if "endmacro" in line]
    for start, end in zip(starts, ends, strict=True):
        yield f"{named(path)}:{start + 1}", end - start + 1


def test_functions_have_at_most_40_lines():
    found = [(path, node, length) for path in PYTHON for node, length in functions(path)]

    assert {f"{named(path)}:{node.name}": n for path, node, n in found if n > 40} == {}


def statements(node):
    """How many lines a function's statements take, without signature and docstring."""
    body = node.body[1:] if ast.get_docstring(node) else node.body
    return (node.end_lineno or 0) - body[0].lineno + 1


def test_views_have_at_most_15_lines():
    views = [(path, node) for path in PYTHON for node, _ in functions(path) if is_view(node)]

    long = {f"{named(path)}:{node.name}": statements(node) for path, node in views}
    assert {name: count for name, count in long.items() if count > 15} == {}


def test_half_of_the_functions_have_at_most_8_lines():
    lengths = sorted(length for path in PYTHON for _, length in functions(path))

    assert lengths[len(lengths) // 2] <= 8


def test_no_file_has_a_name_that_says_nothing():
    assert [named(path) for path in PYTHON if path.name in FORBIDDEN_NAMES] == []


@pytest.mark.parametrize("word", ["autoescape false", "|safe", "| safe", "executescript"])
def test_nothing_switches_a_safeguard_off(word):
    found = [named(path) for path in [*PYTHON, *TEMPLATES] if word in path.read_text("utf-8")]

    assert found == []


def test_tests_are_skipped_in_one_place_only():
    skipping = ("pytest.skip", "importorskip", "mark.skip")
    allowed = {"programs.py", Path(__file__).name}
    found = [
        path.name
        for path in TESTS
        if path.name not in allowed and any(word in path.read_text("utf-8") for word in skipping)
    ]

    assert found == []
