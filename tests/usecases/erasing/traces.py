"""Looks for words in everything that is on the disk beside a data file."""

from __future__ import annotations

from pathlib import Path


def on_disk(data: Path, *words: str) -> set[str]:
    """Which of the words are found in the bytes of the file, its log or anything beside it."""
    found = set()
    for path in data.parent.glob(f"{data.name}*"):
        content = path.read_bytes()
        found |= {word for word in words if word.encode() in content}
    return found
