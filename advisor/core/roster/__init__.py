"""Lists of people as they come from spreadsheets: rows read, refused with reasons, matched."""

from advisor.core.roster.candidate_rows import (
    CandidateRow,
    email_problem,
    link_problem,
    read_candidates,
)
from advisor.core.roster.likeness import Likeness
from advisor.core.roster.rows import Row, read_rows
from advisor.core.roster.sheet import MOST_ROWS, Roster

__all__ = [
    "MOST_ROWS",
    "CandidateRow",
    "Likeness",
    "Roster",
    "Row",
    "email_problem",
    "link_problem",
    "read_candidates",
    "read_rows",
]
