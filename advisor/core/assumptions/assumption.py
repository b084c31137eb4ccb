"""One constant of the models, and the words shared by the tables of constants."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.language import mark, say

OURS = mark("our assumption")


@dataclass(frozen=True, slots=True)
class Assumption:
    """One constant of the models, as a page shows it and as the models use it.

    key: name in the code, e.g. "beta" or "observer.var_rater". part: "measurement", "decision" or
    "funnel". english: plain words, of one or two messages with a colon between. value: the default;
    low and high: the ends of its range, both allowed. unit: "" for a pure number, otherwise e.g.
    "hours a week", "%", "months".
    grade: "A" measured in studies we read, "B" studies second hand or indirect, "C" ours,
    "user" the user's choice. source: study and year, or "our assumption". note: one sentence.
    """

    key: str
    part: str
    english: str
    value: float
    low: float
    high: float
    unit: str
    grade: str
    source: str
    note: str

    @property
    def name(self) -> str:
        """Plain words, in the language in force."""
        return ": ".join(say(part) for part in self.english.split(": "))

    def allows(self, value: float) -> bool:
        """Whether the value lies in the range; never for NaN."""
        return self.low <= value <= self.high
