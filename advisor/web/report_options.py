"""Which report is asked for, as an address says it and as a form offers it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.core.report.report import LEVELS, PAPERS, Options
from advisor.usecases.reports import Request

KINDS = {
    "team": "The result, with profiles and plan",
    "plan": "The plan alone",
}
_PEOPLE = {"names": "By name", "letters": "By letter (Person A, Person B)"}
_LEVELS = {
    "all": "Of everyone",
    "agreed": "Of people who agreed to show them",
    "none": "Of nobody",
}
_PAPERS = {"a4": "A4", "letter": "US Letter"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One field of the form. values: (value, words) pairs; chosen: the value in force."""

    name: str
    label: str
    values: tuple[tuple[str, str], ...]
    chosen: str


def request_from(asked: Mapping[str, str], person_id: str = "", levels: str = "all") -> Request:
    """The report that an address asks for; what it does not say, or says wrongly, is usual.

    levels: what is usual there.
    """
    kind = asked.get("kind", "")
    options = Options(
        names=asked.get("people") != "letters",
        levels=_known(asked.get("levels", ""), LEVELS, levels),
        paper=_known(asked.get("paper", ""), PAPERS, PAPERS[0]),
    )
    return Request(
        "profile" if person_id else _known(kind, tuple(KINDS), "team"), options, person_id
    )


def query_of(request: Request) -> dict[str, str]:
    """What an address says to ask for it; what is usual is left out."""
    options = request.options
    said = {
        "kind": request.kind if request.kind in KINDS and request.kind != "team" else "",
        "people": "" if options.names else "letters",
        "levels": options.levels if options.levels != "all" else "",
        "paper": options.paper if options.paper != PAPERS[0] else "",
    }
    return {name: value for name, value in said.items() if value}


def choices(request: Request, *, all_levels: bool) -> tuple[Choice, ...]:
    """The fields of the form. all_levels: whether everyone's may be asked for."""
    levels = tuple((key, words) for key, words in _LEVELS.items() if key != "all" or all_levels)
    options = request.options
    chosen = options.levels if all_levels or options.levels != "all" else "agreed"
    which = Choice("kind", "What", tuple(KINDS.items()), request.kind)
    people = Choice("people", "People", tuple(_PEOPLE.items()), _people(options))
    paper = Choice("paper", "Paper", tuple(_PAPERS.items()), options.paper)
    if request.person_id:
        return people, paper
    return which, people, Choice("levels", "Levels", levels, chosen), paper


def words_for(request: Request, names: Mapping[str, str]) -> str:
    """A request in words, for a list: "The plan alone; by letter; levels of nobody"."""
    person = names.get(request.person_id, "someone who was removed")
    kind = f"Profile of {person}" if request.person_id else KINDS[request.kind]
    parts = [kind] + ["people by letter"] * (not request.options.names)
    if not request.person_id:
        parts.append(f"levels {_LEVELS[request.options.levels].lower()}")
    return "; ".join(parts)


def _people(options: Options) -> str:
    return "names" if options.names else "letters"


def _known(value: str, known: tuple[str, ...], usual: str) -> str:
    return value if value in known else usual
