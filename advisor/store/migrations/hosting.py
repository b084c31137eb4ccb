"""The tables of a company that is hosted: passwords, sessions, audit log, consent, erasures."""

from __future__ import annotations

from collections.abc import Callable

from sqlite_utils import Database

from advisor.store.migrations import telling
from advisor.store.migrations.accounts import accounts
from advisor.store.migrations.audit import audit
from advisor.store.migrations.erasing import erased_before, erasing
from advisor.store.migrations.languages import languages, report_language

STEPS: tuple[Callable[[Database], None], ...] = (
    *telling.STEPS,
    audit,
    accounts,
    erasing,
    languages,
    erased_before,
    report_language,
)
