"""All that can be found in Help, in the reader's language: each passage with page and anchor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advisor.core.guide import Passage
from advisor.core.help import HelpPassage, with_codes
from advisor.core.help_search import Entry, folded
from advisor.core.language import by_language, language, say
from advisor.core.report.method import LIMITS
from advisor.library.explanations import Explanation, explanations
from advisor.library.guide import glossary, guide
from advisor.library.help import evidence, topics
from advisor.library.plan import plan_content
from advisor.library.skills import catalogue


@by_language()
def help_entries() -> tuple[Entry, ...]:
    """Every passage, word, tactic, metric and piece of evidence, in the order of the pages."""
    parts = (_of_topics(), _of_evidence(), _of_guide(), _of_differences(), _of_plan(), _of_words())
    return tuple(entry for part in parts for entry in part) + tuple(_of_problems())


def word_anchor(term: str) -> str:
    """Where a word of the glossary stands on its page."""
    return "word-" + re.sub(r"[^a-z0-9]+", "-", folded(term)).strip("-")


def plain_text(passage: HelpPassage) -> str:
    """All words of a passage in one line."""
    points = (f"{one.lead}: {one.text}" if one.lead else one.text for one in passage.points)
    lines = " ".join((*passage.text, *points))
    return "".join(words for _, words in with_codes(lines))


def _of_topics() -> Iterator[Entry]:
    for topic in topics().values():
        yield Entry(topic.id, "", say("Help"), topic.heading, topic.lead)
        for one in topic.passages:
            yield Entry(topic.id, one.id, topic.title, one.title, plain_text(one))


def _of_evidence() -> Iterator[Entry]:
    kind = say("Limits and evidence")
    yield Entry("evidence", "limits", kind, say("Limits"), " ".join(map(say, LIMITS)))
    for number, one in enumerate(evidence(), 1):
        title = ", ".join(one.cites) or say("Worked out")
        yield Entry("evidence", f"finding-{number}", kind, title, one.text)


def _of_guide() -> Iterator[Entry]:
    told, kind = guide(), say("Two functions")
    for function, card in told.roles.items():
        texts = [card.core.text, *(_all(section.passages) for section in card.sections)]
        title = say(function.capitalize())
        yield Entry("marketing-and-sales", f"role-{function}", kind, title, " ".join(texts))
    for skill in catalogue().skills:
        yield Entry("marketing-and-sales", "skills", kind, skill.name, skill.definition)
    sections = (
        ("together", say("How the two work together"), told.together),
        ("funnel", say("The funnel"), told.funnel),
        ("advice", say("One job or two?"), told.advice),
    )
    for anchor, title, passages in sections:
        yield Entry("marketing-and-sales", anchor, kind, title, _all(passages))


def _of_differences() -> Iterator[Entry]:
    kind = say("Differences")
    for row in plan_content().distinctions:
        texts = (row.marketing.text, row.sales.text, row.both.text)
        yield Entry("distinctions", "main", kind, row.name, " ".join(texts))
    for one in guide().positions:
        yield Entry("distinctions", "positions", kind, one.question, f"{one.said} {one.text}")


def _of_plan() -> Iterator[Entry]:
    found = plan_content()
    for tactics in found.tactics.values():
        for tactic in tactics:
            text = f"{tactic.what} {tactic.fits}"
            yield Entry("tactics", tactic.id, say("Tactics"), tactic.name, text)
    metrics = {one.id: one for group in found.metrics.values() for one in group}
    for metric in metrics.values():
        anchor = f"metric-{metric.id}"
        yield Entry("metrics", anchor, say("Metrics"), metric.name, metric.formula)


def _of_words() -> Iterator[Entry]:
    for one in glossary():
        title = f"{one.term} ({one.long})" if one.long else one.term
        yield Entry("words", word_anchor(one.term), say("Words"), title, one.text)


def _of_problems() -> Iterator[Entry]:
    """The codes of problems are explained in English only."""
    known = "" if language().code == "en" else "en"
    for one in explanations():
        title = f"{one.code} {one.title}"
        kind = say("Problems in questionnaires")
        yield Entry("questionnaire-problems", one.code, kind, title, _told(one), known)


def _told(one: Explanation) -> str:
    return " ".join("".join(words for _, words in pieces) for pieces in one.paragraphs)


def _all(passages: tuple[Passage, ...]) -> str:
    return " ".join(f"{one.lead}: {one.text}" if one.lead else one.text for one in passages)
