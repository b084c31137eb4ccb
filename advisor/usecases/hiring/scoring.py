"""Scores: each panelist apart, shown to nobody before the quorum is in; revisions kept beside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from advisor.core.answers import observations_from
from advisor.core.hiring.assignment import RATERS_OF_A_MUST, raters_of
from advisor.core.hiring.scorecard import EVIDENCE, scorecard
from advisor.core.hiring.weights import Criterion, Need
from advisor.core.observation import Observation
from advisor.core.questionnaire import Questionnaire, problems_of, stored_form
from advisor.library import catalogue
from advisor.store import assessments, candidates, erasures, openings, panelists, scorecards
from advisor.store.candidates import Candidate
from advisor.store.database import Store
from advisor.store.openings import Opening
from advisor.store.panelists import Panelist
from advisor.store.scorecards import Revision, Scorecard
from advisor.usecases import sittings
from advisor.usecases.hiring.openings import locked
from advisor.usecases.hiring.work_sample import sample_of
from advisor.usecases.tokens import new_id, stamp


class NothingToRateError(Exception):
    """No skill is assigned to this panelist yet."""


class NotRevealedError(Exception):
    """The scores are still apart: some scorecards are missing."""


class RevisionRefusedError(Exception):
    """This change cannot be kept: say a level and why it changes."""


@dataclass(frozen=True, slots=True)
class Handed:
    """A scorecard that was handed in.

    given: the answers as handed in; answers: with what was revised since.
    """

    scorecard: Scorecard
    panelist: Panelist
    questionnaire: Questionnaire
    given: Mapping[str, str]
    answers: Mapping[str, str]


def open_scorecard(
    store: Store, panelist: Panelist, candidate: Candidate, at: datetime
) -> Scorecard:
    """The panelist's scorecard of a candidate; begun where there is none.

    Raises NotLockedError, NothingToRateError. One begun under older weights goes on as it is.
    """
    with store.immediate():
        own = own_scorecards(store, panelist)
        if candidate.person_id in own:
            return own[candidate.person_id]
        version = locked(store, panelist.workspace_id, panelist.opening_id).version
        form = form_of(store, panelist)
        new = sittings.begin(
            store, panelist.workspace_id, form, candidate.person_id, panelist.rater_id, at
        )
        assessments.set_opening(store, panelist.workspace_id, new.id, panelist.opening_id)
        card = Scorecard(
            assessment_id=new.id,
            workspace_id=panelist.workspace_id,
            opening_id=panelist.opening_id,
            person_id=candidate.person_id,
            panelist_id=panelist.id,
            version=version,
            created_at=stamp(at),
        )
        scorecards.add(store, card)
    return card


def own_scorecards(store: Store, panelist: Panelist) -> dict[str, Scorecard]:
    """Candidate to the panelist's own scorecard of them, the newest of each."""
    cards = scorecards.of_opening(store, panelist.workspace_id, panelist.opening_id)
    return {card.person_id: card for card in cards if card.panelist_id == panelist.id}


def form_of(store: Store, panelist: Panelist) -> Questionnaire:
    """The scorecard that a panelist fills: their skills, and the work sample's parts in them.

    Raises NothingToRateError.
    """
    opening = openings.find(store, panelist.workspace_id, panelist.opening_id)
    skills = [skill for skill in catalogue().skills if skill.id in panelist.skills]
    if opening is None or not skills:
        raise NothingToRateError(NothingToRateError.__doc__)
    sample = sample_of(opening)
    parts = [part for part in sample.parts if part.skill in panelist.skills]
    return scorecard(skills, parts, sample.task)


def under_rated(criteria: Iterable[Criterion], panel: Iterable[Panelist]) -> tuple[str, ...]:
    """The must-haves that fewer than two of the panel rate."""
    assigned = [panelist.skills for panelist in panel]
    return tuple(
        c.skill
        for c in criteria
        if c.need is Need.MUST and raters_of(c.skill, assigned) < RATERS_OF_A_MUST
    )


