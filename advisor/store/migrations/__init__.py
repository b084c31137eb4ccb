"""The tables, step by step. A step that has landed is never changed; a new one follows it."""

from __future__ import annotations

from sqlite_utils.migrations import Migrations

from advisor.store.migrations import after_hiring, first, hiring, hosting, plan, questionnaires

MIGRATIONS = Migrations("advisor")

# In the order in which they came to be: a later step builds on the tables of an earlier one.
STEPS = (
    *first.STEPS,
    *questionnaires.STEPS,
    *hiring.STEPS,
    *after_hiring.STEPS,
    *plan.STEPS,
    *hosting.STEPS,
)
NAMES = tuple(step.__name__ for step in STEPS)
for step in STEPS:
    MIGRATIONS()(step)
