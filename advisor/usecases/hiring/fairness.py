"""Selection rates of groups, from voluntary answers, in aggregate only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from advisor.core.hiring.fairness import Fairness, Group, above_median, compare
from advisor.core.hiring.small_groups import ABOVE, CHOSEN, FEWEST_SHOWN, INVITED, shown
from advisor.core.language import mark, say
from advisor.core.questionnaire import printable
from advisor.store import candidates, decisions, voluntary_answers
from advisor.store.database import Store
from advisor.store.openings import Opening
from advisor.store.voluntary_answers import Count, VoluntaryQuestion
from advisor.usecases.hiring import record
from advisor.usecases.tokens import stamp

GENDER, AGE, OWN = "gender", "age", "own"
SHIPPED = {
    GENDER: (mark("Gender"), (mark("Woman"), mark("Man"), mark("Another gender"))),
    AGE: (mark("Age"), (mark("Under 30"), mark("30 to 39"), mark("40 to 49"), mark("50 or older"))),
}
MOST_OPTIONS, LONGEST = 12, 60


class WrongOptionsError(Exception):
    """A question of your own needs a name, and from 2 to 12 different answers to choose from."""


class NotAnOptionError(Exception):
    """This is no answer to the question."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step at which somebody is selected. fairness: None where nothing may be shown, and
    hidden says why. together: the groups counted as "all others".
    """

    title: str
    fairness: Fairness | None
    groups: tuple[Group, ...]
    together: tuple[str, ...]
    hidden: str


@dataclass(frozen=True, slots=True)
class About:
    """One question in aggregate. said: how many answered; asked: how many could have.

    scored: those above the median of the scores, None where there are none.
    """

    label: str
    asked: int
    said: int
    steps: tuple[Step, ...]
    scored: Step | None = None

    @property
    def few(self) -> bool:
        """Whether so few answered that even how many is not told."""
        return self.said < FEWEST_SHOWN


def ask(
    store: Store, opening: Opening, keys: Sequence[str], own: tuple[str, Sequence[str]]
) -> None:
    """Set what candidates may say. keys: of ``SHIPPED``, and ``OWN`` with its label and options.

    Answers to what is no longer asked are deleted. Raises WrongOptionsError.
    """
    shipped = [(key, label, options) for key, (label, options) in SHIPPED.items() if key in keys]
    asked = tuple(
        VoluntaryQuestion(opening.workspace_id, opening.id, key, label, options)
        for key, label, options in (*shipped, *([_own(*own)] if OWN in keys else []))
    )
    with store.immediate():
        voluntary_answers.set_questions(store, opening.workspace_id, opening.id, asked)


def answer(
    store: Store, opening: Opening, person_id: str, given: dict[str, str], at: datetime
) -> None:
    """Keep what candidates say of themselves; "" for nothing said. Raises NotAnOptionError."""
    known = voluntary_answers.questions(store, opening.workspace_id, opening.id)
    options = {one.question: one.options for one in known}
    kept = {question: said for question, said in given.items() if question in options}
    if any(said and said not in options[question] for question, said in kept.items()):
        raise NotAnOptionError(NotAnOptionError.__doc__)
    with store.immediate():
        place = opening.workspace_id, person_id, opening.id
        voluntary_answers.put(store, *place, kept, stamp(at))


def of_opening(store: Store, opening: Opening) -> tuple[About, ...]:
    """Each question that candidates of an opening may answer, in aggregate."""
    place = opening.workspace_id, opening.id
    counts = voluntary_answers.counts(store, *place)
    everyone = candidates.of_opening(store, *place)
    asked = sum(one.outcome != "withdrawn" for one in everyone)
    return tuple(
        _about(one, counts, asked, _scored(store, opening, one))
        for one in voluntary_answers.questions(store, *place)
    )


def of_company(store: Store, workspace_id: str) -> tuple[About, ...]:
    """Each question over all openings of a company together: more people, more meaning."""
    counts = voluntary_answers.counts(store, workspace_id)
    asked: dict[str, VoluntaryQuestion] = {}
    for one in voluntary_answers.all_questions(store, workspace_id):
        known = asked.get(one.question, one)
        options = dict.fromkeys((*known.options, *one.options))
        asked[one.question] = VoluntaryQuestion(
            workspace_id, "", one.question, known.label, tuple(options)
        )
    return tuple(
        _about(one, counts, voluntary_answers.asked_in_all(store, workspace_id, one.question))
        for one in asked.values()
    )


def by_hand(groups: Sequence[Group]) -> Fairness:
    """The same for counts that were typed in. Nothing is merged or kept."""
    return compare(groups)


def _own(label: str, options: Sequence[str]) -> tuple[str, str, tuple[str, ...]]:
    name = " ".join(printable(label).split())[:LONGEST]
    known = dict.fromkeys(" ".join(printable(one).split())[:LONGEST] for one in options)
    kept = tuple(one for one in known if one)
    if not name or not 2 <= len(kept) <= MOST_OPTIONS:
        raise WrongOptionsError(WrongOptionsError.__doc__)
    return f"{OWN}:{name.lower()}", name, kept


def _about(
    asked: VoluntaryQuestion, counts: Sequence[Count], could: int, scored: Step | None = None
) -> About:
    found = {one.answer: one for one in counts if one.question == asked.question}
    answers = [found[option] for option in asked.options if option in found]
    invited = [Group(say(one.answer), one.applied, one.interviewed) for one in answers]
    chosen = [Group(say(one.answer), one.applied, one.chosen) for one in answers]
    steps = (
        _step(say("Invited to an interview"), invited, INVITED),
        _step(say("Chosen"), chosen, CHOSEN),
    )
    return About(say(asked.label), could, sum(one.applied for one in answers), steps, scored)


def _step(title: str, groups: Sequence[Group], at: str) -> Step:
    seen = shown(groups, at)
    fairness = compare(seen.groups) if seen.groups else None
    return Step(title, fairness, seen.groups, seen.together, seen.hidden)


def _scored(store: Store, opening: Opening, asked: VoluntaryQuestion) -> Step | None:
    """Who scored above the median, by the record of the newest decision; None before one."""
    versions = decisions.of_opening(store, opening.workspace_id, opening.id)
    if not versions:
        return None
    fits = {
        one["candidate"]: one["fit"]
        for one in record.data_of(versions[-1])["results"]["comparison"]["places"]
    }
    place = opening.workspace_id, opening.id, asked.question
    said = voluntary_answers.answers_for_scores(store, *place)
    scores = [(say(group), fits[person]) for person, group in said.items() if person in fits]
    return _step(say("Scored above the median"), above_median(scores), ABOVE)
