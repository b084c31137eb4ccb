"""Addresses that came with a request and are to be gone to."""

from __future__ import annotations

import re

# Browsers pass over tabs and line ends in an address and take a backslash for a slash.
_OWN_PATH = re.compile(r"/(?![/\\])[!-\[\]-~]*")


def own_path(path: str) -> str:
    """The path if it leads to a page of ours, never to another site; "/" otherwise."""
    return path if _OWN_PATH.fullmatch(path) else "/"
