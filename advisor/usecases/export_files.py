"""The files that answers are taken out in, each as a stream of bytes made while it is sent."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from advisor.core.dataset import TABLES
from advisor.store import export_file
from advisor.store.database import Store
from advisor.store.workspaces import Workspace
from advisor.usecases import answer_export
from advisor.usecases.anonymous_export import anonymous
from advisor.usecases.answer_export import Export

CHUNK = 64 * 1024
_README = """All answers of {name}, taken out of Advisor on {day}.

answers-long.csv   one line per answer
wide/*.csv         one line per assessment, a file for each version of each questionnaire
answers.json       everything as one document
answers.sqlite     everything as tables
dictionary.csv     what each column of all of these means
questions.csv      every question of each version, with the answers it offers

In the CSV files a text that a spreadsheet program would take for a formula has an apostrophe (')
before it. Advisor takes it off again when it reads such a file.
"""


@dataclass(frozen=True, slots=True)
class Kind:
    """A form of file: its ending, what it is to a browser, and how its bytes are made."""

    ending: str
    mimetype: str
    make: Callable[[Export], Iterator[bytes]]


def stream(
    open_store: Callable[[], Store],
    workspace: Workspace,
    at: datetime,
    make: Callable[[Export], Iterator[bytes]],
    *,
    history: bool = False,
    reader: str = "",
) -> Iterator[bytes]:
    """The bytes of a file, all from one moment, over a connection of its own.

    The connection is closed when the last byte is taken, or nobody takes any more.
    """
    store = open_store()
    try:
        with store.unchanging():
            yield from make(Export(store, workspace, at, history, reader))
    finally:
        store.close()


def in_chunks(texts: Iterator[str]) -> Iterator[bytes]:
    """Many small texts as fewer, larger pieces of UTF-8."""
    waiting, size = [], 0
    for text in texts:
        waiting.append(text)
        size += len(text)
        if size >= CHUNK:
            yield "".join(waiting).encode()
            waiting, size = [], 0
    yield "".join(waiting).encode()


def long_csv(taken: Export) -> Iterator[bytes]:
    """``answer_export.long_csv`` as bytes."""
    return in_chunks(answer_export.long_csv(taken))


def json_document(taken: Export) -> Iterator[bytes]:
    """``answer_export.as_json`` as bytes."""
    return in_chunks(answer_export.as_json(taken))


def wide_csv(version: str) -> Callable[[Export], Iterator[bytes]]:
    """What makes the wide file of one questionnaire version."""
    return lambda taken: in_chunks(answer_export.wide_csv(taken, version))


def sqlite(taken: Export) -> Iterator[bytes]:
    """A SQLite file with every table; made in a folder of its own that is gone afterwards."""
    columns = {
        table: [(field.name, field.type) for field in fields] for table, fields in TABLES.items()
    }
    with TemporaryDirectory(prefix="advisor-") as folder:
        path = Path(folder) / "answers.sqlite"
        export_file.write(path, columns, answer_export.rows(taken))
        with path.open("rb") as made:
            while piece := made.read(CHUNK):
                yield piece


def wide_zip(taken: Export) -> Iterator[bytes]:
    """The wide files of every version."""
    return _zipped(taken.at, _wide_files(taken, ""))


def everything(taken: Export) -> Iterator[bytes]:
    """All forms together, with the dictionary and what is what."""
    readme = _README.format(name=taken.workspace.name, day=taken.at.date().isoformat())
    files = {
        "README.txt": iter([readme.encode()]),
        "answers-long.csv": long_csv(taken),
        **_wide_files(taken, "wide/"),
        "answers.json": json_document(taken),
        "answers.sqlite": sqlite(taken),
        "dictionary.csv": in_chunks(answer_export.dictionary_csv(taken)),
        "questions.csv": in_chunks(answer_export.questions_csv(taken)),
    }
    return _zipped(taken.at, files)


def wide_name(questionnaire_id: str, version: str) -> str:
    """What the wide file of a version is called."""
    return f"{questionnaire_id}-{version[:8]}.csv"


KINDS = {
    "long": Kind("long.csv", "text/csv; charset=utf-8", long_csv),
    "wide": Kind("wide.zip", "application/zip", wide_zip),
    "json": Kind("json", "application/json", json_document),
    "sqlite": Kind("sqlite", "application/vnd.sqlite3", sqlite),
    "everything": Kind("zip", "application/zip", everything),
    "research": Kind("zip", "application/zip", anonymous),
    "dictionary": Kind(
        "dictionary.csv",
        "text/csv; charset=utf-8",
        lambda taken: in_chunks(answer_export.dictionary_csv(taken)),
    ),
    "questions": Kind(
        "questions.csv",
        "text/csv; charset=utf-8",
        lambda taken: in_chunks(answer_export.questions_csv(taken)),
    ),
}


def _wide_files(taken: Export, folder: str) -> dict[str, Iterator[bytes]]:
    return {
        folder + wide_name(asked.id, version): wide_csv(version)(taken)
        for version, asked in taken.definitions.items()
    }


class _Drain(io.RawIOBase):
    """A file that cannot be sought in: what is written waits until it is taken."""

    def __init__(self) -> None:
        self.waiting = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, piece: Any) -> int:
        self.waiting += piece
        return len(piece)

    def take(self) -> bytes:
        taken = bytes(self.waiting)
        self.waiting.clear()
        return taken


def _zipped(at: datetime, files: dict[str, Iterator[bytes]]) -> Iterator[bytes]:
    drain = _Drain()
    with zipfile.ZipFile(drain, "w", zipfile.ZIP_DEFLATED) as made:
        for name, pieces in files.items():
            entry = zipfile.ZipInfo(name, at.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            with made.open(entry, "w", force_zip64=True) as part:
                for piece in pieces:
                    part.write(piece)
                    yield drain.take()
            yield drain.take()
    yield drain.take()
