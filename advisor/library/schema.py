"""The JSON Schema of a questionnaire file, for editors: made from the models that check it."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from advisor.core.assumptions import ASSUMPTIONS
from advisor.core.skills import Catalogue
from advisor.library.format import QuestionnaireFile


class _Quiet(GenerateJsonSchema):
    """Without titles, which only say the name of the key once more."""

    # The empty translations are no plain mapping, so they are not said to be the default.
    ignored_warning_kinds = {"skipped-choice", "non-serializable-default"}  # noqa: RUF012 - declared by its base

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Never."""
        return False


def schema_json(catalogue: Catalogue) -> str:
    """The schema as text, always the same for the same models, skills and assumptions."""
    made = QuestionnaireFile.model_json_schema(by_alias=True, schema_generator=_Quiet)
    _name_what_is_there(made, catalogue)
    content = {"$schema": GenerateJsonSchema.schema_dialect} | made
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _name_what_is_there(made: dict[str, Any], catalogue: Catalogue) -> None:
    """List the skills and the assumptions, so that an editor offers them."""
    assumptions = [item.key for item in ASSUMPTIONS if item.part == "funnel"]
    made["properties"]["skills"]["items"] = {"enum": list(catalogue.ids)}
    for part in made["$defs"].values():
        for key, names in (("skill", catalogue.ids), ("assumption", assumptions)):
            if key in part.get("properties", {}):
                part["properties"][key] = {"enum": [*names, None], "default": None}
