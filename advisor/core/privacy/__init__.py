"""Telling people what their answers are for: notices, and the record of processing."""

from advisor.core.privacy.notice import (
    ANYONE,
    ASKED_FOR,
    BASES,
    CONSENT,
    INTEREST,
    Company,
    Line,
    Notice,
    Purpose,
    Until,
    Words,
    as_text,
    begin_words,
    from_text,
    note_words,
    notice,
)

__all__ = [
    "ANYONE",
    "ASKED_FOR",
    "BASES",
    "CONSENT",
    "INTEREST",
    "Company",
    "Line",
    "Notice",
    "Purpose",
    "Until",
    "Words",
    "as_text",
    "begin_words",
    "from_text",
    "note_words",
    "notice",
]
