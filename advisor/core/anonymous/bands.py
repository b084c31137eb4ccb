"""Numbers in bands, times as months, and groups in which nobody stands alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

# Each band begins at 1, 2 or 5 times a power of ten.
_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


def band(number: Decimal) -> str:
    """The band a number lies in: 137 is "100 to under 200", 0 is "0", -3 is "under 0"."""
    if not number:
        return "0"
    if number < 0:
        return "under 0"
    power = Decimal(10) ** number.adjusted()
    low = max(step * power for step in _STEPS if step * power <= number)
    high = next(step * power for step in _STEPS if step * power > number)
    return f"{low.normalize():f} to under {high.normalize():f}"


def month(at: str) -> str:
    """The month of a stored time, as YYYY-MM."""
    return at[:7]


def grouped(values: Sequence[str], least: int) -> list[str]:
    """The values; "" for each that fewer than so many share.

    Where those that are left out are fewer than that themselves, the smallest group that shows
    goes with them: else whoever knows the others could tell theirs.
    """
    counts = Counter(one for one in values if one)
    hidden = {one for one, number in counts.items() if number < least}
    while hidden and sum(counts[one] for one in hidden) < least and hidden != counts.keys():
        hidden.add(min((one for one in counts if one not in hidden), key=lambda v: (counts[v], v)))
    return ["" if one in hidden else one for one in values]
