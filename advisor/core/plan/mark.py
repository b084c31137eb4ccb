"""What is kept of a line of the plan beside its words: who has it, by when, whether it is done."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """What a team keeps of one line.

    owner: a person's id, "" for nobody; owner_name: as they are called. due, done: ISO days, ""
    for none. edited: its words are the team's own. comments: how many there are.
    """

    owner: str = ""
    owner_name: str = ""
    due: str = ""
    done: str = ""
    edited: bool = False
    comments: int = 0


NOTHING_KEPT = Mark()
