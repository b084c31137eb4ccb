"""Answers turned into observations, and how complete they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from advisor.core.observation import Mode, Observation
from advisor.core.questionnaire import (
    AnchoredQuestion,
    ChoiceQuestion,
    FrequencyQuestion,
    Questionnaire,
    SituationalQuestion,
    counted_answers,
    missing,
    visible_sections,
)

Scored = FrequencyQuestion | SituationalQuestion | AnchoredQuestion
NEUTRAL_SWITCHING = 3.0


@dataclass(frozen=True, slots=True)
class Completeness:
    """answered: questions that show and have an answer; missing: those that still need one."""

    answered: int
    missing: int

    @property
    def done(self) -> bool:
        """Whether it can be submitted."""
        return self.missing == 0


def recode(answer: float) -> float:
    """A 1-5 answer to a statement that is worded the other way round: 6 - answer."""
    return 6 - answer


def observations_from(
    questionnaire: Questionnaire, answers: Mapping[str, str], person: str, rater: str
) -> tuple[Observation, ...]:
    """One observation per skill and mode that has enough answers, in the order of asking.

    frequency: reverse items recoded, then the mean of those answered, which must be at least
    60% of the skill's items; situational: 1 + 4·key/3; anchored: the level. "Had no chance to"
    and "not observed" are missing. What only the person can say has the person as rater.
    """
    given = counted_answers(questionnaire, answers)
    observations = []
    for (skill, mode), questions in _by_skill_and_mode(questionnaire, answers).items():
        values = [value_of(question, given[question.id]) for question in _heard(questions, given)]
        enough = mode is not Mode.SELF_FREQUENCY or 10 * len(values) >= 6 * len(questions)
        if values and enough:
            source = rater if mode.by_others else person
            mean = sum(values) / len(values)
            observations.append(Observation(person, source, mode, skill, mean, len(values)))
    return tuple(observations)


def skills_asked(
    questionnaire: Questionnaire, answers: Mapping[str, str]
) -> frozenset[tuple[str, Mode]]:
    """The (skill, mode) that any question asks about which shows, whether answered or not."""
    return frozenset(_by_skill_and_mode(questionnaire, answers))


def skills_answered(observations: Iterable[Observation]) -> dict[str, int]:
    """How many skills of each person have any value, from anyone; who has none is not there."""
    skills: dict[str, set[str]] = {}
    for item in observations:
        skills.setdefault(item.person, set()).add(item.skill)
    return {person: len(seen) for person, seen in skills.items()}


def switching_preference(questionnaire: Questionnaire, answers: Mapping[str, str]) -> float:
    """How much the person likes to change between kinds of work: 1 to 5, 3 where not said.

    The mean of the answers that count; those worded the other way round are turned first.
    """
    given = counted_answers(questionnaire, answers)
    values = [
        value
        for question in questionnaire.questions
        if isinstance(question, ChoiceQuestion) and question.scale == "switching"
        for value in scale_values(question, given.get(question.id))
    ]
    return sum(values) / len(values) if values else NEUTRAL_SWITCHING


def completeness(questionnaire: Questionnaire, answers: Mapping[str, str]) -> Completeness:
    """How many questions are answered and how many still need an answer."""
    answered = len(counted_answers(questionnaire, answers))
    return Completeness(answered, len(missing(questionnaire, answers)))


def _by_skill_and_mode(
    questionnaire: Questionnaire, answers: Mapping[str, str]
) -> dict[tuple[str, Mode], list[Scored]]:
    """The questions that show and name a skill, grouped, in the order of asking."""
    groups: dict[tuple[str, Mode], list[Scored]] = {}
    for section in visible_sections(questionnaire, answers):
        for question in section.questions:
            if isinstance(question, Scored) and question.skill is not None:
                mode = mode_of(questionnaire, question)
                groups.setdefault((question.skill, mode), []).append(question)
    return groups


def mode_of(questionnaire: Questionnaire, question: Scored) -> Mode:
    """How an answer to the question counts."""
    if isinstance(question, FrequencyQuestion):
        return Mode.SELF_FREQUENCY
    if isinstance(question, SituationalQuestion):
        return Mode.SITUATIONAL
    if question.mode is not None:
        return Mode(question.mode)
    return Mode.OBSERVER if questionnaire.respondent == "observer" else Mode.SELF_ANCHORED


def _heard(questions: Sequence[Scored], given: Mapping[str, str]) -> list[Scored]:
    """The questions whose answer says something about the skill."""
    return [
        question
        for question in questions
        if question.id in given and given[question.id] != getattr(question, "none_value", None)
    ]


def value_of(question: Scored, answer: str) -> float:
    """What an answer counts as, 1-5, reverse items turned; not for the one that says nothing."""
    if isinstance(question, SituationalQuestion):
        keys = {option.id: option.key for option in question.options}
        return 1 + 4 * keys[answer] / 3
    reverse = isinstance(question, FrequencyQuestion) and question.reverse
    return recode(float(answer)) if reverse else float(answer)


def scale_values(question: ChoiceQuestion, answer: str | None) -> list[float]:
    """The value of the answer, 1-5, turned where worded so; nothing where it has none."""
    value = {option.id: option.value for option in question.options}.get(answer or "")
    if value is None:
        return []
    return [recode(value) if question.reverse else value]
