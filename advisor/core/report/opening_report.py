"""The report of an opening: from what is hired for to what the scores say and what was decided."""

from __future__ import annotations

from advisor.core.language import mark, say
from advisor.core.report.characters import mapped, readable
from advisor.core.report.comparison import said
from advisor.core.report.documents import EXAMPLE
from advisor.core.report.hiring_seen import Seen, method_part
from advisor.core.report.how_to_read import how_to_read
from advisor.core.report.opening_parts import (
    added_part,
    change_part,
    criteria_part,
    decided_part,
    must_part,
    panel_part,
    ranking_part,
    role_part,
)
from advisor.core.report.report import Cover, Report, date_words
from advisor.core.skills import Catalogue

KICKER = mark("Report of an opening")


def opening_document(seen: Seen, catalogue: Catalogue) -> Report:
    """The whole report; without names it is by letters and without what people wrote."""
    words = said(seen.comparison, seen.people.named, seen.people.named, catalogue)
    lines = [f"{seen.title}.", *_chosen(seen), *([say(EXAMPLE)] if seen.is_example else [])]
    made = Report(
        kind="opening",
        title=f"{seen.data['company']}: {seen.title}",
        cover=Cover(
            say(KICKER),
            seen.data["company"],
            words.sentence,
            lines=tuple(lines),
            basis=seen.basis,
            read=how_to_read("opening"),
        ),
        parts=(
            *decided_part(seen),
            ranking_part(words, seen),
            *must_part(words),
            *change_part(words),
            added_part(seen.added),
            panel_part(seen, catalogue),
            criteria_part(seen, catalogue),
            role_part(seen),
            method_part(seen),
        ),
        colophon=seen.colophon,
        options=seen.options,
    )
    return mapped(made, readable)


def _chosen(seen: Seen) -> list[str]:
    """Who was chosen and when; nothing before the decision."""
    if seen.decision is None:
        return []
    decided = seen.decision["decision"]
    day = date_words(decided["decided_at"])
    if not decided["chosen"]:
        return [say("Nobody was chosen on {day}.", day=day)]
    return [say("{who} was chosen on {day}.", who=seen.people.name(decided["chosen"]), day=day)]
