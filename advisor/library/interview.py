"""The shipped words of the interview kit."""

from __future__ import annotations

from typing import Any

from advisor.core.hiring.interview_words import InterviewWords, StartingSample
from advisor.core.language import by_language
from advisor.library.shipped_words import content


@by_language()
def interview_words() -> InterviewWords:
    """Follow-ups, rules, what is said before and after, and work samples to start from."""
    found = content("interview.yaml")
    names = ("follow_ups", "welcome", "questions", "closing", "after")
    return InterviewWords(
        **{name: tuple(found[name]) for name in names},
        how=tuple((rule, means) for rule, means in found["how"]),
        **{name: tuple(found["briefing"][name]) for name in ("happens", "bring", "scores")},
        samples=tuple(map(_sample, found["work_samples"])),
    )


def _sample(body: dict[str, Any]) -> StartingSample:
    return StartingSample(
        id=body["id"],
        name=body["name"],
        roles=tuple(body["roles"]),
        minutes=body["minutes"],
        task=body["task"],
        anchors={skill: tuple(anchors) for skill, anchors in body["anchors"].items()},
    )
