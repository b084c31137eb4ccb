"""A questionnaire on paper: what is printed, and the codes that are written and keyed in."""

from advisor.core.paper.codes import Code, NotACode, code_of, codes, value_of
from advisor.core.paper.form import BlankForm, Block, Box, Item, Part, Printing, blank_form

__all__ = [
    "BlankForm",
    "Block",
    "Box",
    "Code",
    "Item",
    "NotACode",
    "Part",
    "Printing",
    "blank_form",
    "code_of",
    "codes",
    "value_of",
]
