"""Answers as a data set: its tables, what each column means, and how a row is made."""

from advisor.core.dataset.field import Field
from advisor.core.dataset.fields import LONG, TABLES, WIDE, dictionary_rows
from advisor.core.dataset.rows import Stored, answer_rows, question_rows
from advisor.core.dataset.writing import as_text

__all__ = [
    "LONG",
    "TABLES",
    "WIDE",
    "Field",
    "Stored",
    "answer_rows",
    "as_text",
    "dictionary_rows",
    "question_rows",
]
