"""What is kept about somebody who came by a link: all of it for them to see, take and take back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from advisor.core.answer_quality import note_words
from advisor.core.days import day_figures
from advisor.core.language import mark, say
from advisor.core.language_names import language_name
from advisor.core.privacy import ANYONE, Line
from advisor.core.questionnaire import Question, questions_in_order, shown
from advisor.store import (
    assessment_notes,
    export,
    invitations,
    links,
    notices,
    people,
    privacy_requests,
    scorecards,
    scrubbing,
)
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.privacy_requests import ERASE, TAKEN_BACK, Request
from advisor.usecases.notices import kept_notice, notice_of
from advisor.usecases.sitting import Sitting
from advisor.usecases.sittings import AlreadySubmittedError
from advisor.usecases.tokens import new_id, stamp

FORMAT = "advisor-respondent-data"
# Which lines of the notice still hold later.
_TOLD = (mark("Used for"), mark("Who sees it"), mark("Kept"), mark("Questions"), mark("Also"))
_ASKED_AS = {
    "self": mark("self"),
    "peer": mark("peer"),
    "manager": mark("manager"),
    "customer": mark("customer"),
    "marketing": mark("marketing"),
    "sales": mark("sales"),
}


@dataclass(frozen=True, slots=True)
class Given:
    """An answer: the question and what was said to it, in words; when it was saved last."""

    question: str
    answer: str
    saved_at: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept. name: of whom. facts: what else, by name. told: what holds for it. groups:
    title to the answers. agreed: (when, version of the words, when it was taken back or ""), None
    where nothing was kept of that. request: to be erased, while it is open. may_take_back,
    may_ask: whether it can be taken back, or asked to be erased, here. data: all of it as a file.
    """

    name: str
    facts: tuple[Line, ...]
    told: tuple[Line, ...]
    groups: tuple[tuple[str, tuple[Given, ...]], ...]
    agreed: tuple[str, str, str] | None
    request: Request | None
    may_take_back: bool
    may_ask: bool
    data: dict[str, Any]


def of_sitting(store: Store, sitting: Sitting, at: datetime) -> Known:
    """All that is kept under the link of a sitting."""
    about = sitting.assessment
    on_panel = about.opening_id is not None and _is_scorecard(store, about)
    facts = _facts(store, sitting, at)
    told = _told(store, sitting)
    agreed = _agreed(store, about)
    groups = answers_of(store, sitting)
    return Known(
        name=respondent_name(store, about.workspace_id, about.id, about.respondent),
        facts=facts,
        told=told,
        groups=groups,
        agreed=agreed,
        request=privacy_requests.open_of(store, about.workspace_id, about.respondent),
        may_take_back=not sitting.submitted and not on_panel,
        may_ask=sitting.submitted and not on_panel,
        data=_as_data(store, sitting, (*facts, *told), agreed),
    )


def answers_of(store: Store, sitting: Sitting) -> tuple[tuple[str, tuple[Given, ...]], ...]:
    """Title of each page that has answers, also of one that no longer shows, to the answers."""
    about = sitting.assessment
    times = {
        row["question_id"]: row["answered_at"]
        for row in export.answers_of(store, about.workspace_id, about.id)
    }
    found = (
        (section.title, tuple(_given(sitting, one, times) for one in questions))
        for section in sitting.questionnaire.sections
        for questions in [questions_in_order(section, str(about.seed))]
    )
    kept = ((title, tuple(one for one in given if one.saved_at)) for title, given in found)
    return tuple((title, given) for title, given in kept if given)


def take_back(store: Store, sitting: Sitting, at: datetime) -> int:
    """Remove what was answered and not handed in, and close the link; gives how many answers.

    That somebody was asked stays, and that they took it back. Raises AlreadySubmittedError.
    """
    about = sitting.assessment
    with store.immediate():
        if not of_sitting(store, sitting, at).may_take_back:
            raise AlreadySubmittedError(AlreadySubmittedError.__doc__)
        gone = notices.take_back_answers(store, about.workspace_id, about.id)
        notices.take_back(store, about.workspace_id, about.id, stamp(at))
        links.revoke_all(store, about.id, stamp(at))
        invitations.set_resume_hash(store, about.workspace_id, about.id, "")
        privacy_requests.add(store, _request(about, TAKEN_BACK, at, closed=True))
        scrubbing.ask_for(store)
    return gone


