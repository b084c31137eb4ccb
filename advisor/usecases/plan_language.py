"""The language in which a company keeps its plan, whoever reads it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from advisor.core.language import language, speaking
from advisor.library.catalogues import language_of
from advisor.store.database import Store
from advisor.usecases import gathering
from advisor.usecases.gathering import Inputs


@contextmanager
def in_its_language(store: Store, inputs: Inputs) -> Iterator[Inputs]:
    """What the plan is made from with its words in the company's language, spoken in the block."""
    own = language_of(inputs.workspace.language)
    if own == language():
        yield inputs
        return
    with speaking(own):
        yield gathering.gather(store, inputs.workspace)
