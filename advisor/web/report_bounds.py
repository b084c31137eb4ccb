"""What one report may use, what is to be made, and why it was given up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from advisor.core.language import language, speaking
from advisor.library.catalogues import language_of
from advisor.store.database import BUSY_SECONDS, Store


class ReportBoundsError(Exception):
    """The report was given up."""


class TooLongError(ReportBoundsError):
    """The report took longer than one report may, and was given up. Nothing else is affected."""


class TooMuchMemoryError(ReportBoundsError):
    """The report needed more memory than one report may; it was given up. Nothing else changed."""


class StoppedError(ReportBoundsError):
    """The report was stopped before it was made. Nothing else is affected."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one report may use. seconds: from its beginning; mebibytes: beyond what is loaded."""

    seconds: float = 120.0
    mebibytes: int = 1024


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be made from which data file.

    make: given a store of its own; it and what it gives travel between processes, so that it has
    to be made of functions of modules. language: in which it is made, that in force where it is
    asked for.
    """

    make: Callable[[Store], Any]
    data: Path
    busy_seconds: float = BUSY_SECONDS
    language: str = field(default_factory=lambda: language().code)

    def done(self) -> Any:
        """Make it here."""
        store = Store(self.data, self.busy_seconds)
        try:
            with speaking(language_of(self.language)):
                return self.make(store)
        finally:
            store.close()
