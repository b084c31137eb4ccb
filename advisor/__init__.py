"""Advisor: who should market, who should sell, and how sure that is."""
