"""A questionnaire file read with its places: plain data, and the line of every key and item."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from advisor.library.problems import Problem

LARGEST_FILE = 1_000_000
TOO_LARGE = ("The file is larger than 1 MB.", "Split it into several.")
MOST_NODES = 100_000
MOST_PROBLEMS = 500
DEEPEST = 20
Path = tuple[str | int, ...]


class TooMuch(Exception):
    """The file repeats or nests its parts beyond what a questionnaire needs."""


@dataclass(slots=True)
class Source:
    """One file's content and places.

    data: what it says. places: (line, column) from 1 for each path. problems: those found so far.
    """

    file: str
    data: Any = None
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, path: Path) -> tuple[int, int]:
        """Line and column of the path, or of the nearest part around it that has one."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def report(self, code: str, path: Path, what: str, remedy: str) -> None:
        """Add a problem at the path; what comes after the first 500 helps nobody."""
        if len(self.problems) >= MOST_PROBLEMS:
            return
        line, column = self.place(path)
        self.problems.append(Problem(self.file, line, column, code, what, remedy))


def read_source(file: str, text: str) -> Source:
    """The content of a YAML text. Problems of syntax and of size are in ``problems``."""
    source = Source(file)
    if len(text) > LARGEST_FILE:
        source.report("Q024", (), *TOO_LARGE)
        return source
    try:
        node = yaml.compose(text, Loader=_Bounded)
        source.data = _Reader(source).value(node, ()) if node else None
    except yaml.YAMLError as error:
        _report_syntax(source, error)
    except (TooMuch, RecursionError):
        source.report("Q024", (), "The file repeats or nests its parts too much.", "Simplify it.")
    return source


def _report_syntax(source: Source, error: yaml.YAMLError) -> None:
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        source.places[()] = (mark.line + 1, mark.column + 1)
    what = getattr(error, "problem", None) or getattr(error, "reason", None) or "unreadable"
    remedy = "Check indentation and quotes; quote texts with “: ”, “#”, or “?” between braces."
    source.report("Q001", (), f"This is not YAML: {what}.", remedy)


class _Bounded(yaml.SafeLoader):
    """Stops where a file has more parts than are looked at, before it has read them all."""

    nodes = 0

    def compose_node(self, parent: Node | None, index: Any) -> Node | None:
        """One more part of the file. Raises TooMuch."""
        self.nodes += 1
        if self.nodes > 2 * MOST_NODES:
            raise TooMuch
        found: Node | None = super().compose_node(parent, index)
        return found


class _Reader:
    """Turns nodes into plain data and notes where each came from."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.nodes = 0

    def value(self, node: Node, path: Path) -> Any:
        self.nodes += 1
        if self.nodes > MOST_NODES or len(path) > DEEPEST:
            raise TooMuch
        self.source.places.setdefault(path, _place(node))
        if isinstance(node, MappingNode):
            return self._mapping(node, path)
        if isinstance(node, SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        return _scalar(node) if isinstance(node, ScalarNode) else None

    def _mapping(self, node: MappingNode, path: Path) -> dict[str, Any]:
        content: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in content:
                self.source.places[(*path, key)] = _place(key_node)
                self.source.report(
                    "Q003", (*path, key), f"“{key}” is given twice.", "Remove one of the two."
                )
                continue
            self.source.places[(*path, key)] = _place(key_node)
            content[key] = self.value(value_node, (*path, key))
        return content


def _place(node: Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _scalar(node: ScalarNode) -> str | int | float | bool | None:
    """The value as YAML 1.2 reads it: yes, no, on, off and times of day are words."""
    text = str(node.value)
    try:
        if node.tag.endswith(":int"):
            return int(text.replace("_", ""))
        if node.tag.endswith(":float"):
            return float(text.replace("_", ""))
    except ValueError:
        return text
    if node.tag.endswith(":null"):
        return None
    if node.tag.endswith(":bool") and text.lower() in {"true", "false"}:
        return text.lower() == "true"
    return text
