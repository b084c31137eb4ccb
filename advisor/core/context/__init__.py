"""The business context: from answers to one checked value."""

from advisor.core.context.business import (
    PRACTICES,
    Context,
    ContextNotUsable,
    context_from,
    problems_in,
)
from advisor.core.context.numbers import Assumed

__all__ = ["PRACTICES", "Assumed", "Context", "ContextNotUsable", "context_from", "problems_in"]
