"""One constant of the models, and the words shared by the tables of constants."""

from __future__ import annotations

from dataclasses import dataclass

OURS = "our assumption"


@dataclass(frozen=True, slots=True)
class Assumption:
    """One constant of the models, as a page shows it and as the models use it.

    key: name in the code, e.g. "beta" or "observer.var_rater". part: "measurement", "decision" or
    "funnel". name: plain words. value: the default; low and high: the ends of its range, both
    allowed. unit: "" for a pure number, otherwise e.g. "hours a week", "%", "months".
    grade: "A" measured in studies we read, "B" studies second hand or indirect, "C" ours,
    "user" the user's choice. source: study and year, or "our assumption". note: one sentence.
    """

    key: str
    part: str
    name: str
    value: float
    low: float
    high: float
    unit: str
    grade: str
    source: str
    note: str

    def allows(self, value: float) -> bool:
        """Whether the value lies in the range; never for NaN."""
        return self.low <= value <= self.high
