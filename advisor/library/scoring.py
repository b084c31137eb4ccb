"""What answers count for: skill, mode and direction, and whether every level can be reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from advisor.core.skills import Catalogue
from advisor.library.parts import SCORED_KINDS, Part, listed, questions, sections, words_at
from advisor.library.problems import nearest
from advisor.library.source import Path, Source

# Words that turn a statement round, by language. One of them only asks to say the direction.
TURNING = {
    "en": "not never nobody nothing forgot avoid avoided without hardly rarely seldom failed "
    "skipped ignored unfinished too_late put_off gave_up no_longer",
    "de": "nicht nie niemals kein keine keinen keiner keinem keines vergaß vergessen vermied "
    "vermieden ohne kaum selten versäumt versäumte zu_spät",
    "es": "no nunca jamás nadie nada olvidé evité sin apenas rara_vez demasiado_tarde",
    "fr": "ne pas jamais personne oublié évité sans rarement à_peine trop_tard",
}
# Who answers, to the modes that the answers of a rating on the anchors can have.
MODES = {"self": ("self_anchored",), "observer": ("observer", "work_sample")}


def check_scoring(source: Source, catalogue: Catalogue) -> None:
    """Report what cannot count, counts for nothing, or does not say which way it counts."""
    waited_for = _waited_for(source.data)
    for path, question in questions(source.data):
        if words_at(question, "skill"):
            _check_skill(source, path, question, catalogue)
            _check_mode(source, path, question)
        _check_direction(source, path, question)
        _check_use(source, path, question, waited_for)
        _check_levels(source, path, question)
    _check_claims(source, catalogue)


def _waited_for(data: Any) -> set[str]:
    """The ids of the questions that conditions name."""
    parts = [part for _, part in (*sections(data), *questions(data))]
    return {words_at(part.get("when"), "question") for part in parts}


def _check_skill(source: Source, path: Path, question: Part, catalogue: Catalogue) -> None:
    skill = question["skill"]
    if skill not in catalogue.ids:
        remedy = nearest(skill, catalogue.ids, f"The skills are {', '.join(catalogue.ids)}.")
        source.report("Q010", (*path, "skill"), f"There is no skill “{skill}”.", remedy)


def _check_mode(source: Source, path: Path, question: Part) -> None:
    """Only the person can tell how often, or what they would do; raters use the anchors."""
    name, kind = question.get("id"), words_at(question, "kind")
    who = words_at(source.data, "respondent")
    if source.data.get("subject") == "business" or who == "member":
        problem = f"“{name}” names a skill, but is not asked of or about one person."
        remedy = "Write subject: person and respondent: self or observer, or remove the skill."
        source.report("Q023", (*path, "skill"), problem, remedy)
    elif who == "observer" and kind in {"frequency", "situational"}:
        problem = f"“{name}” names a skill, but only the person can answer it."
        source.report("Q023", (*path, "skill"), problem, "Ask observers by kind: anchored.")
    elif kind == "anchored" and who in MODES and question.get("mode") not in (None, *MODES[who]):
        problem = f"Answers of respondent: {who} cannot count as {question['mode']}."
        remedy = f"Write {' or '.join(MODES[who])}, or leave mode out."
        source.report("Q035", (*path, "mode"), problem, remedy)


def _check_direction(source: Source, path: Path, question: Part) -> None:
    """A statement that counts and sounds turned round must say whether it is."""
    counts = words_at(question, "skill") or words_at(question, "scale")
    if words_at(question, "kind") not in {"frequency", "choice"} or not counts:
        return
    found = _turning(words_at(source.data, "language") or "en", words_at(question, "text"))
    if found and "reverse" not in question:
        problem = f"“{found}” may turn this statement round, and its direction is not said."
        remedy = (
            "Add reverse: true if the highest answer is the worst, reverse: false if it is best."
        )
        source.report("Q029", (*path, "text"), problem, remedy)


def _turning(language: str, text: str) -> str:
    words = TURNING.get(language.partition("-")[0], "").replace("_", r"\s+").split()
    endings = [r"\w+n[’']t"] if words else []
    found = re.search(rf"(?<!\w)(?:{'|'.join([*words, *endings])})(?!\w)", text, re.IGNORECASE)
    return found.group() if found and words else ""


def _check_use(source: Source, path: Path, question: Part, waited_for: set[str]) -> None:
    """Every answer is for something, and every message can appear."""
    kind, name = words_at(question, "kind"), words_at(question, "id")
    unused = "Name the skill it is for, or ask it as kind: choice."
    if kind in SCORED_KINDS and not question.get("skill") and name not in waited_for:
        source.report("Q031", path, f"The answer to “{name}” counts for nothing.", unused)
    options = list(listed(question, "options", path))
    valued = [place for place, option in options if option.get("value") is not None]
    if kind == "choice" and question.get("scale") is None:
        for place in valued:
            remedy = "Add scale: switching to the question, or remove the values."
            source.report("Q031", (*place, "value"), "The value counts on no scale.", remedy)
    elif kind == "choice" and options and not valued:
        remedy = "Give the options values from 1 to 5, or remove the scale."
        source.report("Q031", (*path, "scale"), "The scale has no values to count.", remedy)
    _check_messages(source, path, question)


def _check_messages(source: Source, path: Path, question: Part) -> None:
    messages = question.get("messages")
    for name in messages if isinstance(messages, dict) else ():
        if name in _silent(question):
            problem = f"Nothing can be wrong with this question that shows “{name}”."
            source.report("Q031", (*path, "messages", name), problem, "Remove the message.")


def _silent(question: Part) -> Iterator[str]:
    """The messages that such a question never shows."""
    kind = words_at(question, "kind")
    if question.get("required") is False:
        yield "required"
    if kind != "number":
        yield "range"
    if kind != "text":
        yield "length"
    else:
        yield "invalid"


def _check_levels(source: Source, path: Path, question: Part) -> None:
    """Both ends of a scale must have an answer that reaches them, and none lie outside it."""
    if words_at(question, "kind") == "situational" and question.get("skill"):
        _check_ends(source, path, question, "key", (0, 3))
    elif words_at(question, "kind") == "choice" and question.get("scale"):
        _check_ends(source, path, question, "value", (1, 5))


def _check_ends(
    source: Source, path: Path, question: Part, key: str, ends: tuple[int, int]
) -> None:
    numbers = {
        (*place, key): option[key]
        for place, option in listed(question, "options", path)
        if isinstance(option.get(key), int | float)
    }
    for place, number in numbers.items():
        if key == "value" and not ends[0] <= number <= ends[1]:
            problem = f"The value {number} is not from {ends[0]} to {ends[1]}."
            source.report("Q015", place, problem, "Correct it.")
    if any(not ends[0] <= number <= ends[1] for number in numbers.values()):
        return
    for end, level in zip(ends, (1, 5), strict=True):
        if numbers and end not in numbers.values():
            problem = f"No answer has {key}: {end}, so level {level} cannot be reached."
            source.report("Q032", (*path, "options"), problem, f"Give one option {key}: {end}.")


def _check_claims(source: Source, catalogue: Catalogue) -> None:
    """The skills that the questionnaire says it asks are those that it asks."""
    claims = source.data.get("skills")
    if not isinstance(claims, list) or not claims:
        return
    asked = {words_at(question, "skill"): path for path, question in questions(source.data)}
    for index, skill in enumerate(claims):
        if not isinstance(skill, str):
            continue
        if skill not in catalogue.ids:
            remedy = nearest(skill, catalogue.ids, f"The skills are {', '.join(catalogue.ids)}.")
            source.report("Q010", ("skills", index), f"There is no skill “{skill}”.", remedy)
        elif skill not in asked:
            problem = f"“{skill}” is claimed, but no question asks it."
            source.report("Q033", ("skills", index), problem, "Ask it, or remove the claim.")
    for skill in set(asked).intersection(catalogue.ids).difference(map(str, claims)):
        problem = f"“{skill}” is asked, but not claimed."
        source.report("Q034", (*asked[skill], "skill"), problem, f"Add {skill} to skills:.")
