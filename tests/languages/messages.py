"""Every message of the product, found where it is written."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2.ext import babel_extract

from advisor.library.questionnaires import SHIPPED, load_questionnaire
from advisor.library.shipped_words import names_in, raw, texts_of
from advisor.library.translations import label_texts, text_keys
from tests.languages.parts import ENGLISH_ONLY, PARTS, part_of

ROOT = Path(__file__).resolve().parents[2]
SAID = {"say", "mark"}
COUNTED = "say_many"
IN_TEMPLATES = ("_", "gettext", "ngettext", "pgettext")
CONTENT = (
    *("skills.yaml", "interview.yaml", "privacy.yaml", "guide", "plan", "help"),
    *("example-company.yaml", "example-opening.yaml"),
)


@dataclass(frozen=True, slots=True)
class Written:
    """A message and the file it stands in. plural, context: "" for none."""

    place: str
    message: str
    plural: str = ""
    context: str = ""

    @property
    def part(self) -> str:
        """The catalogue it belongs to."""
        return part_of(self.place)


def messages() -> dict[tuple[str, str], Written]:
    """Every message by (context, message), each in the part that comes first."""
    order = list(PARTS)
    found: dict[tuple[str, str], Written] = {}
    for one in sorted(everything(), key=lambda one: (order.index(one.part), one.place)):
        known = found.setdefault((one.context, one.message), one)
        if one.plural and not known.plural:
            found[one.context, one.message] = one
    return found


def everything() -> Iterator[Written]:
    """Every message as often as it is written."""
    for path in sorted((ROOT / "advisor").rglob("*.py")):
        yield from _of_python(path)
    for path in sorted((ROOT / "templates").rglob("*.*")):
        yield from _of_template(path)
    yield from _of_content()
    yield from _of_questionnaires()


def _of_python(path: Path) -> Iterator[Written]:
    text, place = path.read_text("utf-8"), path.relative_to(ROOT).as_posix()
    if place.startswith(ENGLISH_ONLY):
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ClassDef) and node.name.endswith("Error"):
            yield Written(place, " ".join((ast.get_docstring(node) or "").split()))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from _of_call(place, node, node.func.id)


def _of_call(place: str, call: ast.Call, function: str) -> Iterator[Written]:
    if function in SAID and _constant(call.args[0]):
        yield Written(place, _constant(call.args[0]), context=_context(call))
    elif function == COUNTED and _constant(call.args[0]):
        yield Written(place, _constant(call.args[0]), _constant(call.args[1]))


def _constant(node: ast.expr) -> str:
    """The words in a string; "" for a name. A string with values in it is nobody's message."""
    assert not isinstance(node, ast.JoinedStr), f"an f-string cannot be said: {ast.unparse(node)}"
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _context(call: ast.Call) -> str:
    given = [word.value for word in call.keywords if word.arg == "context"] + call.args[1:2]
    return _constant(given[0]) if given else ""


def _of_template(path: Path) -> Iterator[Written]:
    place = path.relative_to(ROOT).as_posix()
    options = {"trimmed": "true", "silent": "false"}
    with path.open("rb") as file:
        for _, function, text, _ in babel_extract(file, IN_TEMPLATES, (), options):
            forms = [one for one in (text if isinstance(text, tuple) else (text,)) if one]
            if function == "pgettext":
                yield Written(place, forms[1], context=forms[0])
            elif forms:
                yield Written(place, forms[0], forms[1] if function == "ngettext" else "")


def _of_content() -> Iterator[Written]:
    folder = ROOT / "questionnaires"
    for name in CONTENT:
        for path in sorted((folder / name).glob("*.yaml")) or [folder / name]:
            inside = path.relative_to(folder).as_posix()
            for text in texts_of(raw(inside), names_in(inside)):
                yield Written(path.relative_to(ROOT).as_posix(), text)


def _of_questionnaires() -> Iterator[Written]:
    for name in SHIPPED:
        data = load_questionnaire(name).model_dump(mode="json", by_alias=True)
        for _, text in (*text_keys(data), *label_texts(data, "de")):
            yield Written(f"questionnaires/{name}.yaml", text)
