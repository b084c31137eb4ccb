"""The shipped words on what marketing and sales are."""

from __future__ import annotations

from typing import Any

from advisor.core.guide import Guide, Passage, Position, RoleCard, RoleSection, Term
from advisor.core.language import by_language, say
from advisor.core.plan.facts import SHOP
from advisor.library.blocks import blocks_in
from advisor.library.plan import plan_content


@by_language()
def guide() -> Guide:
    """Role cards, how the two work together, advice, positions, glossary."""
    found = blocks_in("guide")
    return Guide(
        headline=_passage(found["headline"]),
        introduction=_passages(found["introduction"]),
        roles={function: _card(body) for function, body in found["roles"].items()},
        skills=_passages(found["skills"]),
        question=_passage(found["question"]),
        together=_passages(found["together"]),
        funnel=_passages(found["funnel"]),
        advice=_passages(found["advice"]),
        positions=tuple(Position(**_cited(body)) for body in found["positions"]),
        glossary=tuple(Term(**_cited(body)) for body in found["glossary"]),
    )


@by_language()
def glossary() -> tuple[Term, ...]:
    """All words by letter: the guide’s, and those of the hand-off as they stand for most."""
    words = {term.term: term for term in guide().glossary}
    for one in plan_content().playbook.definitions:
        if SHOP not in one.wording.modes:
            text = one.wording.text.format(reply=say("the agreed time"))
            words[one.name] = Term(one.name, text, one.wording.cites)
    return tuple(sorted(words.values(), key=lambda term: term.term.casefold()))


def _cited(body: dict[str, Any]) -> dict[str, Any]:
    return {**body, "cites": tuple(body.get("cites", ()))}


def _passage(body: dict[str, Any]) -> Passage:
    return Passage(**_cited(body))


def _passages(bodies: list[dict[str, Any]]) -> tuple[Passage, ...]:
    return tuple(map(_passage, bodies))


def _card(body: dict[str, Any]) -> RoleCard:
    sections = (RoleSection(one["title"], _passages(one["passages"])) for one in body["sections"])
    return RoleCard(_passage(body["core"]), tuple(sections))
