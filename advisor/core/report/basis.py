"""What a result rests on, in one line."""

from __future__ import annotations

from advisor.core.decision.outcome import Verdict
from advisor.core.decision.team import Team
from advisor.core.language import mark, say, say_many
from advisor.core.measurement import evidence_word
from advisor.core.report.discretion import Sources
from advisor.core.report.phrases import Names, listed

_EVIDENCE_FOR = {
    "solid": mark("solid for {names}"),
    "some": mark("some for {names}"),
    "thin": mark("thin for {names}"),
}


def basis(team: Team, names: Names, verdict: Verdict, sources: Sources) -> str:
    """What it rests on: "Resting on 2 self-reports and 4 observers. Evidence solid for Ana." """
    selves = say_many("{number} self-report", "{number} self-reports", sources.self_reports)
    rests = say("Resting on {sources}.", sources=selves)
    if sources.observers:
        rests = say(
            "Resting on {sources} and {ratings}.",
            sources=selves,
            ratings=say_many(
                "{number} rating by others", "{number} ratings by others", sources.observers
            ),
        )
    found = _evidence(team, names, verdict, sources)
    if found:
        rests = say("{rests} Evidence: {found}.", rests=rests, found=", ".join(found))
    return f"{rests} {_assumed(sources.assumed)}" if sources.assumed else rests


def _assumed(count: int) -> str:
    """The odds know nothing of how far a number of the business may be off."""
    return say_many(
        "{number} number of the business is assumed, and the odds take it as it stands.",
        "{number} numbers of the business are assumed, and the odds take them as they stand.",
        count,
    )


def _evidence(team: Team, names: Names, verdict: Verdict, sources: Sources) -> list[str]:
    """ "solid for Ana", "thin for Ben and Cyd"."""
    by_word: dict[str, list[str]] = {word: [] for word in _EVIDENCE_FOR}
    for i in team.holders:
        if sources.names(team.people[i]):
            by_word[evidence_word(verdict.edge_evidence[i])].append(names[team.people[i]])
    return [say(_EVIDENCE_FOR[word], names=listed(who)) for word, who in by_word.items() if who]
