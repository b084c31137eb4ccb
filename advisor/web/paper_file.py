"""A PDF to look at or print, on the paper that was asked for; made beside the requests."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from flask import request
from flask.typing import ResponseReturnValue

from advisor.core.language import language
from advisor.store.database import Store
from advisor.web.report_files import TAKE, WAITED, answer
from advisor.web.report_jobs import MadeFile, make_ready

PAPERS = ("a4", "letter")


def asked_paper() -> str:
    """The paper in the address, A4 without one."""
    asked = request.args.get("paper", "")
    return asked if asked in PAPERS else PAPERS[0]


def pdf_file(make: Callable[..., bytes], name: str, *about: Any) -> ResponseReturnValue:
    """The reply with a PDF, or a page that waits for it.

    make: a function of a module, given ``about`` and the paper in another process. name: of the
    file without ending, of plain letters, digits and hyphens. about: values that can travel
    between processes.
    """
    given = (*about, asked_paper())
    said = pickle.dumps((make, given, language().code))
    kept = {key: said for key, said in request.args.items() if key not in (WAITED, TAKE)}
    url = f"{request.script_root}{request.path}?{urlencode(kept | {'paper': given[-1]})}"
    work = partial(_made, make, f"{name}.pdf", given)
    return answer(("paper", hashlib.sha256(said).digest()), work, "pdf", url, to_look_at=True)


def paper_soon() -> None:
    """Have a process ready, since the page that is shown offers something to print."""
    make_ready(_loaded)


def _made(make: Callable[..., bytes], name: str, given: tuple[Any, ...], _store: Store) -> MadeFile:
    return MadeFile(name, make(*given))


def _loaded(_store: Store) -> None:
    """Nothing more: asked for in a process for reports, it has that load this module."""
