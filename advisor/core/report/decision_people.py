"""Who is who in a decision record, with names or without."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from advisor.core.language import ENGLISH, mark, say, speaking
from advisor.core.report.report import lettered

Data = Mapping[str, Any]
LEFT_OUT = mark("Left out: it may name people.")


@dataclass(frozen=True, slots=True)
class People:
    """Who is who. named: id to what they are called here. names: whether that is their name."""

    named: Mapping[str, str]
    names: bool

    @classmethod
    def of(cls, data: Data, *, names: bool) -> People:
        """The candidates and interviewers of a record."""
        applied, panel = data["candidates"], data["panel"]
        with speaking(ENGLISH):
            letters = lettered([*(one["id"] for one in applied), ""])
        called = [(one, _candidate(letters[one["id"]])) for one in applied]
        called += [
            (one, say("Interviewer {place}", place=place))
            for place, one in enumerate(panel, start=1)
        ]
        named: dict[str, str] = {}
        for one, other in called:
            named[one["id"]] = (
                (one["name"] or say("{other} (erased)", other=other)) if names else other
            )
            named.setdefault(one.get("rater", one["id"]), named[one["id"]])
        return cls(named, names)

    def name(self, key: str | None) -> str:
        """What somebody is called."""
        return self.named.get(key or "", say("somebody"))

    def member(self, name: str) -> str:
        """A member of the company."""
        return name if self.names else say("a member")

    def said(self, text: str) -> str:
        """Free text, which may name people."""
        return text if self.names or not text else say(LEFT_OUT)


def _candidate(lettered_as: str) -> str:
    """ "Candidate A" for "Person A"."""
    return say("Candidate {letter}", letter=lettered_as.removeprefix("Person "))
