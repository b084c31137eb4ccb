"""What the first page tells somebody who was handed a report and nothing else."""

from __future__ import annotations

from advisor.core.language import mark, say
from advisor.core.report.method import LIMITS, ODDS_WORDS

_SHARED = mark(
    "Advisor, a program, compared ways to share marketing and sales. It went by what people "
    "answered about 15 skills, by what others saw of their work, and by numbers of the business."
)
_PLAN = mark(
    "A plan for how marketing and sales work together. It was made with Advisor, a program, from "
    "answers about 15 skills and from numbers of the business."
)
_PROFILE = mark(
    "Advisor, a program, put together what this person said of their own work, in 15 skills, and "
    "what others saw of it."
)
_HIRING = mark(
    "Interviewers scored the candidates alone, each skill by itself. Advisor, a program, put the "
    "scores together by weights that were locked before."
)
_WHAT = {
    "team": _SHARED,
    "founder": _SHARED,
    "plan": _PLAN,
    "profile": _PROFILE,
    "opening": _HIRING,
    "candidate": _HIRING,
    "decision": _HIRING,
}
_BANDS = mark(
    "Levels and fit go from 1 to 5. The range beside an estimate is its 80% band: when the model "
    "is true, the true value lies in it four times out of five."
)
_TRADE = mark("Lead, MQL, SAL, SQL and opportunity are explained under “{part}”.")
_WITH_ODDS = ("team", "founder", "plan")
_NOT_PILOTED, _NO_PREDICTION = LIMITS[0], LIMITS[2]


def how_to_read(kind: str, explained: str = "") -> tuple[tuple[str, str], ...]:
    """Heading and words: what this is, how its numbers are meant, what it does not claim.

    kind: of the report. explained: the part that explains the words of the trade, "" for none.
    """
    read = f"{say(_BANDS)} {say(ODDS_WORDS)}" if kind in _WITH_ODDS else say(_BANDS)
    rows = [(say("What this is"), say(_WHAT[kind])), (say("How to read it"), read)]
    if explained:
        rows.append((say("Words"), say(_TRADE, part=explained)))
    limits = f"{say(_NO_PREDICTION)} {say(_NOT_PILOTED)}"
    return (*rows, (say("What it does not say"), limits))
