"""An interviewer's own scorecards, and nothing of anybody else's: the list; one skill across."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from advisor.core.hiring.scorecard import EVIDENCE
from advisor.core.language import mark, say, told
from advisor.core.questionnaire import Questionnaire, missing, problems_of, visible_sections
from advisor.core.skills import Skill
from advisor.library import catalogue
from advisor.store import assessments, openings, panelists, workspaces
from advisor.store.assessments import Answer
from advisor.store.candidates import Candidate
from advisor.store.database import Store
from advisor.store.openings import Opening
from advisor.store.panelists import Panelist
from advisor.store.scorecards import Scorecard
from advisor.usecases import sittings
from advisor.usecases.hiring import scoring
from advisor.usecases.tokens import hashed, stamp

EVIDENCE_MISSING = mark("Write one line on what you saw or heard.")


class PanelLinkUnknownError(Exception):
    """There is nothing at this link. Check that all of the link was copied."""


class PanelLinkClosedError(Exception):
    """It was closed, a newer one was sent, its time is over, or you are no longer on the panel.

    What you scored is kept. Whoever sent it can send a new one.
    """


class NotToRateError(Exception):
    """You are not asked to rate this candidate, or this skill."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where one interviewer scores for one opening."""

    opening: Opening
    panelist: Panelist
    company: str

    @property
    def skills(self) -> tuple[Skill, ...]:
        """The skills they rate, in the order of all skills."""
        return tuple(skill for skill in catalogue().skills if skill.id in self.panelist.skills)


@dataclass(frozen=True, slots=True)
class OwnCard:
    """One candidate and how far the interviewer's own scorecard is.

    done: in how many of their skills nothing is left to answer. handed_in: when, None before.
    Nothing here depends on what others do.
    """

    candidate: Candidate
    begun: bool
    done: int
    skills: int
    handed_in: str | None


@dataclass(frozen=True, slots=True)
class Across:
    """One candidate in the list of one skill. level, evidence: what is kept, "" for nothing.

    revision: of the scorecard, 0 before it is begun. asked: whether their scorecard has the skill.
    """

    candidate: Candidate
    level: str
    evidence: str
    revision: int
    handed_in: bool
    asked: bool = True

    @property
    def open(self) -> bool:
        """Whether it can still be answered."""
        return self.asked and not self.handed_in


@dataclass(frozen=True, slots=True)
class Given:
    """What was sent for one candidate. seen: the revision that their page was made from."""

    level: str
    evidence: str
    seen: int


def desk_at(store: Store, token: str, at: datetime) -> Desk:
    """The desk behind a panel link. Raises PanelLinkUnknownError, PanelLinkClosedError."""
    panelist = panelists.by_link(store, hashed(token), stamp(at))
    if panelist is None:
        known = panelists.knows_link(store, hashed(token))
        problem = PanelLinkClosedError if known else PanelLinkUnknownError
        raise problem(problem.__doc__)
    opening = openings.find(store, panelist.workspace_id, panelist.opening_id)
    workspace = workspaces.find(store, panelist.workspace_id)
    if opening is None or opening.removed_at or workspace is None or workspace.removed:
        raise PanelLinkClosedError(PanelLinkClosedError.__doc__)
    return Desk(opening, panelist, workspace.name)


def desk_of(store: Store, opening: Opening, company: str, member_id: str) -> Desk | None:
    """The desk of a member; None where they are not on the panel."""
    for panelist in panelists.of_opening(store, opening.workspace_id, opening.id):
        if panelist.member_id == member_id:
            return Desk(opening, panelist, company)
    return None


def openings_of(store: Store, workspace_id: str, member_id: str) -> list[Opening]:
    """The openings whose panel a member is on, the newest first."""
    seats = panelists.of_workspace(store, workspace_id)
    mine = {p.opening_id for p in seats if p.member_id == member_id and p.removed_at is None}
    return [one for one in openings.of_workspace(store, workspace_id) if one.id in mine]


def cards(store: Store, desk: Desk) -> tuple[OwnCard, ...]:
    """Every candidate to rate, in the order they were added."""
    own = scoring.own_scorecards(store, desk.panelist)
    return tuple(_card(store, one, own.get(one.person_id)) for one in to_rate(store, desk))


def to_rate(store: Store, desk: Desk) -> tuple[Candidate, ...]:
    """Who is at the interview or past it, without those who withdrew or were erased."""
    return scoring.interviewed(store, desk.opening)


