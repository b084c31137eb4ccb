"""Makes the reports of an opening and of one of its candidates, after the reveal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from advisor import __version__
from advisor.core.hiring.comparison import Comparison
from advisor.core.hiring.record import Ground, comparison_of, first_days, told_of
from advisor.core.hiring.record.told import criteria_of
from advisor.core.hiring.weights import seal
from advisor.core.language import mark, say
from advisor.core.report.addition import AddedRow, added_row
from advisor.core.report.candidate_report import OfOne, candidate_document
from advisor.core.report.decision_people import People
from advisor.core.report.hiring_seen import Added, Agreed, Seen
from advisor.core.report.opening_report import opening_document
from advisor.core.report.phrases import short_names
from advisor.core.report.report import Colophon, Options, Report, lettered
from advisor.library import catalogue
from advisor.store import panelists
from advisor.store.database import Store
from advisor.store.decisions import Decision
from advisor.store.openings import Opening
from advisor.store.workspaces import Workspace
from advisor.usecases.hiring import decision, record
from advisor.usecases.hiring.addition import Additions, additions
from advisor.usecases.hiring.candidates import CandidateUnknownError
from advisor.usecases.hiring.comparison import own_views, scores_of
from advisor.usecases.hiring.hire import exercised

HIRED = mark("Not shown after somebody was hired: the team is another one now.")
AgreedIn = Callable[[Comparison, Mapping[str, str]], Agreed]
_TOLD = {"company", "opening", "weights", "candidates", "panel", "scorecards"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a report is asked for. day: ISO, of making it. agreed: puts agreement into words."""

    workspace: Workspace
    opening: Opening
    options: Options
    day: str
    agreed: AgreedIn


def opening_report(store: Store, asked: Asked) -> Report:
    """The report of an opening; as of the decision once there is one.

    Raises NotRevealedError before the reveal. May raise TooManyRaters.
    """
    decided = decision.in_force(store, asked.opening)
    ground = _frozen(decided) if decided else record.ground_of(store, asked.opening)
    return opening_document(_seen(store, asked, ground, decided), catalogue())


def candidate_report(store: Store, asked: Asked, candidate_id: str) -> Report:
    """The report of one candidate; as of the decision if they were there then.

    Raises NotRevealedError and CandidateUnknownError. May raise TooManyRaters.
    """
    decided = decision.in_force(store, asked.opening)
    ground = _frozen(decided) if decided else None
    if ground is None or candidate_id not in _ids(ground):
        ground, decided = record.ground_of(store, asked.opening), None
    if candidate_id not in _ids(ground):
        raise CandidateUnknownError(CandidateUnknownError.__doc__)
    own = own_views(store, asked.opening).get(candidate_id, {})
    gaps = tuple(
        exercised(
            {
                "days": days,
                "skill": gap.view.skill.id,
                "mean": gap.view.estimate.mean,
                "next_level": gap.next_level,
            }
        )
        for days, gap in first_days(ground, catalogue(), candidate_id)
    )
    seen = _seen(store, asked, ground, decided)
    return candidate_document(seen, OfOne(candidate_id, own, gaps), catalogue())


def _frozen(decided: Decision) -> Ground:
    return told_of(record.data_of(decided))


def _ids(ground: Ground) -> set[str]:
    return {one.id for one in ground.candidates}


def _seen(store: Store, asked: Asked, ground: Ground, decided: Decision | None) -> Seen:
    data = ground.model_dump(mode="json", include=_TOLD)
    for told, version in zip(data["weights"], ground.weights, strict=True):
        told["seal"] = seal(criteria_of(version))
    people = People.of(data, names=asked.options.names)
    found = comparison_of(ground, catalogue())
    added = additions(store, asked.workspace, scores_of(store, asked.opening))
    hired = decision.hired_from(store, asked.opening) is not None
    return Seen(
        data=data,
        people=people,
        known=_known(store, asked.opening, ground, added),
        comparison=found,
        agreed=asked.agreed(found, _raters(ground, people)),
        added=_added(added, people, hired=hired),
        decision=record.data_of(decided) if decided else None,
        frozen=decided is not None,
        colophon=_colophon(asked, decided),
        options=asked.options,
        is_example=asked.workspace.is_example,
    )


def _raters(ground: Ground, people: People) -> dict[str, str]:
    return {one.rater: people.name(one.id) for one in ground.panel}


def _known(store: Store, opening: Opening, ground: Ground, added: Additions) -> frozenset[str]:
    """Every name around the opening."""
    panel = panelists.of_opening(store, opening.workspace_id, opening.id)
    return frozenset(
        {
            *(one.name for one in ground.candidates),
            *(one.name for one in ground.panel),
            *(one.member for one in ground.weights),
            *(one.name for one in panel),
            *added.inputs.names.values(),
        }
    )


def _added(found: Additions, people: People, *, hired: bool) -> Added:
    """The additions with the team called as the report calls people."""
    if hired or not found.found:
        return Added(found.hours, {}, say(HIRED) if hired else found.why, 0)
    team = found.inputs.names
    named = {one.candidate: people.name(one.candidate) for one in found.found}
    names = short_names({**team, **named}) if people.names else {**lettered(team), **named}
    delta = found.inputs.assumptions["delta"]
    rows = {one.candidate: added_row(one, names, delta) for one in found.found}
    most_first = sorted(rows.items(), key=_most_first)
    return Added(found.hours, dict(most_first), "", found.found[0].without)


def _most_first(one: tuple[str, AddedRow]) -> tuple[int, str]:
    return -one[1].gain, one[1].name


def _colophon(asked: Asked, decided: Decision | None) -> Colophon:
    return Colophon(
        version=__version__,
        date=asked.day,
        inputs_hash=decided.record_hash if decided else "",
        command=say("Compare → Report, in the opening"),
    )
