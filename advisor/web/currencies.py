"""The currencies that can be chosen, the commonest first."""

from __future__ import annotations

CURRENCIES = (
    *("EUR", "USD", "GBP", "CHF", "AUD", "BRL", "CAD", "CNY", "CZK", "DKK"),
    *("HUF", "INR", "JPY", "MXN", "NOK", "NZD", "PLN", "SEK", "ZAR"),
)
