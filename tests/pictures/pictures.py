"""The pictures of docs/pictures: what part of which page of the example company each shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from advisor.store import panelists
from advisor.store.database import Store
from advisor.usecases.hiring import openings

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of a page.

    path: its address with {places}. first, last: selectors of what it begins and ends with.
    width: of the window, in CSS pixels.
    """

    name: str
    path: str
    first: str
    last: str
    width: int = 1280

    @property
    def file(self) -> Path:
        """Where it is kept."""
        return FOLDER / f"{self.name}.webp"


@dataclass(frozen=True, slots=True)
class Sheets:
    """The cover of the PDF report and the pages with these headings, beside each other."""

    name: str
    headings: tuple[str, ...]

    @property
    def file(self) -> Path:
        """Where it is kept."""
        return FOLDER / f"{self.name}.webp"


_OPENING = "/w/{workspace}/openings/{opening}"
PICTURES = (
    Picture(
        "verdict",
        "/w/{workspace}/result/",
        "main .kicker",
        "section[aria-labelledby=options-title] figure svg",
    ),
    Picture(
        "team",
        "/w/{workspace}/result/",
        "#edge-title",
        "section[aria-labelledby=skills-title] .legend",
    ),
    Picture("plan", "/w/{workspace}/plan/", "#funnel", "section[aria-labelledby=funnel] > p", 700),
    Picture(
        "kit",
        _OPENING + "/kit/of/{interviewer}",
        "#skill-objection_handling",
        "section[aria-labelledby=skill-objection_handling] > .note",
        700,
    ),
    Picture("ranking", _OPENING + "/compare/", "main h1", ".basis + ul", 700),
)
REPORT = Sheets("report", ("What each way of sharing carries", "Who holds which stage"))
ALL = (*PICTURES, REPORT)


def places(store: Store, workspace_id: str) -> Mapping[str, str]:
    """What stands in the addresses: the example company, its opening, and an interviewer of it."""
    (opening,) = openings.listed(store, workspace_id)
    panel = panelists.of_opening(store, workspace_id, opening.id)
    rates = next(one for one in panel if "objection_handling" in one.skills)
    return {"workspace": workspace_id, "opening": opening.id, "interviewer": rates.id}
