"""All that a workspace's answers say, gathered into the values the core works on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from advisor.core.alignment_views import Check
from advisor.core.assumptions import Assumptions
from advisor.core.context import QUESTIONNAIRE, Context, ContextNotUsable, context_from
from advisor.core.decision.team import Team
from advisor.core.language import Language, language
from advisor.core.observation import Observation
from advisor.core.report.alignment import source_words
from advisor.store import assessments, invitations
from advisor.store.database import Store
from advisor.store.invitations import Invitation
from advisor.store.people import Person
from advisor.store.stamps import Stamp, stamp_of
from advisor.store.workspaces import Workspace
from advisor.usecases import alignment, staff, submissions
from advisor.usecases.assumptions import values_in_force
from advisor.usecases.staff import Standing
from advisor.usecases.submissions import Counted, HandedIn, Submission, newest_about

__all__ = ["OBSERVER", "Counted", "Inputs", "Submission", "gather", "newest_about"]

OBSERVER = "observer"


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a result is made from.

    context: None until the business questions are handed in. team: None until there is a context
    and someone with hours. self_reports: how many self-assessments count; observers: how many
    observers of someone do. about: the assessments about people that count, newest first.
    asked: assessment id to its invitation. check: what marketing and sales said of how they work
    together; where it has a value, the team's alignment is that and not the context's.
    """

    workspace: Workspace
    standings: tuple[Standing, ...]
    observations: tuple[Observation, ...]
    submission: Submission | None
    context: Context | None
    team: Team | None
    assumptions: Assumptions
    self_reports: int
    observers: int
    about: tuple[Counted, ...]
    asked: Mapping[str, Invitation]
    check: Check

    @property
    def assumed(self) -> int:
        """How many numbers of the business nobody knew."""
        return len(self.context.assumed) if self.context else 0

    @property
    def alignment(self) -> float | None:
        """Today's alignment, 0-1: by the check, else by the practices; None where neither says."""
        if self.check.alignment.value is not None:
            return self.check.alignment.value
        return self.context.alignment if self.context else None

    @property
    def alignment_source(self) -> str:
        """Where today's alignment comes from, in words; "" where nothing says it."""
        if self.alignment is None:
            return ""
        practices = self.context.alignment if self.context else 0.0
        unsure = self.context.unsure if self.context else 0
        submitted = self.submission.assessment.submitted_at if self.submission else None
        return source_words(self.check, self.alignment, practices, submitted or "", unsure)

    @property
    def people(self) -> tuple[Person, ...]:
        """The people who are not removed, in the order they were added."""
        return tuple(standing.person for standing in self.standings)

    @property
    def names(self) -> dict[str, str]:
        """Person id to name."""
        return {person.id: person.name for person in self.people}

    @property
    def answered(self) -> bool:
        """Whether anyone has handed in answers about someone."""
        return bool(self.observations)

    @property
    def hours_known(self) -> bool:
        """Whether the hours of at least one person are given."""
        return any(person.hours is not None for person in self.people)


# The workspaces last asked for, each with the stamp it was read under.
_kept: dict[tuple[Path, Workspace, Language], tuple[Stamp, Inputs]] = {}


def gather(store: Store, workspace: Workspace, assumptions: Assumptions | None = None) -> Inputs:
    """Load everything of a workspace that a result depends on.

    assumptions: other values than the workspace's own, to see what they would change. With its
    own, nothing is read anew as long as nothing has changed.
    """
    with store.unchanging():
        if assumptions is not None:
            return _gathered(store, workspace, assumptions)
        # The arithmetic behind the context is in words, so each language has its own.
        key, stamp = (store.path, workspace, language()), stamp_of(store, workspace.id)
        known = _kept.pop(key, None)
        if known is None or known[0] != stamp:
            values = values_in_force(store, workspace.id)
            known = stamp, _gathered(store, workspace, values)
        _kept[key] = known
        for oldest in list(_kept)[: -submissions.MOST_KEPT]:
            _kept.pop(oldest, None)
        return known[1]


def _gathered(store: Store, workspace: Workspace, assumptions: Assumptions) -> Inputs:
    everything = assessments.of_workspace(store, workspace.id)
    standings = tuple(staff.standings(store, workspace.id, everything))
    people = frozenset(standing.person.id for standing in standings)
    kept = submissions.handed_in(store, workspace.id, everything, people)
    handed_in, about_people, observations = kept.submissions, kept.about, kept.observations
    submission = _newest_business(handed_in)
    context = _context(submission, workspace.currency, assumptions)
    check = alignment.check_in(store, workspace.id, handed_in)
    return Inputs(
        workspace=workspace,
        standings=standings,
        observations=observations,
        submission=submission,
        context=context,
        team=_team(standings, kept, context, check),
        assumptions=assumptions,
        self_reports=sum(
            one.submission.questionnaire.respondent != OBSERVER for one in about_people
        ),
        observers=_count_observers(one.submission for one in about_people),
        about=about_people,
        asked={one.assessment_id: one for one in invitations.of_workspace(store, workspace.id)},
        check=check,
    )


def _count_observers(submissions: Iterable[Submission]) -> int:
    """Whoever filled in several questionnaires about a person is one observer of them."""
    pairs = {
        (one.assessment.subject_id, one.assessment.respondent)
        for one in submissions
        if one.questionnaire.respondent == OBSERVER
    }
    return len(pairs)


def _newest_business(handed_in: Sequence[Submission]) -> Submission | None:
    """Other questionnaires about the business are kept, and change no result."""
    about = [s for s in handed_in if s.questionnaire.id == QUESTIONNAIRE]
    return about[-1] if about else None


def _context(
    submission: Submission | None, currency: str, assumptions: Assumptions
) -> Context | None:
    if submission is None:
        return None
    try:
        return context_from(submission.questionnaire, submission.answers, currency, assumptions)
    except ContextNotUsable:
        # Answers that were fine when handed in can stop being so when an assumption changes;
        # the business page asks for them again.
        return None


def _team(
    standings: tuple[Standing, ...], kept: HandedIn, context: Context | None, check: Check
) -> Team | None:
    people = [standing.person for standing in standings]
    hours = tuple(float(person.hours or 0) for person in people)
    if context is None or not any(hours):
        return None
    answered, switching, said = kept.answered, kept.switching, check.alignment.value
    return Team(
        people=tuple(person.id for person in people),
        hours=hours,
        switching=tuple(switching.get(person.id, 3.0) for person in people),
        demand=context.demand,
        motion=context.motion,
        alignment=context.alignment if said is None else said,
        time_blocks=context.time_blocks,
        today=_today(people),
        repeatable_sale=context.repeatable_sale,
        hires=context.hires,
        answered=tuple(answered.get(person.id, 0) for person in people),
        goal_per_month=context.goal_per_month,
        margin=context.margin,
    )


def _today(people: list[Person]) -> tuple[float, ...] | None:
    """Today's shares on marketing, 0-1; None unless they are given for everyone with hours."""
    working = [person for person in people if float(person.hours or 0) > 0]
    if any(person.marketing_share is None for person in working):
        return None
    return tuple(float(person.marketing_share or 0) / 100 for person in people)
