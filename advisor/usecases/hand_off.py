"""How marketing hands over here: as the plan has it, or as it usually is while there is none."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.core.language import by_language, mark, say
from advisor.core.plan.hand_off import CardField, Definition, HandOffKit, RejectReason
from advisor.core.plan.line import Line
from advisor.core.plan.plan import Plan
from advisor.core.plan.playbook import Said
from advisor.library.plan import plan_content
from advisor.store.lead_cards import FIELDS

# What a plan knows of the business and the usual words do not.
_USUALLY = {"{reply}": mark("an agreed time")}


def kit_of(plan: Plan | None) -> HandOffKit:
    """The kit of a plan; the usual one where there is no plan, or a short one without a kit."""
    return plan.hand_off if plan and plan.hand_off else usual_kit()


def card_fields(kit: HandOffKit) -> tuple[tuple[str, CardField], ...]:
    """Each field of a card that is kept, with how the kit calls it; in the order of the card.

    A field that the kit has not has its usual name.
    """
    called = {_id(field): field for field in (*usual_kit().card, *kit.card)}
    return tuple((name, called[name]) for name in FIELDS)


def _id(field: CardField) -> str:
    return field.key.rpartition(".")[2]


@by_language()
def usual_kit() -> HandOffKit:
    """The kit as it fits any business: without the lines that need a number or a name."""
    words = plan_content().playbook
    return HandOffKit(
        definitions=tuple(
            Definition(f"hand_off.definition.{one.id}", one.name, text, one.wording.cites)
            for one, text in _usual(words.definitions)
        ),
        card=tuple(
            CardField(f"hand_off.card.{one.id}", one.name, text) for one, text in _usual(words.card)
        ),
        rejects=_rejects(),
        recycle=_lines("hand_off.recycle", words.recycle),
        feedback=_lines("hand_off.feedback", words.feedback),
    )


def _rejects() -> tuple[RejectReason, ...]:
    many = plan_content().playbook.rejects
    days = {id(one.said): one.days for one in many}
    return tuple(
        RejectReason(f"hand_off.reject.{said.id}", said.id, text, days[id(said)])
        for said, text in _usual(one.said for one in many)
    )


def _lines(key: str, many: Iterable[Said]) -> tuple[Line, ...]:
    return tuple(
        Line(f"{key}.{one.id}", text, one.note, one.wording.cites) for one, text in _usual(many)
    )


def _usual(many: Iterable[Said]) -> list[tuple[Said, str]]:
    """Of the lines with the same id the first that holds for any business, with its words."""
    found: dict[str, tuple[Said, str]] = {}
    for said in many:
        wording, text = said.wording, _without_facts(said.wording.text)
        if "{" not in text and not (wording.modes or wording.motion or wording.fact):
            found.setdefault(said.id, (said, text))
    return list(found.values())


def _without_facts(text: str) -> str:
    for fact, words in _USUALLY.items():
        text = text.replace(fact, say(words))
    return text
