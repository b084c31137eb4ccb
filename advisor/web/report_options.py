"""Which report is asked for, as an address says it and as a form offers it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.core.language import language, mark, say
from advisor.core.language_names import language_name
from advisor.core.report.report import LEVELS, PAPERS, Options
from advisor.library.catalogues import LANGUAGES, PSEUDO
from advisor.usecases.reports import Request

KINDS = {
    "team": mark("The result, with profiles and plan"),
    "plan": mark("The plan alone"),
}
_PEOPLE = {"names": mark("By name"), "letters": mark("By letter (Person A, Person B)")}
_LEVELS = {
    "all": mark("Of everyone"),
    "agreed": mark("Of people who agreed to show them"),
    "none": mark("Of nobody"),
}
_LEVELS_OF = {
    "all": mark("levels of everyone"),
    "agreed": mark("levels of people who agreed to show them"),
    "none": mark("levels of nobody"),
}
_PAPERS = {"a4": mark("A4"), "letter": mark("US Letter")}


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
        language=_known(asked.get("language", ""), (*LANGUAGES, *PSEUDO), language().code),
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
        "language": options.language if options.language != language().code else "",
    }
    return {name: value for name, value in said.items() if value}


def choices(request: Request, *, all_levels: bool) -> tuple[Choice, ...]:
    """The fields of the form. all_levels: whether everyone's may be asked for."""
    levels = {key: words for key, words in _LEVELS.items() if key != "all" or all_levels}
    options = request.options
    chosen = options.levels if all_levels or options.levels != "all" else "agreed"
    which = Choice("kind", say("What"), _said(KINDS), request.kind)
    people = Choice("people", say("People"), _said(_PEOPLE), _people(options))
    paper = Choice("paper", say("Paper"), _said(_PAPERS), options.paper)
    if request.person_id:
        return people, paper, *_language(options)
    told = Choice("levels", say("Levels"), _said(levels), chosen)
    return which, people, told, paper, *_language(options)


def words_for(request: Request, names: Mapping[str, str]) -> str:
    """A request in words, for a list: "The plan alone; by letter; levels of nobody"."""
    options = request.options
    parts = [_kind(request, names)] + [say("people by letter")] * (not options.names)
    if not request.person_id:
        parts.append(say(_LEVELS_OF[options.levels]))
    if options.language != language().code:
        parts.append(language_name(options.language))
    return "; ".join(parts)


def _kind(request: Request, names: Mapping[str, str]) -> str:
    if not request.person_id:
        return say(KINDS[request.kind])
    person = names.get(request.person_id) or say("someone who was removed")
    return say("Profile of {name}", name=person)


def _said(words: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((value, say(text)) for value, text in words.items())


def _language(options: Options) -> tuple[Choice, ...]:
    """The choice of language, where there is more than one."""
    if len(LANGUAGES) < 2:
        return ()
    offered = tuple((code, language_name(code)) for code in LANGUAGES)
    return (Choice("language", say("Language"), offered, options.language),)


def _people(options: Options) -> str:
    return "names" if options.names else "letters"


def _known(value: str, known: tuple[str, ...], usual: str) -> str:
    return value if value in known else usual
