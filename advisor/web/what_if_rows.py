"""How the what-if lies on its page: sections of fields, saved ones, and two side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from advisor.core.language import mark, say, written
from advisor.core.report.what_if import Outlook, nobody
from advisor.core.what_if.knob import Knob
from advisor.core.what_if.knobs import ASSUMED, BUSINESS, HIRES, NEW, PEOPLE
from advisor.core.what_if.query import Tried, pairs_of
from advisor.store import scenarios as stored
from advisor.store.database import Store
from advisor.usecases import scenarios
from advisor.usecases.scenarios import NoSuchScenarioError, Opened, Workbench

MOST_PEOPLE = 25
_PARTS = {
    "decision": mark("The decision"),
    "funnel": mark("The funnel"),
    "measurement": mark("The measurement"),
}


@dataclass(frozen=True, slots=True)
class Field:
    """A knob as its field shows it.

    value: typed or in force. error: what was wrong with it. note: said below it. remark: what is
    worth a second look.
    """

    knob: Knob
    value: str
    error: str
    note: str = ""
    remark: str = ""

    @property
    def tick(self) -> str:
        """What the box to tick makes of what is so, "" for a field that has none."""
        if not self.knob.key.startswith(("person-", "without-")):
            return ""
        return next(value for value, _ in self.knob.choices if value != self.knob.now)

    @property
    def changed(self) -> bool:
        """Whether something else is tried than what is so, or was meant to be."""
        return bool(self.error) or self.value != self.knob.now


@dataclass(frozen=True, slots=True)
class Group:
    """Fields about one thing. key: unique on the page. folded: those seldom changed."""

    key: str
    title: str
    fields: tuple[Field, ...]
    folded: tuple[Field, ...] = ()

    @property
    def unfolded(self) -> bool:
        """Whether one of the folded ones is changed, so that they should be seen."""
        return any(one.changed for one in self.folded)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the form. note: said above its groups. open: unfolded from the start."""

    key: str
    title: str
    note: str
    groups: tuple[Group, ...]
    open: bool

    @property
    def changed(self) -> int:
        """How many of its fields are changed."""
        fields = (one for group in self.groups for one in (*group.fields, *group.folded))
        return sum(one.changed for one in fields)


def sections(bench: Workbench, tried: Tried) -> tuple[Section, ...]:
    """The whole form in its order."""
    fields = _fields(bench, tried)
    people, left_out = _people(bench, fields)
    hires = _by_about(fields, HIRES)
    business = (Group(BUSINESS, "", fields[BUSINESS]),)
    found = (
        Section(PEOPLE, say("The people"), _people_note(bench, left_out), people, open=True),
        Section(NEW, say("Someone new"), say(_NEW_NOTE), _newcomers(fields), open=False),
        Section(HIRES, say("Hires to choose from"), say(_HIRE_NOTE), hires, open=False),
        Section(BUSINESS, say("The business"), "", business, open=True),
        Section(ASSUMED, say("Assumptions"), say(_ASSUMED_NOTE), _assumed(fields), open=False),
    )
    return tuple(
        Section(one.key, one.title, one.note, one.groups, one.open or one.changed > 0)
        for one in found
    )


def _people_note(bench: Workbench, left_out: str) -> str:
    team = bench.inputs.team
    if team is None or len(team.people) < 2:
        return left_out
    does = say("Say what each does, and see it beside the other ways, as “Today”.")
    return f"{does} {left_out}".strip()


_NEW_NOTE = mark(
    "Someone joins the team from the first day. Levels you give are taken as known; someone like "
    "the average hire is as uncertain as anybody whom nobody has met, so the verdict can only lean."
)
_HIRE_NOTE = mark("Each is tried alone, with the months to full speed counted in.")
_ASSUMED_NOTE = mark("Only tried here. To change one for good, go to the Assumptions page.")


def _fields(bench: Workbench, tried: Tried) -> dict[str, tuple[Field, ...]]:
    problems, said = dict(tried.problems), {one.knob.key: one.value for one in tried.changes}
    found: dict[str, list[Field]] = {}
    for key, knob in bench.knobs.items():
        error = problems.get(key, "")
        value = tried.typed[key] if error else said.get(key, knob.now)
        error = error.removeprefix(f"{knob.label}: ")
        found.setdefault(knob.part, []).append(Field(knob, value, error))
    return {part: tuple(fields) for part, fields in found.items()}


