"""What the scores of an opening say about its candidates, once they are revealed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advisor.core.answers import observations_from
from advisor.core.assumptions import Assumptions
from advisor.core.hiring.comparison import Basis, Comparison, basis_of, compared
from advisor.core.hiring.scorecard import EVIDENCE
from advisor.core.language import by_language
from advisor.core.observation import Mode
from advisor.library import catalogue
from advisor.store import assessments, candidates, scorecards
from advisor.store.candidates import Candidate
from advisor.store.database import Store
from advisor.store.openings import Lock, Opening
from advisor.usecases import sittings
from advisor.usecases.assumptions import values_in_force
from advisor.usecases.hiring import scoring
from advisor.usecases.hiring.openings import criteria_of, locked
from advisor.usecases.hiring.scoring import Handed

SEED = 0


@dataclass(frozen=True, slots=True)
class Older:
    """A scorecard made under an earlier version of the weights. All by name; version: from 1."""

    candidate: str
    rater: str
    version: int


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of an opening, as they are compared.

    candidates: those who were interviewed, not the withdrawn. withdrawn: whose scores no longer
    count. handed: the scorecards that count. gone: how many do not, their interviewer having
    left the panel. older: those made under an earlier version than `lock`.
    """

    opening: Opening
    lock: Lock
    candidates: tuple[Candidate, ...]
    withdrawn: tuple[Candidate, ...]
    handed: tuple[Handed, ...]
    gone: int
    basis: Basis
    assumptions: Assumptions

    @property
    def names(self) -> dict[str, str]:
        """Candidate id to name."""
        return {one.person_id: one.name for one in self.candidates}

    @property
    def raters(self) -> dict[str, str]:
        """Rater id to the interviewer's name."""
        return {each.panelist.rater_id: each.panelist.name for each in self.handed}

    @property
    def older(self) -> tuple[Older, ...]:
        """The scorecards made under an earlier version of the weights, by name."""
        found = (
            Older(self.names[each.scorecard.person_id], each.panelist.name, each.scorecard.version)
            for each in self.handed
            if each.scorecard.version < self.lock.version
        )
        return tuple(sorted(found, key=lambda one: (one.candidate, one.rater)))


def scores_of(store: Store, opening: Opening, seed: int = SEED) -> Scores:
    """The scores that count. Raises NotRevealedError and NotLockedError."""
    lock = locked(store, opening.workspace_id, opening.id)
    everyone = candidates.of_opening(store, opening.workspace_id, opening.id)
    asked = scoring.interviewed(store, opening)
    names = {one.person_id for one in asked}
    handed = tuple(
        each for each in scoring.handed_in(store, opening) if each.scorecard.person_id in names
    )
    cards = scorecards.of_opening(store, opening.workspace_id, opening.id)
    submitted = sum(1 for c in cards if c.submitted_at and c.person_id in names)
    return Scores(
        opening=opening,
        lock=lock,
        candidates=asked,
        withdrawn=tuple(c for c in everyone if c.outcome == "withdrawn"),
        handed=handed,
        gone=submitted - len(handed),
        basis=basis_of(names, criteria_of(lock.criteria), scoring.observations(handed), seed),
        assumptions=values_in_force(store, opening.workspace_id),
    )


def compare(store: Store, opening: Opening, seed: int = SEED) -> Comparison:
    """The comparison of an opening's candidates, worked out once for the same scores.

    Raises NotRevealedError, NotLockedError and TooManyRaters.
    """
    return comparison_of(scores_of(store, opening, seed))


def comparison_of(scores: Scores) -> Comparison:
    """The comparison of scores already loaded. Raises TooManyRaters."""
    return _compared(scores.basis, scores.assumptions)


def lines_of(handed: Sequence[Handed]) -> Mapping[tuple[str, str, str], str]:
    """(candidate, rater, question) to the line of evidence that was written to it."""
    return {
        (
            each.scorecard.person_id,
            each.panelist.rater_id,
            question.removesuffix(EVIDENCE),
        ): text
        for each in handed
        for question, text in each.answers.items()
        if question.endswith(EVIDENCE)
    }


def own_views(store: Store, opening: Opening) -> dict[str, dict[str, float]]:
    """Candidate to skill to what they said of themselves, 1-5; it counts nothing anywhere."""
    given = assessments.opening_answers(store, opening.workspace_id, opening.id)
    found: dict[str, dict[str, float]] = {}
    for own in assessments.of_opening(store, opening.workspace_id, opening.id):
        person = own.subject_id
        if person is None or own.respondent != person or own.id not in given:
            continue
        form = sittings.questionnaire_of(store, own)
        for seen in observations_from(form, given[own.id], person, person):
            if seen.mode in (Mode.SELF_FREQUENCY, Mode.SELF_ANCHORED):
                found.setdefault(person, {})[seen.skill] = seen.value
    return found


@by_language(32)
def _compared(basis: Basis, assumptions: Assumptions) -> Comparison:
    return compared(basis, catalogue(), assumptions)
