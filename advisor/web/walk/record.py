"""What the bot has answered so far, kept apart from the app: what its pages must agree with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from advisor.core.questionnaire import (
    Question,
    Questionnaire,
    Section,
    missing,
    problems_of,
    stored_form,
    visible_sections,
)


@dataclass(slots=True)
class Record:
    """Answers as they must be kept. revision: of the newest page seen; saves: question id to the
    number of the save that brought its answer; order: question or section id to what was shown
    in which order.
    """

    questionnaire: Questionnaire
    answers: dict[str, str] = field(default_factory=dict)
    saves: dict[str, int] = field(default_factory=dict)
    order: dict[str, list[str]] = field(default_factory=dict)
    revision: int = 0

    @property
    def sections(self) -> tuple[Section, ...]:
        """The pages that must show now."""
        return visible_sections(self.questionnaire, self.answers)

    @property
    def gaps(self) -> list[tuple[Section, Question]]:
        """What must still be asked for."""
        return missing(self.questionnaire, self.answers)

    def place(self, section_id: str) -> int | None:
        """Which page a section must be, None where it must not show."""
        ids = [section.id for section in self.sections]
        return ids.index(section_id) if section_id in ids else None

    def changes(self, values: Mapping[str, str]) -> dict[str, str]:
        """Those of the values typed (by question id) that differ from what is kept and can be.

        Emptying a field that had an answer counts; leaving one empty does not.
        """
        found = {}
        for key, typed in values.items():
            question, value = self.questionnaire.question(key), typed.strip()
            if value == "" and key not in self.answers:
                continue
            if value and problems_of(question, value):
                continue
            if stored_form(question, value) != self.answers.get(key):
                found[key] = stored_form(question, value)
        return found

    def keep(self, values: Mapping[str, str]) -> None:
        """What a save of these values changes."""
        changed = self.changes(values)
        self.revision += bool(changed)
        self.answers |= changed
        self.saves |= dict.fromkeys(changed, self.revision)

    def newer(self, values: Mapping[str, str], seen: int) -> set[str]:
        """The questions that another window has answered otherwise since that revision."""
        return {key for key in self.changes(values) if self.saves.get(key, 0) > seen}

    def after(self, section_id: str, *, from_check: bool) -> str:
        """The page that saving a section must lead to."""
        place, sections = self.place(section_id), self.sections
        if place is None or place + 1 >= len(sections) or (from_check and not self.gaps):
            return "check"
        return sections[place + 1].id

    def first_gap(self) -> str:
        """The page that a link must go on at."""
        return self.gaps[0][0].id if self.gaps else "check"
