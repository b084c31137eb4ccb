"""The six kinds of question, frozen and checked."""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, PrivateAttr, StringConstraints
from pydantic_core import PydanticCustomError

from advisor.core.questionnaire.words import Definition, Labels, Messages, OptionalWords, Words

UNKNOWN = "unknown"
# Names that a form or a page uses for itself: a field called so would break it silently. Stored
# definitions are held to them as well, so a word for new files only belongs into the file checks.
RESERVED_IDS = frozenset(
    {"action", "back", "csrf", "csrf_token", "data", "errors", "form", "id", "meta", "name"}
    | {"next", "page", "populate_obj", "process", "save", "seed", "self", "submit", "token"}
    | {"unknown", "validate"}
)
IDENTIFIER = r"[a-z][a-z0-9_]{0,63}"


def _identifier(text: str) -> str:
    if text in RESERVED_IDS:
        raise PydanticCustomError("reserved_id", "“{name}” is used by the pages", {"name": text})
    if not re.fullmatch(IDENTIFIER, text):
        raise PydanticCustomError("bad_id", "“{name}” cannot be an id", {"name": text[:80]})
    return text


Identifier = Annotated[
    str,
    AfterValidator(_identifier),
    Field(json_schema_extra={"pattern": f"^{IDENTIFIER}$", "not": {"enum": sorted(RESERVED_IDS)}}),
]
OptionId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]{0,63}$")]
Finite = Annotated[float, Field(allow_inf_nan=False)]
# How a question says by itself that it may be left out, in the languages of the product.
_MAY_BE_LEFT_OUT = ("optional", "freiwillig", "facultati", "opcional")


class Condition(Definition):
    """Show only if the earlier question was answered with one of the values."""

    question: str
    is_: Annotated[tuple[str, ...], Field(alias="is", min_length=1)]


class Option(Definition):
    """One answer to choose. value: what it counts on the question's scale, if it counts."""

    id: OptionId
    text: Words
    value: Finite | None = None


class KeyedOption(Definition):
    """One way to act in a situation. key: 0 (worst) to 3 (best)."""

    id: OptionId
    text: Words
    key: Annotated[int, Field(ge=0, le=3)]


class Asked(Definition):
    """What every question has. when: the condition under which it shows, None for always.

    messages: own words for what is wrong with an answer.
    """

    id: Identifier
    text: Words
    help: OptionalWords = ""
    required: bool = True
    when: Condition | None = None
    messages: Messages = Messages()
    _labels: Labels = PrivateAttr(default=Labels())

    @property
    def labels(self) -> Labels:
        """The words that the questions of a questionnaire share, in its language."""
        return self._labels

    @property
    def silently_optional(self) -> bool:
        """Whether it may be left out and its own words do not say so."""
        return not self.required and not any(word in self.text for word in _MAY_BE_LEFT_OUT)

    def labelled(self, labels: Labels) -> Self:
        """The same question with the words that its questionnaire's questions share."""
        copy = self.model_copy()
        copy._labels = labels
        return copy

    def values(self) -> tuple[str, ...]:
        """The answers that can be chosen, as they are stored; none where one types."""
        return ()

    def words(self) -> tuple[str, ...]:
        """Every text that the respondent reads."""
        return (self.text, self.help)


class Level(Asked):
    """A question that can be answered by "no chance to": neither low nor in the middle.

    own_none_label: its words where the shared ones do not fit, "" where they do.
    """

    none_value: Literal["no_chance", "not_observed"] | None = "no_chance"
    own_none_label: Annotated[OptionalWords, Field(alias="none_label")] = ""

    @property
    def none_label(self) -> str:
        """What the answer outside the scale is called; "" where there is none."""
        if self.none_value is None:
            return ""
        return self.own_none_label or str(getattr(self.labels, self.none_value))


class FrequencyQuestion(Level):
    """A statement answered Never (1) to Always (5). reverse: recoded 6 - answer.

    mode: how the answer counts, which for this kind is never anything else.
    """

    kind: Literal["frequency"]
    skill: str | None = None
    reverse: bool = False
    mode: Literal["self_frequency"] | None = None

    def values(self) -> tuple[str, ...]:
        """The answers "1" to "5", and the one for no chance where there is one."""
        return ("1", "2", "3", "4", "5", *_listed(self.none_value))

    def scale(self) -> tuple[tuple[str, str], ...]:
        """The answers "1" to "5", each with its words."""
        return tuple(zip("12345", self.labels.frequency, strict=True))


class SituationalQuestion(Asked):
    """A situation and ways to act in it, keyed 0 to 3. mode: never anything else."""

    kind: Literal["situational"]
    skill: str | None = None
    mode: Literal["situational"] | None = None
    options: Annotated[tuple[KeyedOption, ...], Field(min_length=2)]

    def values(self) -> tuple[str, ...]:
        """The ids of the options."""
        return tuple(option.id for option in self.options)

    def words(self) -> tuple[str, ...]:
        """Situation, help and options."""
        return (self.text, self.help, *(option.text for option in self.options))


class AnchoredQuestion(Level):
    """Choose the level, 1 to 5, whose behaviour fits best. halves: 1.5, 2.5 … are allowed.

    mode: how the answer counts; None for by the observer or by the person, as the
    questionnaire says.
    """

    kind: Literal["anchored"]
    skill: str | None = None
    anchors: Annotated[tuple[Words, ...], Field(min_length=5, max_length=5)]
    halves: bool = False
    mode: Literal["observer", "work_sample", "self_anchored"] | None = None

    def values(self) -> tuple[str, ...]:
        """The levels from low to high, then the answer for no chance where there is one."""
        levels = ("1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5")
        return (*levels[:: 1 if self.halves else 2], *_listed(self.none_value))

    def words(self) -> tuple[str, ...]:
        """Question, help and the five behaviours."""
        return (self.text, self.help, *self.anchors)


class ChoiceQuestion(Asked):
    """One of several options. scale: what the options' values measure; reverse: worded so."""

    kind: Literal["choice"]
    options: Annotated[tuple[Option, ...], Field(min_length=2)]
    scale: Literal["switching"] | None = None
    reverse: bool = False

    def values(self) -> tuple[str, ...]:
        """The ids of the options."""
        return tuple(option.id for option in self.options)

    def words(self) -> tuple[str, ...]:
        """Question, help and options."""
        return (self.text, self.help, *(option.text for option in self.options))


class NumberQuestion(Asked):
    """A number within minimum and maximum, both allowed, in the unit.

    unit: plain words; "money" stands for the workspace's currency. decimals: how many are
    accepted. default: the value assumed for "I don't know". assumption: the key of the
    assumption that the answer replaces.
    """

    kind: Literal["number"]
    unit: OptionalWords = ""
    minimum: Finite
    maximum: Finite
    decimals: Annotated[int, Field(ge=0, le=2)] = 0
    default: Finite | None = None
    unknown_allowed: bool = True
    assumption: str | None = None


class TextQuestion(Asked):
    """Words of one's own. maximum_length: in characters; lines: height of the field."""

    kind: Literal["text"]
    maximum_length: Annotated[int, Field(ge=1, le=5_000)] = 1_000
    lines: Annotated[int, Field(ge=1, le=20)] = 1


Question = (
    FrequencyQuestion
    | SituationalQuestion
    | AnchoredQuestion
    | ChoiceQuestion
    | NumberQuestion
    | TextQuestion
)
KINDS = ("frequency", "situational", "anchored", "choice", "number", "text")


def _listed(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)
