"""The reveal: what everybody scored, side by side; and changing one's own level afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from advisor.core.hiring.disagreement import Disagreement, disagreements
from advisor.core.hiring.scorecard import EVIDENCE
from advisor.core.observation import Mode
from advisor.core.questionnaire import AnchoredQuestion
from advisor.store import decisions, openings, panelists, scorecards
from advisor.store.database import Store
from advisor.store.openings import Opening
from advisor.store.panelists import Panelist
from advisor.store.scorecards import Revision
from advisor.usecases.hiring import scoring
from advisor.usecases.hiring.comparison import Scores, scores_of
from advisor.usecases.hiring.scoring import Handed
from advisor.usecases.tokens import stamp


class NotYoursError(Exception):
    """There is nothing of yours to change there."""


class DecidedError(Exception):
    """The decision is made; the scores stay as they are."""


@dataclass(frozen=True, slots=True)
class Waited:
    """What the reveal waits for, in totals: candidates, scorecards, and one's own among them."""

    candidates: int
    scorecards: int
    own: int


@dataclass(frozen=True, slots=True)
class Rating:
    """What one interviewer gave. given, now: as stored, "" for not observed; changes: oldest
    first. line: their evidence. own: of who is looking.
    """

    rater: str
    given: str
    now: str
    changes: tuple[Revision, ...]
    line: str
    own: bool
    assessment_id: str
    question_id: str


@dataclass(frozen=True, slots=True)
class Point:
    """One skill of one candidate as everybody saw it; the ratings by the interviewers' names."""

    disagreement: Disagreement
    candidate: str
    ratings: tuple[Rating, ...]


@dataclass(frozen=True, slots=True)
class Reveal:
    """All points, the largest weighted disagreement first. decided: no level can be changed."""

    scores: Scores
    points: tuple[Point, ...]
    decided: bool


@dataclass(frozen=True, slots=True)
class Own:
    """A rating of who is looking, with what it answers. candidate: by name."""

    handed: Handed
    question: AnchoredQuestion
    rating: Rating
    candidate: str


def waited_for(store: Store, opening: Opening, seats: Sequence[Panelist]) -> Waited | None:
    """What keeps the scores apart for who holds these seats; None once they may see them.

    seats: on the panel of the opening, none for who leads it and rates nobody.
    """
    missing = scoring.waiting(store, opening)
    own = sum(_own_missing(store, seat, missing) for seat in seats)
    if scoring.revealed(store, opening):
        return Waited(0, 0, own) if own else None
    left = [count for count in missing.values() if count]
    return Waited(len(left), sum(left), own)


def reveal(store: Store, opening: Opening, seats: Sequence[Panelist], at: datetime) -> Reveal:
    """The scores, to whom they may be shown; keeps when that was first.

    Raises NotRevealedError, also where scorecards of one's own are missing.
    """
    if waited_for(store, opening, seats) is not None:
        raise scoring.NotRevealedError(scoring.NotRevealedError.__doc__)
    if opening.revealed_at is None:
        with store.immediate():
            openings.set_revealed(store, opening.workspace_id, opening.id, stamp(at))
    scores = scores_of(store, opening)
    kept = scorecards.revisions(store, opening.workspace_id, opening.id)
    cells = _cells(scores.handed, kept, {seat.id for seat in seats})
    names = scores.names
    points = tuple(
        Point(each, names[each.candidate], cells[each.candidate, each.skill, each.mode])
        for each in disagreements(scores.basis.observations, scores.basis.points, names)
    )
    return Reveal(scores, points, is_decided(store, opening))


def is_decided(store: Store, opening: Opening) -> bool:
    """Whether the opening is decided."""
    return bool(decisions.of_opening(store, opening.workspace_id, opening.id))


def seats_of(store: Store, opening: Opening, member_id: str) -> tuple[Panelist, ...]:
    """The places of a member on the panel of an opening."""
    everyone = panelists.of_opening(store, opening.workspace_id, opening.id)
    return tuple(panelist for panelist in everyone if panelist.member_id == member_id)


def own_rating(found: Reveal, assessment_id: str, question_id: str) -> Own:
    """One's own rating, to change it. Raises NotYoursError for any other, and DecidedError."""
    if found.decided:
        raise DecidedError(DecidedError.__doc__)
    key = (assessment_id, question_id)
    for point in found.points:
        for rating in point.ratings:
            if rating.own and (rating.assessment_id, rating.question_id) == key:
                return _own_of(found, point, rating)
    raise NotYoursError(NotYoursError.__doc__)


def revise_own(store: Store, own: Own, changed: tuple[str, str], at: datetime) -> Revision:
    """Keep another level of one's own. changed: the level and the reason.

    Raises RevisionRefusedError.
    """
    return scoring.revise(store, own.handed, own.rating.question_id, *changed, at)


def _own_of(found: Reveal, point: Point, rating: Rating) -> Own:
    handed = next(
        h for h in found.scores.handed if h.scorecard.assessment_id == rating.assessment_id
    )
    question = next(q for q in _levels_asked(handed) if q.id == rating.question_id)
    return Own(handed, question, rating, point.candidate)


def _own_missing(store: Store, seat: Panelist, missing: Mapping[str, int]) -> int:
    own = scoring.own_scorecards(store, seat)
    return sum(person not in own or not own[person].submitted_at for person in missing)


def _levels_asked(handed: Handed) -> tuple[AnchoredQuestion, ...]:
    return tuple(q for q in handed.questionnaire.questions if isinstance(q, AnchoredQuestion))


def _cells(
    handed: Iterable[Handed], revisions: Iterable[Revision], seats: set[str]
) -> dict[tuple[str, str, Mode], tuple[Rating, ...]]:
    """(candidate, skill, mode) to what everybody gave, in order of the interviewers' names."""
    changes: dict[tuple[str, str], list[Revision]] = {}
    for revision in revisions:
        changes.setdefault((revision.assessment_id, revision.question_id), []).append(revision)
    found: dict[tuple[str, str, Mode], list[Rating]] = {}
    for each in sorted(handed, key=lambda one: (one.panelist.name, one.panelist.id)):
        for question in _levels_asked(each):
            key = (each.scorecard.assessment_id, question.id)
            cell = (
                each.scorecard.person_id,
                question.skill or "",
                Mode(question.mode or Mode.OBSERVER),
            )
            rating = _rating(each, question, tuple(changes.get(key, ())), seats)
            found.setdefault(cell, []).append(rating)
    return {cell: tuple(ratings) for cell, ratings in found.items()}


def _rating(
    handed: Handed, question: AnchoredQuestion, changes: tuple[Revision, ...], seats: set[str]
) -> Rating:
    def level(answers: Mapping[str, str]) -> str:
        value = answers.get(question.id, "")
        return "" if value == question.none_value else value

    return Rating(
        rater=handed.panelist.name,
        given=level(handed.given),
        now=level(handed.answers),
        changes=changes,
        line=handed.answers.get(f"{question.id}{EVIDENCE}", ""),
        own=handed.panelist.id in seats,
        assessment_id=handed.scorecard.assessment_id,
        question_id=question.id,
    )
