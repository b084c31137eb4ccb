"""What brings a company nearest to its result, for whoever is asking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from flask import Flask, url_for

from advisor.core.language import say
from advisor.library import load_questionnaire
from advisor.usecases.gathering import Inputs
from advisor.usecases.staff import Standing
from advisor.web.access import may, membership

SHORT_FORM = "founder-short"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. label: of its button, "" for whoever may not; sends: it is no link.

    ready: nothing is missing, and the step is to look at the result. fields: sent with it.
    """

    title: str
    text: str
    label: str
    url: str
    sends: bool = False
    fields: Mapping[str, str] = field(default_factory=dict)
    ready: bool = False


def install(app: Flask) -> None:
    """Let every template ask for it."""
    app.jinja_env.globals["next_step"] = next_step


def next_step(inputs: Inputs, enough: bool = True) -> Step:
    """The first of people, answers, numbers and hours that is missing; else the result.

    enough: whether the answers that came in are enough for a verdict.
    """
    if not inputs.people:
        return _link(
            "people.everyone",
            inputs,
            say("Next: who could do the work"),
            say("Add everyone who does, or could do, marketing or sales. You are one of them."),
            say("Add the first person"),
        )
    if not (inputs.answered and enough):
        return _own_answers(inputs) or _answers_of_others(inputs)
    return _numbers(inputs) or _hours(inputs) or _result(inputs)


def _own_answers(inputs: Inputs) -> Step | None:
    """The questions about whoever is asking, while they have not handed them in."""
    own = _own(inputs)
    if own is None or own.handed_in or not may("people.assess"):
        return None
    begun = own.begun.questionnaire_id if own.begun else SHORT_FORM
    return Step(
        say("Next: your skills"),
        say("What you have done lately in 15 skills, page by page. You can stop and go on later.")
        if own.begun
        else say(
            "Say how you work in 15 skills. The short form takes about {minutes} minutes.",
            minutes=load_questionnaire(SHORT_FORM).minutes(),
        ),
        say("Go on with your questions") if own.begun else say("Answer your questions"),
        url_for("people.assess", workspace_id=inputs.workspace.id, person_id=own.person.id),
        sends=True,
        fields={"form": begun},
    )


def _own(inputs: Inputs) -> Standing | None:
    place = membership()
    mine = place.person_id if place else None
    return next((one for one in inputs.standings if one.person.id == mine), None)


def _answers_of_others(inputs: Inputs) -> Step:
    return _link(
        "people.everyone",
        inputs,
        say("Next: answers about people’s skills"),
        say(
            "Send each of them a link, or hand them this computer. Two people who have seen "
            "somebody work say more than that person alone."
        ),
        say("Ask for answers"),
    )


def _numbers(inputs: Inputs) -> Step | None:
    if inputs.context:
        return None
    text = say(
        "Your goal, deals and channels: about {minutes} minutes. Where you do not know a number, "
        "say so, and Advisor takes a usual one.",
        minutes=load_questionnaire("context").minutes(),
    )
    place, label = "business.change", say("Give the numbers")
    step = _link(place, inputs, say("Next: the numbers of your business"), text, label)
    return replace(step, sends=True)


def _hours(inputs: Inputs) -> Step | None:
    if inputs.team:
        return None
    return _link(
        "people.work",
        inputs,
        say("Next: the hours"),
        say("Say how many hours a week each person has for marketing and selling."),
        say("Give the hours"),
    )


def _result(inputs: Inputs) -> Step:
    text = say("Who should market, who should sell, and how sure that is.")
    title = say("Everything needed for a result is here.")
    step = _link("team.result", inputs, title, text, say("See the result"))
    return replace(step, ready=True)


def _link(endpoint: str, inputs: Inputs, title: str, text: str, label: str) -> Step:
    """A step that is a page; whoever may not open it reads what is missing."""
    url = url_for(endpoint, workspace_id=inputs.workspace.id)
    return Step(title, text, label if may(endpoint) else "", url)
