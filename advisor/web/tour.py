"""The tour: five pages of the example company, with a bar on top that says what to look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, abort, g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say
from advisor.usecases import tour
from advisor.usecases.tour import Sights
from advisor.web.access import may, signed_in_member, store
from advisor.web.messages import tell
from advisor.web.own_address import own_path

bp = Blueprint("tour", __name__, url_prefix="/tour")


@dataclass(frozen=True, slots=True)
class Stop:
    """One step. text: what to look at; page: its endpoint; also: where that may lead on to."""

    name: str
    text: str
    page: str
    also: str = ""


STOPS = (
    Stop(
        mark("The answer"),
        mark(
            "The answer comes first: who should do what, and how often that comes out ahead. Below "
            "it stand the reasons, and what would change it."
        ),
        "team.result",
    ),
    Stop(
        mark("One person"),
        mark(
            "Each row is a skill: the large mark is the estimate, the line its 80% band. The more "
            "people have answered, the narrower the band."
        ),
        "people.profile",
    ),
    Stop(
        mark("What if"),
        mark(
            "Change somebody’s hours or add a hire, and see what becomes of the answer. Nothing "
            "is kept unless you save it."
        ),
        "what_if.page",
    ),
    Stop(
        mark("The plan"),
        mark(
            "The plan says who holds which stage, what marketing and sales owe each other every "
            "week, and who does what by when."
        ),
        "plan.read",
    ),
    Stop(
        mark("Hiring"),
        mark(
            "Candidates are scored on the same skills, with weights that were locked before their "
            "names were known. Those who cannot be told apart stand in one bracket."
        ),
        "compare.page",
        "reveal.page",
    ),
)


@dataclass(frozen=True, slots=True)
class Bar:
    """What the bar shows. here: whether this is the page of the step."""

    number: int
    stops: tuple[Stop, ...]
    here: bool

    @property
    def stop(self) -> Stop:
        """The step one is at."""
        return self.stops[self.number - 1]


@bp.get("/<int:number>")
def step(number: int) -> ResponseReturnValue:
    """Go to a step, and remember it."""
    if not 1 <= number <= len(STOPS):
        abort(404)
    found = tour.sights(store(), signed_in_member().id)
    if found is None:
        tell(say("The example company is not here any more. Open it again for the tour."))
        return redirect(url_for("home.home"))
    session["tour"] = number
    return redirect(_place(STOPS[number - 1], found))


@bp.post("/leave")
def leave() -> ResponseReturnValue:
    """Take the bar away, and stay on the page; at the end, on to a company of one's own."""
    session.pop("tour", None)
    if "own" not in request.form:
        return redirect(own_path(request.form.get("to", "/")))
    own = tour.has_own_company(store(), signed_in_member().id) or not may("home.start")
    return redirect(url_for("home.home" if own else "home.start"))


@bp.app_template_global()
def tour_bar() -> Bar | None:
    """The bar, on the pages of the example company while the tour is on."""
    number, found = session.get("tour"), g.get("workspace")
    if not isinstance(number, int) or not (found and found.is_example and not found.removed):
        return None
    stop = STOPS[number - 1]
    return Bar(number, STOPS, request.endpoint in {stop.page, stop.also})


def _place(stop: Stop, found: Sights) -> str:
    """The address of a step's page; the list of openings where there is none to compare in."""
    page = stop.page
    ids: dict[str, Any] = {"workspace_id": found.example.id}
    if page == "people.profile":
        ids["person_id"] = found.person_id
    if page == "compare.page" and found.opening_id:
        ids["opening_id"] = found.opening_id
    elif page == "compare.page":
        page = "openings.everyone"
    return url_for(page, **ids)
