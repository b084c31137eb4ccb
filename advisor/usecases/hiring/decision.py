"""Deciding: a named member chooses, in their own words; each version stays with its record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from advisor.core.hiring.comparison import Comparison
from advisor.core.hiring.ranking import TOLD_APART
from advisor.core.hiring.reasons import REASONS
from advisor.core.hiring.record import (
    Applicant,
    Decided,
    Ground,
    NotChosen,
    comparison_of,
    is_override,
)
from advisor.core.language import say, written
from advisor.library import catalogue
from advisor.store import candidates, decisions
from advisor.store.database import Store
from advisor.store.decisions import Decision
from advisor.store.members import Member
from advisor.store.openings import Opening
from advisor.usecases.hiring import record
from advisor.usecases.tokens import stamp

NOBODY = "nobody"
LONGEST_WORDS = 5_000


class DecidedMeanwhileError(Exception):
    """Somebody decided while this page was open. Look at what they decided first."""


class SomebodyHiredError(Exception):
    """The one who was chosen is one of the team. Take that back before deciding again."""


class ChoiceRefusedError(Exception):
    """The decision cannot be kept as it is; `problems` says why, field by field."""

    def __init__(self, problems: list[tuple[str, str]]) -> None:
        """Keep (field id, message) of each problem."""
        super().__init__(self.__doc__)
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody decides. chosen: a candidate's id, ``NOBODY``, or "" where nothing is chosen
    yet. reasons: candidate to a key of ``REASONS``. seen: how many decisions there were when
    the page was opened.
    """

    chosen: str
    words: str
    override_note: str
    reasons: Mapping[str, str]
    seen: int


@dataclass(frozen=True, slots=True)
class Standing:
    """What a decision stands on. comparison: what the scores say of those interviewed."""

    ground: Ground
    comparison: Comparison

    @property
    def choosable(self) -> tuple[Applicant, ...]:
        """Those interviewed: the highest fit first, then those without a score."""
        order = self.comparison.order
        known = {one.id: one for one in self.ground.candidates}
        rest = [one for one in self.ground.compared if one not in order]
        return tuple(known[one] for one in (*order, *rest))

    @property
    def others(self) -> tuple[Applicant, ...]:
        """Those who were not interviewed and did not withdraw."""
        return tuple(
            one
            for one in self.ground.candidates
            if one.id not in self.ground.compared and not one.withdrawn
        )

    def suggested(self, candidate: str) -> str:
        """The reason that fits what is known of somebody who is not chosen.

        A must-have counts as not reached only where it was rated and the scores say so clearly.
        """
        if candidate not in self.ground.compared:
            return "not_interviewed"
        levels = self.comparison.levels_of(candidate)
        rated = {level.skill for level in levels if level.raters}
        below = any(
            one.candidate == candidate and one.skill in rated and one.chance <= 1 - TOLD_APART
            for one in self.comparison.must_haves
        )
        return "must_have" if below else "closer"


def standing(store: Store, opening: Opening) -> Standing:
    """What can be decided on. Raises NotRevealedError before the reveal, and NotLockedError."""
    ground = record.ground_of(store, opening)
    return Standing(ground, comparison_of(ground, catalogue()))


def problems_with(choice: Choice, on: Standing) -> list[tuple[str, str]]:
    """(field id, message) of all that is missing or wrong; "reason-ID" for a reason."""
    known = {one.id for one in on.choosable}
    found = []
    if choice.chosen not in {*known, NOBODY}:
        found.append(("chosen", say("Choose a candidate, or nobody.")))
    if not choice.words.strip():
        found.append(("words", say("Say why, in your own words.")))
    override = choice.chosen in known and is_override(on.comparison, choice.chosen)
    if override and not choice.override_note.strip():
        note = say("Say why you do not choose the one with the highest fit.")
        found.append(("override_note", note))
    for name, text in (("words", choice.words), ("override_note", choice.override_note)):
        if len(text) > LONGEST_WORDS:
            found.append(
                (
                    name,
                    say(
                        "Shorten this to {number} characters.",
                        number=written(f"{LONGEST_WORDS:,}"),
                    ),
                )
            )
    for one in (*on.choosable, *on.others):
        if one.id != choice.chosen and choice.reasons.get(one.id) not in REASONS:
            found.append(
                (f"reason-{one.id}", say("Choose why {name} is not chosen.", name=one.name))
            )
    return found


def decide(
    store: Store, opening: Opening, choice: Choice, member: Member, at: datetime
) -> Decision:
    """Keep a decision as a new version, with its record frozen.

    Raises NotRevealedError, DecidedMeanwhileError, SomebodyHiredError and ChoiceRefusedError.
    """
    with store.immediate():
        before = decisions.of_opening(store, opening.workspace_id, opening.id)
        if len(before) != choice.seen:
            raise DecidedMeanwhileError(DecidedMeanwhileError.__doc__)
        if hired_from(store, opening):
            raise SomebodyHiredError(SomebodyHiredError.__doc__)
        on = standing(store, opening)
        if problems := problems_with(choice, on):
            raise ChoiceRefusedError(problems)
        new = _decision(opening, choice, on, member, len(before) + 1, at)
        if not decisions.add(store, new):
            raise DecidedMeanwhileError(DecidedMeanwhileError.__doc__)
        _tell_candidates(store, opening, choice, on)
    return new


def hired_from(store: Store, opening: Opening) -> decisions.Hire | None:
    """Who was hired from an opening, None for nobody."""
    everyone = decisions.hires(store, opening.workspace_id)
    return next((one for one in everyone if one.opening_id == opening.id), None)


def in_force(store: Store, opening: Opening) -> Decision | None:
    """The newest decision of an opening, None before the first."""
    versions = decisions.of_opening(store, opening.workspace_id, opening.id)
    return versions[-1] if versions else None


def _decision(
    opening: Opening, choice: Choice, on: Standing, member: Member, version: int, at: datetime
) -> Decision:
    chosen = None if choice.chosen == NOBODY else choice.chosen
    data = record.frozen(
        on.ground,
        Decided(
            version=version,
            chosen=chosen,
            member_id=member.id,
            member=member.name,
            words=choice.words.strip(),
            override_note=choice.override_note.strip(),
            others=tuple(
                NotChosen(candidate=one.id, reason=choice.reasons[one.id])
                for one in (*on.choosable, *on.others)
                if one.id != chosen
            ),
            decided_at=stamp(at),
        ),
    )
    return Decision(
        opening_id=opening.id,
        workspace_id=opening.workspace_id,
        version=version,
        person_id=chosen,
        member_id=member.id,
        words=choice.words.strip(),
        override_note=choice.override_note.strip(),
        record=record.text_of(data),
        record_hash=data["digest"],
        decided_at=stamp(at),
    )


def _tell_candidates(store: Store, opening: Opening, choice: Choice, on: Standing) -> None:
    """Put the outcome beside each candidate; who was not interviewed stays where they are."""
    for one in (*on.choosable, *on.others):
        chosen = one.id == choice.chosen
        values = {
            "outcome": "chosen" if chosen else "not_chosen",
            "reason": "" if chosen else choice.reasons[one.id],
        }
        if one in on.choosable:
            values["stage"] = "decided"
        candidates.change(store, opening.workspace_id, one.id, values)
