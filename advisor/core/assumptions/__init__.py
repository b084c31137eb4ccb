"""Every constant of the models: value, range, unit, grade and source, defined once.

The same table drives the models, the Assumptions page, the tornado and the report.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.core.assumptions.assumption import OURS, Assumption
from advisor.core.assumptions.decision import DECISION
from advisor.core.assumptions.funnel import FUNNEL
from advisor.core.assumptions.measurement import MEASUREMENT
from advisor.core.language import say, written

__all__ = [
    "ASSUMPTIONS",
    "DEFAULTS",
    "OURS",
    "Assumption",
    "AssumptionOutOfRange",
    "Assumptions",
    "UnknownAssumption",
]

ASSUMPTIONS: tuple[Assumption, ...] = MEASUREMENT + DECISION + FUNNEL
_BY_KEY: Mapping[str, Assumption] = {assumption.key: assumption for assumption in ASSUMPTIONS}


class UnknownAssumption(KeyError):
    """There is no assumption of this name."""

    def __init__(self, key: str) -> None:
        """Keep the key that was asked for."""
        super().__init__(key)
        self.key = key

    def __str__(self) -> str:
        """What happened, and where the right names are."""
        return say(
            "There is no assumption called “{key}”; the Assumptions page lists them all.",
            key=self.key,
        )


class AssumptionOutOfRange(ValueError):
    """The value of an assumption lies outside its range."""

    def __init__(self, assumption: Assumption, value: float) -> None:
        """Keep the assumption and the value that was refused."""
        super().__init__(assumption, value)
        self.assumption = assumption
        self.value = value

    def __str__(self) -> str:
        """What is wrong and what would be right."""
        unit = self.assumption.unit
        return say(
            "“{name}” must lie between {low} and {high}; it was {value}.",
            name=self.assumption.name,
            low=written(f"{self.assumption.low:g}"),
            high=written(f"{self.assumption.high:g}") + (f" {unit}" if unit else ""),
            value=written(f"{self.value:g}"),
        )


@dataclass(frozen=True, slots=True)
class Assumptions:
    """The values in force: the defaults, except for a few changes. Hashable and comparable.

    changes: (key, value) pairs that differ from the default, sorted; use `with_changes`.
    """

    changes: tuple[tuple[str, float], ...] = ()

    def __getitem__(self, key: str) -> float:
        """The value in force; UnknownAssumption where there is none."""
        default = self.constant(key).value
        return dict(self.changes).get(key, default)

    def constant(self, key: str) -> Assumption:
        """The definition behind a key, with the default as its value."""
        if key not in _BY_KEY:
            raise UnknownAssumption(key)
        return _BY_KEY[key]

    @property
    def changed(self) -> Mapping[str, float]:
        """Only the values that differ from the default."""
        return dict(self.changes)

    def with_changes(self, changes: Mapping[str, float]) -> Assumptions:
        """These values with some replaced; a change back to the default is no change.

        Raises UnknownAssumption or AssumptionOutOfRange.
        """
        values = dict(self.changes)
        for key, value in changes.items():
            constant = self.constant(key)
            if not constant.allows(value):
                raise AssumptionOutOfRange(constant, value)
            values[key] = float(value)
        kept = ((key, value) for key, value in values.items() if value != _BY_KEY[key].value)
        return Assumptions(tuple(sorted(kept)))


DEFAULTS = Assumptions()