def interviewed(store: Store, opening: Opening) -> tuple[Candidate, ...]:
    """Who is at the interview or past it, without those who withdrew or were erased."""
    gone = erasures.of_workspace(store, opening.workspace_id)
    return tuple(
        one
        for one in candidates.of_opening(store, opening.workspace_id, opening.id)
        if one.stage != "applied" and one.outcome != "withdrawn" and one.person_id not in gone
    )


def waiting(store: Store, opening: Opening) -> dict[str, int]:
    """Candidate to how many scorecards are missing until the quorum; those decided are left out.

    Only totals: whose they are and when they came is nobody's before the reveal.
    """
    cards = scorecards.of_opening(store, opening.workspace_id, opening.id)
    panel = {p.id for p in panelists.of_opening(store, opening.workspace_id, opening.id)}
    quorum = min(opening.quorum, len(panel)) if panel else opening.quorum
    handed = {
        (card.person_id, card.panelist_id)
        for card in cards
        if card.submitted_at and card.panelist_id in panel
    }
    return {
        c.person_id: max(quorum - sum(person == c.person_id for person, _ in handed), 0)
        for c in interviewed(store, opening)
    }


def revealed(store: Store, opening: Opening) -> bool:
    """Whether everybody's scores may be shown: once revealed, they stay so."""
    if opening.revealed_at is not None:
        return True
    missing = waiting(store, opening)
    return bool(missing) and not any(missing.values())


def may_see(store: Store, opening: Opening, member_id: str) -> bool:
    """Whether a member may see the scores: after the reveal, and with their own handed in."""
    if not revealed(store, opening):
        return False
    everyone = panelists.of_opening(store, opening.workspace_id, opening.id)
    own = [panelist for panelist in everyone if panelist.member_id == member_id]
    asked = waiting(store, opening)
    return all(
        person in handed and handed[person].submitted_at
        for panelist in own
        for handed in [own_scorecards(store, panelist)]
        for person in asked
    )


def handed_in(store: Store, opening: Opening) -> tuple[Handed, ...]:
    """Every scorecard that was handed in. Raises NotRevealedError before the reveal."""
    if not revealed(store, opening):
        raise NotRevealedError(NotRevealedError.__doc__)
    panel = {p.id: p for p in panelists.of_opening(store, opening.workspace_id, opening.id)}
    known = {a.id: a for a in assessments.of_opening(store, opening.workspace_id, opening.id)}
    given = assessments.opening_answers(store, opening.workspace_id, opening.id)
    revised: dict[str, dict[str, str]] = {}
    for revision in scorecards.revisions(store, opening.workspace_id, opening.id):
        revised.setdefault(revision.assessment_id, {})[revision.question_id] = revision.value
    return tuple(
        Handed(
            card,
            panel[card.panelist_id],
            sittings.questionnaire_of(store, known[card.assessment_id]),
            given.get(card.assessment_id, {}),
            given.get(card.assessment_id, {}) | revised.get(card.assessment_id, {}),
        )
        for card in scorecards.of_opening(store, opening.workspace_id, opening.id)
        if card.submitted_at and card.panelist_id in panel and card.assessment_id in known
    )


def observations(handed: Iterable[Handed]) -> tuple[Observation, ...]:
    """What the scorecards say, as the models take it; self-reports are no part of it."""
    return tuple(
        seen
        for each in handed
        for seen in observations_from(
            each.questionnaire, each.answers, each.scorecard.person_id, each.panelist.rater_id
        )
    )


def revise(
    store: Store, handed: Handed, question_id: str, value: str, reason: str, at: datetime
) -> Revision:
    """Keep a changed level beside the one handed in. Raises RevisionRefusedError."""
    questions = {question.id: question for question in handed.questionnaire.questions}
    question = questions.get(question_id)
    refused = question is None or question_id.endswith(EVIDENCE) or not reason.strip()
    if question is None or refused or problems_of(question, value):
        raise RevisionRefusedError(RevisionRefusedError.__doc__)
    revision = Revision(
        id=new_id(),
        workspace_id=handed.scorecard.workspace_id,
        assessment_id=handed.scorecard.assessment_id,
        question_id=question_id,
        value=stored_form(question, value),
        reason=reason.strip(),
        revised_at=stamp(at),
    )
    with store.immediate():
        scorecards.revise(store, revision)
    return revision