def ask_to_erase(store: Store, workspace_id: str, who: str, about: str, at: datetime) -> None:
    """Keep that somebody asks to be erased; one request at a time. about: an assessment, or ""."""
    with store.immediate():
        if privacy_requests.open_of(store, workspace_id, who) is None:
            new = Request(new_id(), workspace_id, who, about, ERASE, stamp(at))
            privacy_requests.add(store, new)


def respondent_name(store: Store, workspace_id: str, assessment_id: str, respondent: str) -> str:
    """How whoever answers is called, "" where nobody knows."""
    invitation = invitations.find(store, workspace_id, assessment_id)
    if invitation is not None and invitation.name:
        return invitation.name
    person = people.find_anyone(store, workspace_id, respondent)
    return person.name if person else ""


def _facts(store: Store, sitting: Sitting, at: datetime) -> tuple[Line, ...]:
    about = sitting.assessment
    invitation = invitations.find(store, about.workspace_id, about.id)
    notes = assessment_notes.of_assessment(store, about.workspace_id, about.id)
    rows = (
        (say("Questionnaire"), sitting.questionnaire.title),
        (say("About"), sitting.subject),
        (say("Reference"), about.reference),
        (say("Your email"), invitation.email if invitation else ""),
        (
            say("Asked as"),
            say(_ASKED_AS.get(invitation.kind, invitation.kind)) if invitation else "",
        ),
        (say("Begun"), day_figures(about.created_at)),
        (
            say("Handed in"),
            day_figures(about.submitted_at) if about.submitted_at else say("not yet"),
        ),
        (say("Read in"), language_name(sitting.language) if about.language else ""),
        (say("Keyed in by"), about.entered_by or ""),
        (say("A second look"), " ".join(note_words(one.code, one.said, you=True) for one in notes)),
        (say("Link opens until"), day_figures(links.last_day(store, about.id, stamp(at)) or "")),
    )
    return tuple(Line(heading, words) for heading, words in rows if words)


def _told(store: Store, sitting: Sitting) -> tuple[Line, ...]:
    """What holds now, with the name of the one it is about."""
    lines, holds = notice_of(store, sitting).lines, {say(one) for one in _TOLD}
    return tuple(
        Line(one.heading, one.words.replace(ANYONE, sitting.subject))
        for one in lines
        if one.heading in holds
    )


def _agreed(store: Store, about: Assessment) -> tuple[str, str, str] | None:
    found = kept_notice(store, about)
    if found is None:
        return None
    told, kept = found
    return kept.agreed_at, told.version, kept.taken_back_at or ""


def _given(sitting: Sitting, question: Question, times: dict[str, str]) -> Given:
    value = sitting.answers.get(question.id, "")
    said = shown(question, value, sitting.currency) if value else ""
    return Given(question.text, said, times.get(question.id, ""))


def _as_data(
    store: Store,
    sitting: Sitting,
    lines: tuple[Line, ...],
    agreed: tuple[str, str, str] | None,
) -> dict[str, Any]:
    about = sitting.assessment
    saved = export.answers_of(store, about.workspace_id, about.id)
    kept = kept_notice(store, about)
    return {
        "format": FORMAT,
        "version": 1,
        "name": respondent_name(store, about.workspace_id, about.id, about.respondent),
        "kept": {line.heading: line.words for line in lines},
        "agreed": dict(zip(("at", "words", "taken_back_at"), agreed, strict=True))
        if agreed
        else {},
        "notice": {line.heading: line.words for line in kept[0].lines} if kept else {},
        "answers": [dict(row) for row in saved],
        "in_words": {
            title: {one.question: one.answer for one in given}
            for title, given in answers_of(store, sitting)
        },
    }


def _is_scorecard(store: Store, about: Assessment) -> bool:
    return scorecards.find(store, about.workspace_id, about.id) is not None


def _request(about: Assessment, kind: str, at: datetime, *, closed: bool) -> Request:
    done = stamp(at) if closed else None
    return Request(new_id(), about.workspace_id, about.respondent, about.id, kind, stamp(at), done)
