"""Answers for research: no names, no words, new ids, months, bands, and nobody alone in a group."""

from advisor.core.anonymous.answers import Row, closed_answer
from advisor.core.anonymous.bands import band, grouped, month

__all__ = ["Row", "band", "closed_answer", "grouped", "month"]
