"""The scorecard of one interviewer: a questionnaire made from what the opening asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.core.language import language, say
from advisor.core.questionnaire import (
    AnchoredQuestion,
    Condition,
    Labels,
    Questionnaire,
    Section,
    TextQuestion,
)
from advisor.core.skills import Skill

SCORECARD = "scorecard"
EVIDENCE = "_evidence"
WORK = "_work"
LONGEST_EVIDENCE = 500


@dataclass(frozen=True, slots=True)
class WorkPart:
    """One skill that the work sample shows. anchors: what each level looks like in it, 1 first."""

    skill: str
    anchors: tuple[str, str, str, str, str]


def scorecard(
    skills: Sequence[Skill], work: Sequence[WorkPart] = (), task: str = ""
) -> Questionnaire:
    """One page for each skill, in half steps or "not observed", with one line of evidence, in
    the language in force.

    skills: those that the interviewer rates, at least one unless there is work. work: the parts
    of the work sample that they rate; task: what the candidate was asked to do.
    """
    sections = [_interview(skill) for skill in skills]
    if work:
        names = {skill.id: skill.name for skill in skills}
        sections.append(_work_sample(work, task, names))
    return Questionnaire(
        id=SCORECARD,
        title=say("Scorecard"),
        purpose=say(
            "What you saw and heard, skill by skill. Nobody sees it before you hand it in."
        ),
        subject="person",
        respondent="observer",
        language=language().code,
        labels=Labels(not_observed=say("Not observed"), level=say("Level")),
        sections=tuple(sections),
    )


def _interview(skill: Skill) -> Section:
    level = AnchoredQuestion(
        kind="anchored",
        id=skill.id,
        text=say("Which line describes best what you saw and heard?"),
        help=say("Choose a level between two lines if they are between them."),
        skill=skill.id,
        anchors=skill.anchors,
        halves=True,
        none_value="not_observed",
    )
    return Section(
        id=skill.id,
        title=skill.name,
        lead=skill.definition,
        questions=(level, _evidence(level)),
    )


def _work_sample(work: Sequence[WorkPart], task: str, names: dict[str, str]) -> Section:
    levels = [
        AnchoredQuestion(
            kind="anchored",
            id=f"{part.skill}{WORK}",
            text=say(
                "Which line describes the work best? ({skill})",
                skill=names.get(part.skill, part.skill),
            ),
            skill=part.skill,
            mode="work_sample",
            anchors=part.anchors,
            halves=True,
            none_value="not_observed",
        )
        for part in work
    ]
    return Section(
        id="work_sample",
        title=say("The work sample"),
        lead=task,
        questions=tuple(each for level in levels for each in (level, _evidence(level))),
    )


def _evidence(level: AnchoredQuestion) -> TextQuestion:
    """The line of evidence, asked for once there is a level."""
    return TextQuestion(
        kind="text",
        id=f"{level.id}{EVIDENCE}",
        text=say("What did you see or hear? One line."),
        help=say("What was said or done, not what the person is like."),
        when=Condition.model_validate({"question": level.id, "is": tuple(level.values()[:-1])}),
        maximum_length=LONGEST_EVIDENCE,
    )
