"""One sentence of the shipped words, and when it applies."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence and when it applies.

    text: may hold {names} of facts; it applies only if all of them are known. cites: IDs of the
    source material. modes: of "leads", "shop" and "hours", empty for all. motion: "transactional",
    "consultative" or "" for both. fact, at_least, below: a number among the facts that has to
    lie in a range; one that is not known does not.
    """

    text: str
    cites: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    motion: str = ""
    fact: str = ""
    at_least: float = 0.0
    below: float = float("inf")
