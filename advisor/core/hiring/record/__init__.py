"""The record of a decision: what it rests on, what follows from that, and what was decided."""

from advisor.core.hiring.record.checking import check_record, told_of
from advisor.core.hiring.record.content import FORMAT, VERSION, as_data
from advisor.core.hiring.record.erasing import without
from advisor.core.hiring.record.results import comparison_of, first_days, is_override
from advisor.core.hiring.record.told import (
    Applicant,
    Asked,
    Card,
    Decided,
    Erased,
    Ground,
    Locked,
    NotChosen,
    Panelist,
    Record,
    Revised,
    Weighed,
)

__all__ = [
    "FORMAT",
    "VERSION",
    "Applicant",
    "Asked",
    "Card",
    "Decided",
    "Erased",
    "Ground",
    "Locked",
    "NotChosen",
    "Panelist",
    "Record",
    "Revised",
    "Weighed",
    "as_data",
    "check_record",
    "comparison_of",
    "first_days",
    "is_override",
    "told_of",
    "without",
]
