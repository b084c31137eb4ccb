"""Until when answers are kept, as respondents and the record of processing are told."""

from __future__ import annotations

from advisor.core.erasing.retention import KINDS, NEVER
from advisor.core.language import say, say_many
from advisor.core.privacy import Until
from advisor.store import openings
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.usecases.erasing.sweep import months_of


def until(store: Store, about: Assessment) -> Until:
    """Until when an assessment is kept: an opening's last day, else by the kind of data."""
    months = months_of(store, about.workspace_id)
    if about.opening_id is not None:
        opening = openings.find(store, about.workspace_id, about.opening_id)
        if opening and opening.keep_until:
            return Until("day", day=opening.keep_until)
        return _months("decision", months["candidates"], NEVER)
    if about.subject_id is None:
        return Until()
    return _months("left", months["left"], months["unfinished"])


def said(store: Store, workspace_id: str) -> tuple[str, ...]:
    """How long each kind of data is kept, a sentence each."""
    months = months_of(store, workspace_id)
    return tuple(
        say(
            "{label}: {time}, counted from {counted}",
            label=say(one.label),
            time=_time(months[one.key]),
            counted=say(one.counted),
        )
        for one in KINDS
    )


def _months(how: str, months: int, unfinished: int) -> Until:
    if months == NEVER or (how == "left" and unfinished == NEVER):
        return Until()
    return Until(how, months=str(months), unfinished=str(unfinished))


def _time(months: int) -> str:
    return (
        say("no time is set")
        if months == NEVER
        else say_many("{number} month", "{number} months", months)
    )
