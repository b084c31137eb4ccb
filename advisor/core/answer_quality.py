"""Kind hints before answers are handed in: reasons to look once more, never a score.

Four things are looked at: one answer throughout, a long run of one answer, answers given faster
than they can be read, and a statement against the one that is worded the other way round. Each of
them can be right, so "it is right as it is" is an answer. What was said is kept as a note; nothing
here enters a level, an odds or a verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from advisor.core.answers import recode
from advisor.core.language import mark, say, written
from advisor.core.questionnaire import (
    AnchoredQuestion,
    FrequencyQuestion,
    Questionnaire,
    Section,
    counted_answers,
    questions_in_order,
    visible_sections,
)

SHORTEST_RUN = 8
FEWEST_FOR_VARIATION = 5
CONTRADICTION = 3.0
# Two seconds an item is the usual rule (Huang et al. 2012, examined for pages of items in
# doi:10.1177/10944281211056520); that it takes ten answers to say so is our own.
SECONDS_AN_ANSWER = 2.0
FEWEST_FOR_PACE = 10

RIGHT = "right as it is"
NOT_SAID = "not said"
_ASKED = {
    "no_variation": mark("one answer throughout"),
    "long_run": mark("the same answer many times in a row"),
    "contradiction": mark("answers that seem to say opposite things"),
    "too_fast": mark("answers given faster than two seconds each"),
}
# By whether it was said to be right; for the respondent, and for whoever keeps the workspace.
_YOU = {
    True: mark("You were asked to look again at {what}; you said it is right as it is."),
    False: mark("You were asked to look again at {what}; you left it as it was."),
}
_THEY = {
    True: mark("Asked to look again at {what}; said it is right as it is."),
    False: mark("Asked to look again at {what}; nothing was said to it."),
}
_MAY_BE = mark("That can be right; please look once more, or send them as they are.")


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast it went. questions: those answered after the first save; seconds: first to last."""

    questions: int
    seconds: float

    @property
    def too_fast(self) -> bool:
        """Whether there was less than two seconds for each of ten answers or more."""
        enough = self.questions >= FEWEST_FOR_PACE
        return enough and self.seconds < SECONDS_AN_ANSWER * self.questions


@dataclass(frozen=True, slots=True)
class Hint:
    """A reason to look once more. code: its name; text: for the respondent; never a score.

    questions: the ids to look at again, one for each place concerned, in the order shown.
    """

    code: str
    text: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Shown:
    """A question with its answer, where it stands."""

    section: Section
    question: FrequencyQuestion | AnchoredQuestion
    answer: str


def hints(
    questionnaire: Questionnaire, answers: Mapping[str, str], seed: str, pace: Pace | None = None
) -> tuple[Hint, ...]:
    """What the respondent may want to look at once more, from raw answers in the order shown.

    pace: None where it says nothing about the respondent, as when somebody keyed the answers in.
    """
    shown = tuple(_in_order(questionnaire, answers, seed))
    found = (_same_hint(shown), _contradiction_hint(shown), _pace_hint(shown, pace))
    return tuple(hint for hint in found if hint is not None)


def note_words(code: str, said: str, *, you: bool = False) -> str:
    """A note in one sentence. you: for the respondent, else for whoever keeps the workspace."""
    return say((_YOU if you else _THEY)[said == RIGHT], what=say(_ASKED.get(code, code)))


def _in_order(
    questionnaire: Questionnaire, answers: Mapping[str, str], seed: str
) -> Iterator[_Shown]:
    given = counted_answers(questionnaire, answers)
    for section in visible_sections(questionnaire, answers):
        for question in questions_in_order(section, seed):
            if isinstance(question, FrequencyQuestion | AnchoredQuestion) and question.id in given:
                yield _Shown(section, question, given[question.id])


def _same_hint(shown: Sequence[_Shown]) -> Hint | None:
    """One answer throughout, or else the longest run of one answer."""
    runs = [tuple(run) for _, run in groupby(shown, key=lambda each: each.answer)]
    longest = max(runs, key=len, default=())
    if len(runs) == 1 and len(longest) >= FEWEST_FOR_VARIATION:
        text = say("All your answers are the same.")
        return Hint("no_variation", _may_be(text), (longest[0].question.id,))
    if len(longest) < SHORTEST_RUN:
        return None
    return Hint("long_run", _may_be(_run_words(longest)), (longest[0].question.id,))


def _run_words(run: Sequence[_Shown]) -> str:
    first, last = run[0].section.title, run[-1].section.title
    if first == last:
        return say(
            "You gave the same answer {number} times in a row, in {page}.",
            number=len(run),
            page=first,
        )
    return say(
        "You gave the same answer {number} times in a row, from {first} to {last}.",
        number=len(run),
        first=first,
        last=last,
    )


def _may_be(text: str) -> str:
    """A reason to look again, and that it can be right."""
    return f"{text} {say(_MAY_BE)}"


def _contradiction_hint(shown: Sequence[_Shown]) -> Hint | None:
    """Where a skill's statements and the one worded the other way round disagree widely."""
    places = [place for place in map(_opposite, _by_skill(shown).values()) if place is not None]
    if not places:
        return None
    titles = list(dict.fromkeys(place.section.title for place in places))
    text = say(
        "In {pages}, two answers seem to say opposite things. "
        "One statement there is worded the other way round; please look once more.",
        pages=_listing(titles),
    )
    return Hint("contradiction", text, tuple(place.question.id for place in places))


def _pace_hint(shown: Sequence[_Shown], pace: Pace | None) -> Hint | None:
    if pace is None or not pace.too_fast or not shown:
        return None
    text = say(
        "You gave {answers} answers in {seconds} seconds, which is quicker than most people read.",
        answers=pace.questions,
        seconds=written(f"{pace.seconds:.0f}"),
    )
    return Hint("too_fast", _may_be(text), (shown[0].question.id,))


def _by_skill(shown: Sequence[_Shown]) -> dict[str, list[_Shown]]:
    """The statements that say something about a skill, by skill."""
    found: dict[str, list[_Shown]] = {}
    for each in shown:
        item = each.question
        if isinstance(item, FrequencyQuestion) and item.skill and each.answer != item.none_value:
            found.setdefault(item.skill, []).append(each)
    return found


def _opposite(items: Sequence[_Shown]) -> _Shown | None:
    """The statement worded the other way round, if it says another thing than the rest."""
    turned = [each for each in items if _reverse(each)]
    straight = [float(each.answer) for each in items if not _reverse(each)]
    if not straight or not turned:
        return None
    other = [recode(float(each.answer)) for each in turned]
    apart = abs(sum(straight) / len(straight) - sum(other) / len(other))
    return turned[0] if apart >= CONTRADICTION else None


def _reverse(shown: _Shown) -> bool:
    return isinstance(shown.question, FrequencyQuestion) and shown.question.reverse


def _listing(names: Sequence[str]) -> str:
    """The names in a sentence; from the fourth on counted."""
    if len(names) > 3:
        return say("{names} and {number} more", names=", ".join(names[:3]), number=len(names) - 3)
    if len(names) < 2:
        return "".join(names)
    return say("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
