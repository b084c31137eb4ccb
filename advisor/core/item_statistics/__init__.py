"""Statistics for whoever writes questionnaires: how items are answered, and go together."""

from advisor.core.item_statistics.result import (
    FEWEST_RESPONDENTS,
    Estimate,
    Result,
    Undefined,
)
from advisor.core.item_statistics.statistics import (
    FEWEST_SHOWN,
    Chosen,
    ItemStatistics,
    ScaleStatistics,
    Statistics,
    statistics_of,
)

__all__ = [
    "FEWEST_RESPONDENTS",
    "FEWEST_SHOWN",
    "Chosen",
    "Estimate",
    "ItemStatistics",
    "Result",
    "ScaleStatistics",
    "Statistics",
    "Undefined",
    "statistics_of",
]
