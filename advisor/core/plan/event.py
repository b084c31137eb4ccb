"""One change that somebody made to one line of the plan."""

from __future__ import annotations

from dataclasses import dataclass

HIDDEN, OWNER, DUE, DONE = "hidden", "owner", "due", "done"
COMMENT, COMMENT_GONE, ADDED, ORDER = "comment", "comment gone", "added", "order"
# Besides these, the name of a field of the line itself: its words.
KINDS = (HIDDEN, OWNER, DUE, DONE, COMMENT, COMMENT_GONE, ADDED, ORDER)
YES = "yes"


@dataclass(frozen=True, slots=True)
class Event:
    """A change; the last one of a line and field counts.

    number: their order, from 1; 0 while it is not kept yet. key: the line's. field: one of KINDS
    or a field of the line that holds words. value: what it became; None for as it was computed.
    over: the computed words that it was made over. member, member_name: who; at: when.

    hidden: "yes" or "". owner: a person's id or "". due, done: an ISO day or "". comment: words.
    comment gone: the number of the comment that was taken back. added: the place of a line that
    the team wrote itself. order: the key of the line that this one follows, "" for none.
    """

    number: int
    key: str
    field: str
    value: str | None
    over: str
    member: str
    at: str
    member_name: str = ""

    @property
    def is_words(self) -> bool:
        """Whether it changes what the line says."""
        return self.field not in KINDS
