"""One company for each verdict, written straight into the data file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from advisor.library import catalogue
from advisor.store.database import Store
from tests.builders import answered, business, company, person, with_hours


@dataclass(frozen=True, slots=True)
class Worker:
    """Someone with a marketing and a sales level, hours, and today's share on marketing."""

    marketing: float
    sales: float
    hours: int = 30
    share: int | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A company; observers: how many colleagues' views there are of each person."""

    workers: Sequence[Worker]
    observers: int = 2
    told: bool = True
    business: dict[str, str] = field(default_factory=dict)


def levels(worker: Worker) -> dict[str, str]:
    """The answers to an anchored form."""
    of_group = {"marketing": worker.marketing, "sales": worker.sales}
    middle = round(worker.marketing + worker.sales) / 2
    return {skill.id: f"{of_group.get(skill.group, middle):g}" for skill in catalogue().skills}


def add(store: Store, name: str, case: Case) -> str:
    """Keep the company; gives its workspace's id."""
    workspace, first = company(store, name, "Ana")
    people = [first, *(person(store, workspace, each) for each in ("Ben", "Cleo", "Dev"))]
    for who, worker in zip(people, case.workers, strict=False):
        with_hours(store, who, worker.hours, worker.share)
        if case.told:
            answered(store, workspace, who, level=3, **levels(worker))
        for number in range(case.observers):
            by = people[(people.index(who) + number + 1) % 4].id
            answered(store, workspace, who, "observer", by=by, **levels(worker))
    business(store, workspace, **case.business)
    return workspace.id


def _two(ana: tuple[float, float], ben: tuple[float, float], **more) -> Case:
    hours, shares = more.pop("hours", (30, 30)), more.pop("shares", (None, None))
    workers = (Worker(*ana, hours[0], shares[0]), Worker(*ben, hours[1], shares[1]))
    return Case(workers, more.pop("observers", 3), more.pop("told", True), more)


APART = ((4.5, 1.5), (1.5, 4.5))
NEAR = ((4, 2.5), (2.5, 4))
CASES = {
    "not_enough_answers": _two(*APART, told=False, observers=0),
    "combine_compartments": Case((Worker(3, 3),)),
    "founder_led": _two(*APART, repeatable_sale="not_yet"),
    "leave_alone": _two((4, 4), (4, 4), hours=(40, 40), goal="3000"),
    "keep_today": _two(*APART, shares=(100, 0), goal="30000"),
    "no_clear_difference": _two(*APART, hours=(8, 6), goal="30000"),
    "bridge": _two(*APART, goal="30000"),
    "split": _two(*APART, goal="120000"),
    "combined": _two(*APART, hours=(12, 40), goal="30000"),
    "leans_bridge": _two(*NEAR, shares=(50, 50), goal="600000"),
    "leans_split": _two(*NEAR, shares=(60, 30), hours=(8, 6), goal="120000"),
    "leans_combined": _two(*APART, hours=(8, 6), goal="600000"),
}
