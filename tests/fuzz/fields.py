"""The words that a page's module knows: names of fields, and values that they may have."""

from __future__ import annotations

import ast
import re
from functools import cache
from importlib import import_module
from pathlib import Path

from flask import Flask

_WORD = re.compile(r"[a-z][a-z0-9_-]{0,40}")


def words_of(app: Flask, endpoint: str) -> tuple[str, ...]:
    """Words of the module that answers at an endpoint, and of the pages' modules it draws on."""
    name = app.view_functions[endpoint].__module__
    found = set(_words(name))
    for other in _imported(name):
        found |= set(_words(other))
    return tuple(sorted(found)) or ("name",)


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse(Path(str(import_module(module).__file__)).read_text("utf-8"))


@cache
def _imported(module: str) -> tuple[str, ...]:
    imports = [node for node in ast.walk(_tree(module)) if isinstance(node, ast.ImportFrom)]
    names = {str(node.module) for node in imports}
    return tuple(sorted(n for n in names if re.fullmatch(r"advisor\.(web|usecases)\.\w+", n)))


@cache
def _words(module: str) -> tuple[str, ...]:
    found = set()
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.add(node.value)
        elif isinstance(node, ast.ClassDef):
            targets = [one.targets for one in node.body if isinstance(one, ast.Assign)]
            found |= {t.id for group in targets for t in group if isinstance(t, ast.Name)}
    return tuple(sorted(word for word in found if _WORD.fullmatch(word)))
