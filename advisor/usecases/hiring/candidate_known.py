"""What is kept of a candidate, in the form in which everyone who came by a link sees theirs."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from advisor.core.days import day_figures
from advisor.core.language import mark, say
from advisor.core.privacy import Line, Until
from advisor.library.privacy import notice_words
from advisor.store import privacy_requests
from advisor.store.candidates import Candidate
from advisor.store.database import Store
from advisor.usecases import known, sittings
from advisor.usecases.hiring import privacy
from advisor.usecases.hiring.candidate_invitations import Invited
from advisor.usecases.known import Known

# In the candidate's data: what is not said elsewhere on the page.
_FACTS = (
    ("email", mark("Your email")),
    ("papers", mark("Your papers")),
    ("note", mark("Note")),
    ("stage", mark("Stage")),
    ("outcome", mark("Outcome")),
    ("reason", mark("Reason")),
    ("feedback", mark("Letter to you")),
)

_VALUES = {
    "applied": mark("applied"),
    "interview": mark("interview"),
    "decided": mark("decided"),
    "withdrawn": mark("withdrawn"),
    "chosen": mark("chosen"),
    "not_chosen": mark("not_chosen"),
}


def of_candidate(store: Store, invited: Invited) -> Known:
    """All that is kept of a candidate. Data are those of ``privacy.own_data``."""
    me, data = invited.candidate, privacy.own_data(store, invited.candidate, theirs=True)
    own = sittings.sitting_of(store, invited.own) if invited.own else None
    return Known(
        name=me.name,
        facts=_facts(me, data),
        told=_told(invited),
        groups=known.answers_of(store, own) if own else (),
        agreed=(me.consented_at, "", "") if me.consented_at else None,
        request=privacy_requests.open_of(store, me.workspace_id, me.person_id),
        may_take_back=invited.agreed,
        may_ask=True,
        data=data,
    )


def ask_to_erase(store: Store, invited: Invited, at: datetime) -> None:
    """Keep that a candidate asks to be erased."""
    me = invited.candidate
    known.ask_to_erase(store, me.workspace_id, me.person_id, "", at)


def _facts(me: Candidate, data: dict[str, Any]) -> tuple[Line, ...]:
    facts = [Line(say(label), _fact(key, str(data[key]))) for key, label in _FACTS if data[key]]
    if data["scorecards"]:
        facts.append(
            Line(
                say("Scores of interviewers"),
                say("{number}, in the file", number=len(data["scorecards"])),
            )
        )
    return (Line(say("Added"), day_figures(me.created_at)), *facts)


def _fact(key: str, value: str) -> str:
    """What is kept, in words where it is the program's own."""
    return say(_VALUES.get(value, value)) if key in {"stage", "outcome", "reason"} else value


def _told(invited: Invited) -> tuple[Line, ...]:
    opening, kept = invited.opening, Until("day", day=invited.opening.keep_until)
    return (
        Line(say("Used for"), opening.purpose),
        Line(say("Who sees it"), notice_words().seen["hiring"]),
        Line(say("Kept"), kept.words(notice_words().kept, invited.company)),
        Line(say("Questions"), opening.contact),
    )
