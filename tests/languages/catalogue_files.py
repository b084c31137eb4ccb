"""The PO files of the catalogues: read, and brought up to date with what is written."""

from __future__ import annotations

from datetime import UTC, datetime

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from advisor.library.catalogues import FOLDER, files_of
from tests.languages.messages import Written

DRAFT = "X-Review: draft (no native speaker has read it yet; take this line out when one has)"
# A file changes where a message does, and not with the day.
_ANY_DAY = datetime(2026, 1, 1, tzinfo=UTC)
Key = tuple[str, str]
Forms = str | tuple[str, ...]


def translations(code: str) -> dict[Key, Forms]:
    """(context, message) to its translation, "" for one that has none yet."""
    found: dict[Key, Forms] = {}
    for path in files_of(code):
        with path.open("rb") as file:
            for message in read_po(file, locale=code):
                if message.id:
                    one = message.id if isinstance(message.id, str) else message.id[0]
                    found[message.context or "", one] = message.string
    return found


def renew(code: str, written: dict[Key, Written], known: dict[Key, Forms]) -> None:
    """Write a language's files: every message with its translation where it is known."""
    (FOLDER / code).mkdir(parents=True, exist_ok=True)
    for part in sorted({one.part for one in written.values()}):
        comment = f"# Advisor in {code}: {part}.\n# {_review(code, part)}".rstrip("# \n")
        catalogue = Catalog(
            locale=code,
            project="Advisor",
            header_comment=comment,
            creation_date=_ANY_DAY,
            revision_date=_ANY_DAY,
            fuzzy=False,
        )
        for key, one in written.items():
            if one.part == part:
                name = (one.message, one.plural) if one.plural else one.message
                string = known.get(key) or (("", "") if one.plural else "")
                catalogue.add(name, string, locations=[(one.place, 1)], context=one.context or None)
        path = FOLDER / code / f"{part}.po"
        with path.with_suffix(".new").open("wb") as file:
            write_po(file, catalogue, width=100, include_lineno=False)
        # At once, since somebody may be reading it.
        path.with_suffix(".new").replace(path)


def _review(code: str, part: str) -> str:
    """The line that says that it is a draft, unless it was taken out of the file."""
    path = FOLDER / code / f"{part}.po"
    reviewed = path.exists() and "X-Review: draft" not in path.read_text("utf-8")[:2000]
    return "" if reviewed else DRAFT