def _people(
    bench: Workbench, fields: dict[str, tuple[Field, ...]]
) -> tuple[tuple[Group, ...], str]:
    """Those with most hours, and whoever is changed; a note where not everyone is here."""
    groups = _by_about(fields, PEOPLE)
    team = bench.inputs.team
    if team is None or len(groups) <= MOST_PEOPLE:
        return groups, ""
    hours = dict(zip(team.people, team.hours, strict=True))
    most = sorted(groups, key=lambda group: -hours[group.key.partition("-")[2]])[:MOST_PEOPLE]
    kept = {group.key for group in most} | {g.key for g in groups if _is_changed(g)}
    note = say(
        "The {most} with most hours of {all}, and whoever is changed.",
        most=MOST_PEOPLE,
        all=written(f"{len(groups):,}"),
    )
    return tuple(group for group in groups if group.key in kept), note


def _is_changed(group: Group) -> bool:
    return any(one.changed for one in (*group.fields, *group.folded))


def _by_about(fields: dict[str, tuple[Field, ...]], part: str) -> tuple[Group, ...]:
    """One group for each person or kind, levels folded; its title is the first label."""
    by_about: dict[str, list[Field]] = {}
    for field in fields.get(part, ()):
        by_about.setdefault(field.knob.about, []).append(field)
    return tuple(
        Group(
            f"{part}-{about}",
            found[0].knob.label,
            tuple(one for one in found if not one.knob.key.startswith("skills-")),
            tuple(one for one in found if one.knob.key.startswith("skills-")),
        )
        for about, found in by_about.items()
    )


def _newcomers(fields: dict[str, tuple[Field, ...]]) -> tuple[Group, ...]:
    """Those who are there, and one more."""
    groups = _by_about(fields, NEW)
    used = [number for number, group in enumerate(groups) if _is_changed(group)]
    shown = groups[: max(used, default=-1) + 2]
    return tuple(Group(g.key, g.title, g.fields[:3], g.fields[3:]) for g in shown)


def _assumed(fields: dict[str, tuple[Field, ...]]) -> tuple[Group, ...]:
    """By part of the models; those of the decision stand open."""
    found = []
    for part, title in _PARTS.items():
        own = tuple(one for one in fields[ASSUMED] if one.knob.about == part)
        often = tuple(one for one in own if part == "decision" and "." not in one.knob.key)
        rest = tuple(one for one in own if one not in often)
        found.append(Group(f"{ASSUMED}-{part}", say(title), often, rest))
    return tuple(found)


def errors(bench: Workbench, tried: Tried) -> list[tuple[str, str]]:
    """For the summary: (field, message); what has no field points at the form."""
    return [(key if key in bench.knobs else "what-if", text) for key, text in tried.problems]


def option_rows(outlook: Outlook | None, real: Outlook) -> list[dict[str, object]]:
    """The options for the chart, each with what it carries as things are."""
    differs = outlook != real
    was = {row.name: row.value for row in real.options if row.runs and differs}
    rows = outlook.options if outlook else ()
    return [asdict(row) | {"was": was.get(row.name)} for row in rows]


def saved(store: Store, bench: Workbench, scenario_id: str) -> Opened | None:
    """The saved what-if that is open, if it still is there."""
    if not scenario_id:
        return None
    try:
        return scenarios.opened(store, bench.inputs, scenario_id)
    except NoSuchScenarioError:
        return None


@dataclass(frozen=True, slots=True)
class Side:
    """One of two. key: as it is asked for, "" for reality. name: of it. query: its address."""

    key: str
    name: str
    query: str
    tried: Tried
    outlook: Outlook
    rows: list[dict[str, object]]


def side(store: Store, bench: Workbench, asked: str) -> Side:
    """A what-if by the id of a saved one, by its query, or "" for what is."""
    name, tried = say("As it is"), bench.read(())
    if "=" in asked:
        name, tried = say("The one you are trying"), bench.read(pairs_of(asked))
    elif asked:
        found = scenarios.opened(store, bench.inputs, asked).saved
        name, tried = found.name, scenarios.tried_in(bench, found)
    outlook = scenarios.answer(store, bench, tried).outlook or nobody()
    return Side(asked, name, tried.query, tried, outlook, option_rows(outlook, bench.real))


def choices(store: Store, bench: Workbench, sides: Iterable[Side]) -> list[tuple[str, str]]:
    """What can be put on a side: what is, those that were saved, and the one that was tried."""
    kept = [(one.id, one.name) for one in stored.of_workspace(store, bench.inputs.workspace.id)]
    free = {one.key: one.name for one in sides if "=" in one.key}
    return [("", say("As it is")), *kept, *free.items()]
