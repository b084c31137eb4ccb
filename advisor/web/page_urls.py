"""Where the pages of a questionnaire lie: behind its link, or in a preview kept nowhere."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Mapping
from typing import Any

from flask import Flask, url_for

from advisor.usecases.previews import Preview
from advisor.usecases.sitting import Sitting

LONGEST_STATE = 16_000
_MOST_BYTES = 1_000_000


def install(app: Flask) -> None:
    """Let the templates ask for these addresses."""
    app.jinja_env.globals["page_url"] = page_url


def page_url(sitting: Sitting, page: str, **values: Any) -> str:
    """The address of one of the questionnaire's pages."""
    if not isinstance(sitting, Preview):
        return url_for(f"assess.{page}", token=sitting.token, **values)
    carried: dict[str, Any] = {"a": packed(sitting.answers), "version": sitting.version}
    if sitting.whole is not None and len(sitting.whole.languages) > 1:
        carried["language"] = sitting.language
    return url_for(
        f"preview.{page}",
        workspace_id=sitting.assessment.workspace_id,
        name=sitting.assessment.questionnaire_id,
        **{key: value for key, value in carried.items() if value},
        **values,
    )


def packed(answers: Mapping[str, str]) -> str:
    """Answers as a short text for an address; the longest are cut where it would be too long."""
    given = dict(answers)
    while len(text := _packed(given)) > LONGEST_STATE:
        longest = max(given, key=lambda key: len(given[key]))
        given[longest] = given[longest][: len(given[longest]) // 2]
    return text if given else ""


def unpacked(text: str) -> dict[str, str]:
    """The answers that ``packed`` made an address of; none where it is not such a text."""
    try:
        content = zlib.decompressobj().decompress(base64.urlsafe_b64decode(text), _MOST_BYTES)
        found = json.loads(content)
    except (ValueError, binascii.Error, zlib.error, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, str) and value}


def _packed(answers: Mapping[str, str]) -> str:
    content = json.dumps(answers, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(zlib.compress(content, 9)).decode()
