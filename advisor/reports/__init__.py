"""Lays a report value out: as a page, as PDF, as Markdown. Says nothing of its own."""
