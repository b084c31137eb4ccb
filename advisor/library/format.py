"""What may stand in a questionnaire file: a definition, or sections written once for all skills."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import ConfigDict, Discriminator, Field, Tag, create_model, model_validator
from pydantic_core import PydanticCustomError

from advisor.core.questionnaire import (
    AnchoredQuestion,
    FrequencyQuestion,
    Questionnaire,
    Section,
    SituationalQuestion,
    TextQuestion,
)
from advisor.core.questionnaire.kinds import Asked
from advisor.core.questionnaire.words import Definition, OptionalWords

# What the skills give, so that it cannot be given with a part.
_GIVEN = {"id", "kind", "skill", "reverse", "options", "anchors"}


def _part(name: str, kind: type[Asked], *given: str) -> type[Definition]:
    """The keys of a kind of question that may be given with a part of each_skill."""
    keys: dict[str, Any] = {
        key: (field.annotation, field)
        for key, field in kind.model_fields.items()
        if key not in _GIVEN.union(given)
    }
    words = f"What may be said about the part {name}, for every skill alike."
    return create_model(f"{name.title()}Part", __base__=Definition, __doc__=words, **keys)


class _OnePart(Definition):
    """One part of each_skill with its keys, such as ``anchored: {text: Which fits?}``."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1, "maxProperties": 1})

    @model_validator(mode="after")
    def _one(self) -> Self:
        if len(self.model_fields_set) != 1:
            raise PydanticCustomError("one_part", "one part belongs on each line of ask")
        return self


_PARTS: dict[str, Any] = {
    "frequency": (_part("frequency", FrequencyQuestion, "text"), None),
    "situation": (_part("situation", SituationalQuestion, "text"), None),
    "anchored": (_part("anchored", AnchoredQuestion), None),
    "example": (_part("example", TextQuestion), None),
}
PARTS = tuple(_PARTS)
# A part without a text of its own can stand as a mere name.
BARE_PARTS = ("frequency", "situation")
_PartWithKeys = create_model("Part", __base__=_OnePart, __doc__=_OnePart.__doc__, **_PARTS)


def _how_part(part: Any) -> str:
    return "keys" if isinstance(part, dict) else "name"


def _how_section(section: Any) -> str:
    return "each" if isinstance(section, dict) and "each_skill" in section else "one"


_Part: Any = Annotated[
    Annotated[Literal["frequency", "situation"], Tag("name")]
    | Annotated[_PartWithKeys, Tag("keys")],
    Discriminator(_how_part),
]
_EachSkill = create_model(
    "EachSkill",
    __base__=Definition,
    __doc__="One section for each skill, with the texts of the skills. stem: of every section.",
    stem=(OptionalWords, ""),
    ask=(tuple[_Part, ...], Field(min_length=1)),
)
Template = create_model(
    "Template",
    __base__=Definition,
    __doc__="Stands among the sections for one section of each skill.",
    each_skill=(_EachSkill, ...),
)
_Section: Any = Annotated[
    Annotated[Section, Tag("one")] | Annotated[Template, Tag("each")],
    Discriminator(_how_section),
]
QuestionnaireFile = create_model(
    "Questionnaire",
    __base__=Questionnaire,
    __doc__=Questionnaire.__doc__,
    sections=(tuple[_Section, ...], Field(min_length=1)),
)
