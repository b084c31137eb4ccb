"""The business context: from answers to one checked value."""

from advisor.core.context.business import (
    PRACTICES,
    QUESTIONNAIRE,
    Context,
    ContextNotUsable,
    context_from,
    problems_in,
)
from advisor.core.context.numbers import Assumed

__all__ = [
    "PRACTICES",
    "QUESTIONNAIRE",
    "Assumed",
    "Context",
    "ContextNotUsable",
    "context_from",
    "problems_in",
]
