"""Which questionnaires a page offers to choose from, as (id, label), the usual one first."""

from __future__ import annotations

from collections.abc import Iterable

from flask import request

from advisor.core.language import language, mark, say, say_many
from advisor.core.questionnaire import Questionnaire, in_language
from advisor.usecases import notices, own_questionnaires
from advisor.usecases.invitations import Made
from advisor.web.access import store, workspace

_USUAL = {
    "founder-short": mark("Short form"),
    "founder": mark("Full form"),
    "observer": mark("The 15 skills"),
}


def own_forms() -> list[tuple[str, str]]:
    """What somebody can be asked about themself."""
    return _labelled(own_questionnaires.offered(store(), workspace().id, "self"))


def observer_forms() -> list[tuple[str, str]]:
    """What somebody can be asked about another person."""
    return _labelled(own_questionnaires.offered(store(), workspace().id, "observer"))


def chosen_form() -> str:
    """The id that was sent; the use cases take the usual form where it is none of those offered."""
    return request.form.get("form", "")


def wanted_form() -> str:
    """The id in the address, of a questionnaire that was chosen on an earlier page."""
    return request.args.get("form", "")


def keep_purpose(made: Iterable[Made]) -> tuple[Made, ...]:
    """Keep what was chosen to ask for with each of these invitations; gives them back."""
    kept, chosen = tuple(made), request.form.get("purpose", "")
    for one in kept:
        notices.choose_purpose(store(), workspace().id, one.invitation.assessment_id, chosen)
    return kept


def title_of(asked: Questionnaire) -> str:
    """The title in the reader's language, where the questionnaire has it."""
    return say(in_language(asked, language().code).title)


def _labelled(asked: tuple[Questionnaire, ...]) -> list[tuple[str, str]]:
    return [
        (one.id, say("{form}, about {time}", form=_name(one), time=_time(one))) for one in asked
    ]


def _name(asked: Questionnaire) -> str:
    return say(_USUAL[asked.id]) if asked.id in _USUAL else title_of(asked)


def _time(asked: Questionnaire) -> str:
    return say_many("{number} minute", "{number} minutes", asked.minutes())
