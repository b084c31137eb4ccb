"""Everything that somebody has to do: by person or by day, ticked in one click, handed on."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say, say_many
from advisor.core.month_words import month_words
from advisor.usecases import plan_actions, plan_edits
from advisor.usecases.plan_actions import Owned
from advisor.web import plan_pages
from advisor.web.access import membership, role, store, workspace
from advisor.web.plan_pages import LEADS, by, inputs, ours, today, told

bp = Blueprint("plan_actions", __name__, url_prefix="/w/<workspace_id>/plan/actions")
plan_pages.install(bp)
BY = (("due", mark("By day")), ("person", mark("By person")))
SHOW = (
    ("open", mark("Open")),
    ("overdue", mark("Overdue")),
    ("done", mark("Done")),
    ("all", mark("All")),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to show. by: "due" or "person". show: of SHOW. who: a person's id, "" for everyone."""

    by: str
    show: str
    who: str

    def has(self, one: Owned) -> bool:
        """Whether it is to be shown."""
        kinds = {"open": not one.done, "overdue": one.overdue, "done": bool(one.done), "all": True}
        return kinds[self.show] and self.who in ("", one.owner)

    def query(self, **changes: str) -> dict[str, str]:
        """The address of the same page with some of it changed."""
        asked = {"by": self.by, "show": self.show, "who": self.who} | changes
        usual = {"by": BY[0][0], "show": SHOW[0][0], "who": ""}
        return {name: value for name, value in asked.items() if value != usual[name]}


@bp.get("/")
def read() -> ResponseReturnValue:
    """All actions, and every line with an owner or a day."""
    found = inputs()
    everything = plan_actions.owned(ours(found), found, today())
    wanted = _wanted()
    return render_template(
        "plan/actions/page.html",
        wanted=wanted,
        everything=everything,
        people=found.people,
        by_choices=_said(BY),
        show_choices=_said(SHOW),
        **_shown(everything, wanted),
    )


@bp.post("/<line_key>/tick")
def tick(line_key: str) -> ResponseReturnValue:
    """Mark a line done, or not done."""
    done = request.form.get("done") == "yes"
    saved = plan_edits.tick(store(), inputs(), line_key, by(), done=done)
    told(say("Done.") if done else say("It is open again."), saved)
    return redirect(_back())


@bp.post("/reassign")
def reassign() -> ResponseReturnValue:
    """Give everything open that somebody owns to somebody else."""
    found = inputs()
    owner, to = request.form.get("from", ""), request.form.get("to", "")
    everything = plan_actions.owned(plan_edits.ours(store(), found), found, today())
    keys = [one.key for one in everything if one.owner == owner and owner and not one.done]
    if to in found.names and keys:
        saved = plan_edits.reassign(store(), found, keys, to, by())
        told(_has_more(found.names[to], len(keys)), saved)
    return redirect(_back())


def _shown(everything: tuple[Owned, ...], wanted: Wanted) -> dict[str, Any]:
    """What the page makes of all there is."""
    return {
        "groups": _groups([one for one in everything if wanted.has(one)], wanted),
        "owners": _owners(everything),
        "left": _left(everything),
        "ticks": _ticks(everything),
    }


def _said(choices: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    return [(value, say(words)) for value, words in choices]


def _has_more(name: str, number: int) -> str:
    return say_many(
        "{name} has {number} action more now.",
        "{name} has {number} actions more now.",
        number,
        name=name,
    )


def _wanted() -> Wanted:
    by_what, show = request.args.get("by", ""), request.args.get("show", "")
    who = request.args.get("who", "")
    return Wanted(
        by_what if by_what in dict(BY) else BY[0][0],
        show if show in dict(SHOW) else SHOW[0][0],
        who if len(who) < 100 else "",
    )


def _groups(shown: list[Owned], wanted: Wanted) -> list[tuple[str, list[Owned]]]:
    """Heading to its lines; the order of days stays within each."""
    if wanted.by == "person":
        ordered = sorted(shown, key=lambda one: (not one.owner, one.owner_name, one.owner))
        return [
            (one[1], list(many))
            for one, many in groupby(ordered, lambda o: (o.owner, o.owner_name))
        ]
    return [(head, list(many)) for head, many in groupby(shown, lambda one: _when(one, today()))]


def _when(one: Owned, day: str) -> str:
    """The heading of a day: overdue ones together, the others by month."""
    if not one.due:
        return say("No day yet")
    if one.overdue:
        return say("Overdue")
    month = month_words(one.due)
    return say("Earlier, {month}", month=month) if one.due < day else month


def _owners(everything: tuple[Owned, ...]) -> list[tuple[str, str]]:
    """Everyone who owns something, by name."""
    return sorted(
        {(one.owner, one.owner_name) for one in everything if one.owner}, key=lambda p: p[1]
    )


def _left(everything: tuple[Owned, ...]) -> list[tuple[str, str, str]]:
    """(id, name, how many in words) of those who are gone and own something open."""
    left = plan_actions.left_behind(everything)
    return [(owner, many[0].owner_name, _count(len(many))) for owner, many in left.items()]


def _count(number: int) -> str:
    return say_many("{number} action", "{number} actions", number)


def _ticks(everything: tuple[Owned, ...]) -> set[str]:
    """The keys of the lines that who is asking may tick."""
    place = membership()
    own = place.person_id if place else None
    leads = role() in LEADS
    return {one.key for one in everything if leads or (own and one.owner == own)}


def _back() -> str:
    """The page as it was looked at."""
    sent = {name: request.form.get(name, "") for name in ("by", "show", "who")}
    asked: dict[str, Any] = {name: value for name, value in sent.items() if value}
    return url_for(".read", workspace_id=workspace().id, **asked)
