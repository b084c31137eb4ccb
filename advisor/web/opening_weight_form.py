"""The fields of an opening's weights: what was typed, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from advisor.core.hiring.weight_changes import need_words
from advisor.core.hiring.weights import TOTAL, Criterion
from advisor.core.language import say
from advisor.core.skills import GROUPS, Skill
from advisor.library import catalogue
from advisor.store.openings import Opening
from advisor.usecases.hiring import openings, weight_edit
from advisor.web.name_field import one_line

LONGEST_REASON = 500
SUM_FIELD = "weights"


@dataclass(frozen=True, slots=True)
class Row:
    """One skill's field. value: as typed; need: how much the role needs it, in words."""

    skill: Skill
    value: str
    need: str
    error: str

    @property
    def name(self) -> str:
        """The field's name and id."""
        return f"weight-{self.skill.id}"


@dataclass(frozen=True, slots=True)
class WeightForm:
    """What was typed for each skill. problems: (field id, message), in the order of the page."""

    typed: Mapping[str, str]
    reason: str = ""
    problems: tuple[tuple[str, str], ...] = ()

    @property
    def points(self) -> dict[str, int]:
        """The whole points; only where nothing is wrong with a field."""
        return {skill: int(text) for skill, text in self.typed.items()}

    @property
    def total(self) -> int | None:
        """What the weights sum to, None where one of them is no whole number."""
        return None if any(map(_wrong, self.typed.values())) else sum(self.points.values())

    def with_problem(self, field: str, message: str) -> WeightForm:
        """The same form with one more problem."""
        return replace(self, problems=(*self.problems, (field, message)))

    def groups(self, opening: Opening) -> list[tuple[str, list[Row]]]:
        """The fields under their groups of skills."""
        criteria = openings.criteria_of(opening.criteria)
        rows = [self._row(criterion) for criterion in criteria]
        return [(group, [r for r in rows if r.skill.group == group]) for group in GROUPS]

    def _row(self, criterion: Criterion) -> Row:
        skill = catalogue().skill(criterion.skill)
        error = dict(self.problems).get(f"weight-{skill.id}", "")
        return Row(skill, self.typed.get(skill.id, ""), need_words(criterion), error)


def read(opening: Opening, sent: Mapping[str, str], *, whole: bool, lock: bool) -> WeightForm:
    """The form as it was sent. whole: the weights must sum to 100; lock: a reason may be needed."""
    kept = weight_edit.weights_of(opening)
    typed = {
        skill: one_line(sent.get(f"weight-{skill}", str(points))) for skill, points in kept.items()
    }
    form = WeightForm(typed, one_line(sent.get("reason", "")))
    for skill, text in typed.items():
        if _wrong(text):
            name = catalogue().skill(skill).name
            problem = say("{name}: enter a whole number from 0 to {total}.", name=name, total=TOTAL)
            form = form.with_problem(f"weight-{skill}", problem)
    if whole and not form.problems and form.total != TOTAL:
        form = form.with_problem(SUM_FIELD, _off(form.total or 0))
    if lock and len(form.reason) > LONGEST_REASON:
        form = form.with_problem(
            "reason",
            say("Shorten the reason to {number} characters.", number=LONGEST_REASON),
        )
    return form


def _off(total: int) -> str:
    """What to do about a sum that is not 100."""
    if total < TOTAL:
        way = say("add {number}", number=TOTAL - total)
    else:
        way = say("take {number} away", number=total - TOTAL)
    return say(
        "The weights sum to {total}, not to 100: {way}, or press “Make it 100”.",
        total=total,
        way=way,
    )


def _wrong(text: str) -> bool:
    """Whether it is no whole number from 0 to 100."""
    return not (text.isascii() and text.isdecimal() and len(text) <= 3 and int(text) <= TOTAL)
