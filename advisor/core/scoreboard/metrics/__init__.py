"""Every metric of the scoreboard, by group, in the order they are shown."""

from advisor.core.scoreboard.metrics import marketing, sales, shared

METRICS = (*shared.METRICS, *marketing.METRICS, *sales.METRICS)
BY_ID = {metric.id: metric for metric in METRICS}

__all__ = ["BY_ID", "METRICS"]