def begin(store: Store, desk: Desk, person_id: str, at: datetime) -> str:
    """A link's token to the own scorecard of a candidate; begun where there is none.

    Raises NotToRateError, and NotLockedError or NothingToRateError of scoring.
    """
    card = scoring.open_scorecard(store, desk.panelist, _candidate(store, desk, person_id), at)
    known = assessments.find(store, card.workspace_id, card.assessment_id)
    if known is None:
        raise NotToRateError(NotToRateError.__doc__)
    with store.immediate():
        return sittings.open_link(store, known, at)


def across(store: Store, desk: Desk, skill: Skill) -> tuple[Across, ...]:
    """Everyone to rate in one skill. Raises NotToRateError for a skill of somebody else."""
    if skill not in desk.skills:
        raise NotToRateError(NotToRateError.__doc__)
    own = scoring.own_scorecards(store, desk.panelist)
    return tuple(_row(store, one, own.get(one.person_id), skill) for one in to_rate(store, desk))


def save_across(
    store: Store, desk: Desk, skill: Skill, given: Mapping[str, Given], at: datetime
) -> dict[str, str]:
    """Keep what can be kept, each in its own scorecard; gives candidate to what is wrong.

    given: by candidate. A scorecard is begun only once something was said in it.
    """
    problems = {}
    for row in across(store, desk, skill):
        said = given.get(row.candidate.person_id)
        if said is None or not row.open:
            continue
        changed = (said.level, said.evidence) != (row.level, row.evidence)
        problem = _save(store, desk, row.candidate, skill, said, at) if changed else ""
        if needs_evidence(said) and not said.evidence:
            problem = problem or EVIDENCE_MISSING
        if problem:
            problems[row.candidate.person_id] = problem
    return problems


def needs_evidence(said: Given) -> bool:
    """Whether a level was chosen, so that a line of evidence belongs to it."""
    return said.level not in {"", "not_observed"}


def _save(
    store: Store, desk: Desk, candidate: Candidate, skill: Skill, said: Given, at: datetime
) -> str:
    """What is wrong, "" where it is kept."""
    card = scoring.open_scorecard(store, desk.panelist, candidate, at)
    known = assessments.find(store, card.workspace_id, card.assessment_id)
    if known is None:
        return told(NotToRateError(NotToRateError.__doc__))
    sitting = sittings.sitting_of(store, known)
    values = {skill.id: said.level, skill.id + EVIDENCE: said.evidence}
    wrong = [
        problems_of(question, values[question.id])
        for question in sitting.questionnaire.questions
        if values.get(question.id)
    ]
    try:
        sittings.save(store, sitting, values, said.seen, at)
    except sittings.ChangedElsewhereError:
        return say("You changed this in another window as well. Look, and save again.")
    except sittings.AlreadySubmittedError as error:
        return told(error)
    return next((text for text in wrong if text), "")


def _card(store: Store, candidate: Candidate, card: Scorecard | None) -> OwnCard:
    if card is None:
        return OwnCard(candidate, begun=False, done=0, skills=0, handed_in=None)
    form, given = _kept(store, card)
    answers = {key: answer.value for key, answer in given.items() if answer.value}
    skills = len(visible_sections(form, answers))
    left = {section.id for section, _ in missing(form, answers)}
    return OwnCard(candidate, bool(answers), skills - len(left), skills, card.submitted_at)


def _row(store: Store, candidate: Candidate, card: Scorecard | None, skill: Skill) -> Across:
    if card is None:
        return Across(candidate, "", "", 0, handed_in=False)
    form, given = _kept(store, card)
    level, evidence = given.get(skill.id), given.get(skill.id + EVIDENCE)
    return Across(
        candidate,
        level.value if level else "",
        evidence.value if evidence else "",
        max((answer.revision for answer in given.values()), default=0),
        card.submitted_at is not None,
        any(question.id == skill.id for question in form.questions),
    )


def _kept(store: Store, card: Scorecard) -> tuple[Questionnaire, Mapping[str, Answer]]:
    known = assessments.find(store, card.workspace_id, card.assessment_id)
    if known is None:
        raise NotToRateError(NotToRateError.__doc__)
    return sittings.questionnaire_of(store, known), assessments.answers(store, known.id)


def _candidate(store: Store, desk: Desk, person_id: str) -> Candidate:
    for one in to_rate(store, desk):
        if one.person_id == person_id:
            return one
    raise NotToRateError(NotToRateError.__doc__)
