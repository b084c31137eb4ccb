"""A questionnaire on paper: what is printed, and the codes that are written and keyed in."""

from advisor.core.paper.codes import Code, NotACode, code_of, codes, value_of
from advisor.core.paper.form import BlankForm, Block, Box, Item, Part, Printing, blank_form
from advisor.core.paper.reading import Reading, meaning, read

__all__ = [
    "BlankForm",
    "Block",
    "Box",
    "Code",
    "Item",
    "NotACode",
    "Part",
    "Printing",
    "Reading",
    "blank_form",
    "code_of",
    "codes",
    "meaning",
    "read",
    "value_of",
]
