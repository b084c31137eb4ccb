"""What can be wrong with a questionnaire file: each problem has a code, a place and a remedy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

CODES: Mapping[str, str] = MappingProxyType(
    {
        "Q001": "not YAML",
        "Q002": "file cannot be read",
        "Q003": "key given twice",
        "Q004": "unknown key",
        "Q005": "missing key",
        "Q006": "wrong kind of value",
        "Q007": "id used twice",
        "Q008": "reserved id",
        "Q009": "id with other signs than letters, digits and _",
        "Q010": "unknown skill",
        "Q011": "condition on an unknown question",
        "Q012": "condition on an answer that is not given yet",
        "Q013": "condition on an answer that cannot be given",
        "Q014": "markup in a text",
        "Q015": "key or value outside its scale",
        "Q016": "not five anchors",
        "Q017": "minimum not below maximum",
        "Q018": "default outside the range",
        "Q019": "unknown kind of question",
        "Q020": "unknown part of each_skill",
        "Q021": "list too short",
        "Q022": "unknown assumption",
        "Q023": "question that cannot count",
        "Q024": "file too large or nested too deep",
        "Q025": "missing translation",
        "Q026": "unknown text key",
        "Q027": "translation into the declared language",
        "Q028": "bad language code",
        "Q029": "reverse item undeclared",
        "Q030": "part that can never show",
        "Q031": "part that is never used",
        "Q032": "level that no answer can reach",
        "Q033": "skill claimed but not asked",
        "Q034": "skill asked but not claimed",
        "Q035": "mode that does not fit the respondent",
        "Q036": "id of a shipped questionnaire",
    }
)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in one place. line and column count from 1; 0 where there is no place."""

    file: str
    line: int
    column: int
    code: str
    what: str
    remedy: str

    def __str__(self) -> str:
        """The problem on one line, place first, as editors and terminals expect it."""
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}: {self.code} {self.what} {self.remedy}"


class QuestionnaireProblems(Exception):
    """A questionnaire has problems; ``problems`` lists all of them in the order of the file."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems; the message is one line for each."""
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)


class UnknownQuestionnaire(Exception):
    """There is no shipped questionnaire of that name."""


def nearest(name: str, known: Sequence[str], otherwise: str) -> str:
    """“Did you mean …?” with the nearest known spelling, or the other remedy."""
    close = get_close_matches(name, known, n=1, cutoff=0.6)
    return f"Did you mean “{close[0]}”?" if close else otherwise
