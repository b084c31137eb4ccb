"""How a person's answers, and those of people who see them work, changed between two times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from advisor.core.assumptions import Assumptions
from advisor.core.change import Change, Taken, changes_between, together
from advisor.core.language import language, say
from advisor.core.others import KINDS, NAMED, TOGETHER_FROM
from advisor.core.questionnaire import in_language
from advisor.store import assessments, invitations, people
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.usecases import submissions
from advisor.usecases.assumptions import values_in_force
from advisor.usecases.submissions import Submission

SELF = "self"


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What one rater handed in, or several of one kind. who: "self" or a kind of observer.

    first, last: the days of the oldest and the newest, ISO; "" for those who stay anonymous while
    they are fewer than three.
    """

    who: str
    form: str
    count: int
    raters: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Two times beside each other, in one form.

    who: as in HandedIn. raters: how many handed in twice. before, after: the days of the last of
    them, ISO. changes: in the order of asking.
    """

    who: str
    form: str
    raters: int
    before: str
    after: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class History:
    """All that was handed in about a person, and what changed."""

    handed_in: tuple[HandedIn, ...]
    compared: tuple[Compared, ...]


_Group = Mapping[str, Sequence[Submission]]


def of_person(store: Store, person: Person) -> History:
    """The history of one person: by the person, then by kind of observer, each form apart.

    Each rater's newest is held against the one before it, in the same form. Peers and customers
    are told as means, from three on who answered twice.
    """
    assumptions = values_in_force(store, person.workspace_id)
    groups = _groups(store, person)
    return History(
        tuple(_handed_in(who, raters) for (who, _), raters in groups.items()),
        tuple(
            found
            for (who, _), raters in groups.items()
            for found in [_compared(who, raters, person, assumptions)]
            if found is not None
        ),
    )


def _groups(store: Store, person: Person) -> dict[tuple[str, str], dict[str, list[Submission]]]:
    """(who, form's id) to rater to what they handed in, oldest first."""
    everything = assessments.of_workspace(store, person.workspace_id)
    known = frozenset(one.id for one in people.of_workspace(store, person.workspace_id))
    kept = submissions.handed_in(store, person.workspace_id, everything, known)
    asked = {i.assessment_id: i.kind for i in invitations.of_workspace(store, person.workspace_id)}
    found: dict[tuple[str, str], dict[str, list[Submission]]] = {}
    for one in kept.submissions:
        about = one.assessment
        if about.subject_id == person.id:
            own = about.respondent == person.id
            who = SELF if own else asked.get(about.id, "peer")
            group = found.setdefault((who, one.questionnaire.id), {})
            group.setdefault(about.respondent, []).append(one)
    order = (SELF, *KINDS)
    return dict(sorted(found.items(), key=lambda item: (order.index(item[0][0]), item[0][1])))


def _handed_in(who: str, raters: _Group) -> HandedIn:
    everything = [one for found in raters.values() for one in found]
    days = sorted(_day(one) for one in everything)
    told = _is_told(who, len(raters))
    first, last = (days[0], days[-1]) if told else ("", "")
    title = _title(everything[-1])
    return HandedIn(who, title, len(everything), len(raters), first, last)


def _compared(
    who: str, raters: _Group, person: Person, assumptions: Assumptions
) -> Compared | None:
    """None where nobody, or too few to stay anonymous, answered twice."""
    pairs = [found[-2:] for found in raters.values() if len(found) > 1]
    changes = [_changes(pair, person, assumptions) for pair in pairs]
    seen = _by_skill(who, changes)
    if not seen:
        return None
    title = _title(pairs[-1][1])
    before, after = (max(_day(pair[time]) for pair in pairs) for time in (0, 1))
    return Compared(who, title, len(pairs), before, after, seen)


def _title(one: Submission) -> str:
    """The form's title in the language in force, as far as it has one there."""
    return say(in_language(one.questionnaire, language().code).title)


def _by_skill(who: str, changes: Iterable[Sequence[Change]]) -> tuple[Change, ...]:
    found: dict[tuple[str, str], list[Change]] = {}
    for one in (change for of_rater in changes for change in of_rater):
        found.setdefault((one.skill, str(one.mode)), []).append(one)
    return tuple(together(each) for each in found.values() if _is_told(who, len(each)))


def _is_told(who: str, raters: int) -> bool:
    """Whether nobody is given away who was told that they would not be."""
    return who in {SELF, NAMED} or raters >= TOGETHER_FROM


def _changes(
    pair: Sequence[Submission], person: Person, assumptions: Assumptions
) -> tuple[Change, ...]:
    before, after = (Taken(one.questionnaire, one.answers) for one in pair)
    rater = pair[0].assessment.respondent
    return changes_between(before, after, person.id, rater, assumptions)


def _day(one: Submission) -> str:
    return (one.assessment.submitted_at or "")[:10]
