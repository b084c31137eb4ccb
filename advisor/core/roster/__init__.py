"""Lists of people as they come from spreadsheets: rows read, refused with reasons, matched."""

from advisor.core.roster.likeness import Likeness
from advisor.core.roster.rows import MOST_ROWS, Roster, Row, read_rows

__all__ = ["MOST_ROWS", "Likeness", "Roster", "Row", "read_rows"]
