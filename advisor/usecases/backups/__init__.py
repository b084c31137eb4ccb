"""Backups: made while the app runs, checked before they are brought back, kept in a number."""
