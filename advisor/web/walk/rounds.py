"""Many walks: every questionnaire, round after round, each from a seed that repeats it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask

from advisor.core.questionnaire import Questionnaire
from advisor.store.database import Store
from advisor.web.app import Settings, create_app
from advisor.web.walk.company import found_company
from advisor.web.walk.noticing import WalkFailed
from advisor.web.walk.walking import Walk, said


@dataclass(frozen=True, slots=True)
class Walked:
    """One walk that ended. did: what was done; problem: what was wrong, "" for nothing."""

    questionnaire: str
    seed: int
    did: str
    problem: str


def walks(asked: Sequence[Questionnaire], rounds: int, seed: int) -> Iterator[Walked]:
    """Walk each questionnaire with seed, seed + 1 … so many times, on a data file thrown away."""
    with TemporaryDirectory(prefix="advisor-walk-") as folder:
        data = Path(folder) / "walk.db"
        app = create_app(Settings(data=data))
        app.testing = True
        store = Store(data)
        try:
            for one in range(seed, seed + rounds):
                for questionnaire in asked:
                    yield _walked(app, store, questionnaire, one)
        finally:
            store.close()


def _walked(app: Flask, store: Store, questionnaire: Questionnaire, seed: int) -> Walked:
    walk = Walk(found_company(app, store, questionnaire), questionnaire, seed)
    problem = ""
    try:
        walk.go()
    except WalkFailed as failed:
        problem = str(failed)
    except Exception as crash:  # whatever the app does, the seed is told
        problem = f"the app stopped: {crash!r}"
    return Walked(questionnaire.id, seed, said(walk.did), problem)
