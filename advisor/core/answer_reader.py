"""One definition prepared for reading very many sets of answers under it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.core.answers import (
    Scored,
    mode_of,
    observations_from,
    skills_asked,
    value_of,
)
from advisor.core.observation import Mode, Observation
from advisor.core.questionnaire import Questionnaire

Asked = Mapping[Mode, frozenset[str]]


@dataclass(frozen=True, slots=True)
class _Group:
    """The questions of one skill in one mode: what each of their answers counts as.

    values: by question, its id and its answers that say something, each with its value.
    least: how many of them must, at least.
    """

    skill: str
    mode: Mode
    values: tuple[tuple[str, Mapping[str, float]], ...]
    least: int


class Reader:
    """Reads answers as ``observations_from`` and ``skills_asked`` do, with the same outcome.

    Where nothing depends on an answer, what shows and what each answer counts as is worked out
    once; otherwise each set of answers is read on its own.
    """

    def __init__(self, questionnaire: Questionnaire) -> None:
        """Prepare the definition."""
        self._questionnaire = questionnaire
        parts = (p for section in questionnaire.sections for p in (section, *section.questions))
        self._conditional = any(part.when is not None for part in parts)
        self._groups = () if self._conditional else _groups(questionnaire)
        pairs = ((each.skill, each.mode) for each in self._groups)
        self._asked = _by_mode(frozenset(pairs))

    def observations(
        self, answers: Mapping[str, str], person: str, rater: str
    ) -> tuple[Observation, ...]:
        """As ``observations_from``."""
        if self._conditional:
            return observations_from(self._questionnaire, answers, person, rater)
        found = []
        for group in self._groups:
            said = [known.get(answers.get(key, "").strip()) for key, known in group.values]
            values = [value for value in said if value is not None]
            if len(values) >= group.least:
                source = rater if group.mode.by_others else person
                mean = sum(values) / len(values)
                seen = Observation(person, source, group.mode, group.skill, mean, len(values))
                found.append(seen)
        return tuple(found)

    def asked(self, answers: Mapping[str, str]) -> Asked:
        """As ``skills_asked``, by mode."""
        if self._conditional:
            return _by_mode(skills_asked(self._questionnaire, answers))
        return self._asked


def _groups(questionnaire: Questionnaire) -> tuple[_Group, ...]:
    """In the order of asking."""
    found: dict[tuple[str, Mode], list[Scored]] = {}
    for question in questionnaire.questions:
        if isinstance(question, Scored) and question.skill is not None:
            key = (question.skill, mode_of(questionnaire, question))
            found.setdefault(key, []).append(question)
    return tuple(
        _Group(*key, tuple((q.id, _values(q)) for q in questions), _least(key[1], len(questions)))
        for key, questions in found.items()
    )


def _least(mode: Mode, questions: int) -> int:
    """60% of the statements about a skill, rounded up; of anything else one."""
    return -(-6 * questions // 10) if mode is Mode.SELF_FREQUENCY else 1


def _values(question: Scored) -> dict[str, float]:
    silent = getattr(question, "none_value", None)
    return {raw: value_of(question, raw) for raw in question.values() if raw != silent}


def _by_mode(pairs: frozenset[tuple[str, Mode]]) -> Asked:
    modes = {mode for _, mode in pairs}
    return {mode: frozenset(skill for skill, own in pairs if own is mode) for mode in modes}
