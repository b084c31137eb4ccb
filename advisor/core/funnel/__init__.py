"""From a goal to leads and hours and back, in exact fractions."""

from advisor.core.funnel.backward import AMOUNTS, SHOP_AMOUNTS, brought_by
from advisor.core.funnel.forward import (
    ALL_PASS,
    LEAD_NUMBERS,
    MARKETING_NUMBERS,
    OPTIONAL_STAGES,
    PASSED_THROUGH,
    SHOP_NUMBERS,
    compute_funnel,
)
from advisor.core.funnel.step import (
    EXACT,
    LEAST_HOURS,
    MONTHS,
    ONE_DECIMAL,
    ROUNDED_UP,
    WEEKS,
    Funnel,
    Step,
    decimal_text,
    exact_text,
    one_decimal,
    short_decimal,
)
from advisor.core.funnel.timing import Timing, timing

__all__ = [
    "ALL_PASS",
    "AMOUNTS",
    "EXACT",
    "LEAD_NUMBERS",
    "LEAST_HOURS",
    "MARKETING_NUMBERS",
    "MONTHS",
    "ONE_DECIMAL",
    "OPTIONAL_STAGES",
    "PASSED_THROUGH",
    "ROUNDED_UP",
    "SHOP_AMOUNTS",
    "SHOP_NUMBERS",
    "WEEKS",
    "Funnel",
    "Step",
    "Timing",
    "brought_by",
    "compute_funnel",
    "decimal_text",
    "exact_text",
    "one_decimal",
    "short_decimal",
    "timing",
]
