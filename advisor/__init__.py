"""Advisor: who should market, who should sell, and how sure that is."""

__version__ = "0.1.0"
