"""The form in which somebody decides: who, why, and for each of the others why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from advisor.core.hiring.reasons import REASONS
from advisor.core.hiring.record import Applicant
from advisor.core.language import say
from advisor.core.questionnaire import printable
from advisor.core.report.phrases import listed
from advisor.usecases.hiring.decision import NOBODY, Choice, Standing

REASON = "reason-"


def choice_from(form: Mapping[str, str]) -> Choice:
    """What was sent, as it was typed."""
    seen = form.get("seen", "")
    return Choice(
        chosen=form.get("chosen", ""),
        words=_text(form, "words"),
        override_note=_text(form, "override_note"),
        reasons={
            name.removeprefix(REASON): value
            for name, value in form.items()
            if name.startswith(REASON)
        },
        seen=int(seen) if seen.isascii() and seen.isdigit() and len(seen) < len("1000000") else -1,
    )


def blank(on: Standing, seen: int) -> Choice:
    """A choice before anything is chosen: only the reasons are suggested."""
    everyone = (*on.choosable, *on.others)
    return Choice("", "", "", {one.id: on.suggested(one.id) for one in everyone}, seen)


def rows(on: Standing, choice: Choice) -> list[dict[str, object]]:
    """Everyone who can be chosen, as the page lists them, and nobody as the last."""
    places = (
        {one.candidate: one for one in on.comparison.ranking.places}
        if on.comparison.ranking
        else {}
    )
    found: list[dict[str, object]] = [
        {
            "id": one.id,
            "name": one.name,
            "place": places.get(one.id),
            "checked": choice.chosen == one.id,
        }
        for one in on.choosable
    ]
    nobody: dict[str, object] = {
        "id": NOBODY,
        "name": say("Nobody"),
        "place": None,
        "checked": choice.chosen == NOBODY,
    }
    return [*found, nobody]


def reasons(people: Sequence[Applicant], choice: Choice) -> list[tuple[str, str, str]]:
    """(id, name, reason) of each, for the case that they are not the one."""
    return [(one.id, one.name, choice.reasons.get(one.id, "")) for one in people]


def not_told_apart(on: Standing) -> list[str]:
    """The names of those whom the scores cannot tell apart, one text for each run of them."""
    names = {one.id: one.name for one in on.choosable}
    runs = on.comparison.ranking.brackets if on.comparison.ranking else ()
    return [listed([names[one] for one in run]) for run in runs]


def reason_choices() -> list[tuple[str, str]]:
    """Key and words of each reason."""
    return [(key, say(words)) for key, words in REASONS.items()]


def _text(form: Mapping[str, str], name: str) -> str:
    return printable(form.get(name, "")).strip()
