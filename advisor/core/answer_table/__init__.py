"""Tables of answers as they come from files: columns understood, cells read, problems told."""

from advisor.core.answer_table.cells import Cells
from advisor.core.answer_table.columns import Columns, columns_of
from advisor.core.answer_table.forms import Form, Problem, Read, Who, read_forms

__all__ = ["Cells", "Columns", "Form", "Problem", "Read", "Who", "columns_of", "read_forms"]
