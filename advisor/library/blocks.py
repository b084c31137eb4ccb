"""Shipped words that lie in several files of one folder."""

from __future__ import annotations

from typing import Any

import yaml

from advisor.library.site import site

# The same in C where it is built in: a tenth of the time, which the first page would wait for.
_Loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


def blocks_in(folder: str) -> dict[str, Any]:
    """The blocks of all files of a folder of questionnaires; each block stands in one of them."""
    files = sorted((site("questionnaires") / folder).glob("*.yaml"))
    return {
        block: body
        for file in files
        for block, body in _Loader(file.read_text("utf-8")).get_single_data().items()
    }
