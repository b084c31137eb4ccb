"""The hand-off kit: what the words mean, the lead card, why leads come back, and the feedback."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.language import say, say_many
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.line import Line
from advisor.core.plan.playbook import RejectContent, Said
from advisor.core.plan.service_levels import with_reply
from advisor.core.plan.situation import Situation, situation_of


@dataclass(frozen=True, slots=True)
class Definition:
    """What a word means here. term: the word: "MQL (ready for sales)"."""

    key: str
    term: str
    text: str
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardField:
    """One field of the lead card. hint: what to write there."""

    key: str
    name: str
    hint: str


@dataclass(frozen=True, slots=True)
class RejectReason:
    """One reason of the closed list. recycle_days: until it is looked at again, None for never."""

    key: str
    id: str
    text: str
    recycle_days: int | None

    @property
    def back(self) -> str:
        """When it comes back, in words: "in 90 days", "never"."""
        if self.recycle_days is None:
            return say("never")
        if self.recycle_days == 1:
            return say("the next day")
        return say_many("in {number} day", "in {number} days", self.recycle_days)


@dataclass(frozen=True, slots=True)
class HandOffKit:
    """All that passing the baton takes. feedback: the questions of the 60-second form, with the
    hint as note. note: for one person with two hats, why the card still helps; "" for others.
    """

    definitions: tuple[Definition, ...]
    card: tuple[CardField, ...]
    rejects: tuple[RejectReason, ...]
    recycle: tuple[Line, ...]
    feedback: tuple[Line, ...]
    note: str = ""


def hand_off_kit(basis: PlanBasis) -> HandOffKit:
    """The kit, fitted to the business and to whether two people or two hats pass the baton."""
    situation, words = situation_of(basis, with_reply(basis)), basis.content.playbook
    notes = situation.fitting(words.notes)
    return HandOffKit(
        definitions=tuple(
            _definition(situation, one) for one in situation.fitting(words.definitions)
        ),
        card=tuple(_field(situation, one) for one in situation.fitting(words.card)),
        rejects=_rejects(situation, words.rejects),
        recycle=situation.lines("hand_off.recycle", words.recycle),
        feedback=situation.lines("hand_off.feedback", words.feedback),
        note=situation.facts.say(notes[0].wording.text) if notes else "",
    )


def _definition(situation: Situation, said: Said) -> Definition:
    say, wording = situation.facts.say, said.wording
    return Definition(
        f"hand_off.definition.{said.id}", say(said.name), say(wording.text), wording.cites
    )


def _field(situation: Situation, said: Said) -> CardField:
    return CardField(f"hand_off.card.{said.id}", said.name, situation.facts.say(said.wording.text))


def _rejects(situation: Situation, many: tuple[RejectContent, ...]) -> tuple[RejectReason, ...]:
    kept = set(map(id, situation.fitting(one.said for one in many)))
    return tuple(
        RejectReason(
            f"hand_off.reject.{one.said.id}",
            one.said.id,
            situation.facts.say(one.said.wording.text),
            one.days,
        )
        for one in many
        if id(one.said) in kept
    )
