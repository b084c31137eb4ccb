"""The interview kit and the candidates' sheet of an opening, made from what is kept."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.core.hiring import briefing as briefings
from advisor.core.hiring import kit as kits
from advisor.core.hiring.assignment import asked_for
from advisor.core.hiring.briefing import Briefing, Told
from advisor.core.hiring.kit import Kit, Occasion
from advisor.core.hiring.timing import LONGEST, SHORTEST
from advisor.core.skills import Skill
from advisor.library import catalogue
from advisor.library.interview import interview_words
from advisor.store import openings as openings_kept
from advisor.store import panelists
from advisor.store.database import Store
from advisor.store.openings import Opening
from advisor.store.panelists import Panelist
from advisor.store.workspaces import Workspace
from advisor.usecases.hiring.openings import criteria_of, in_force
from advisor.usecases.hiring.work_sample import sample_of


class MinutesRefusedError(Exception):
    """Enter whole minutes from 15 to 240."""


def kit_of(store: Store, workspace: Workspace, opening: Opening, panelist: Panelist) -> Kit:
    """The kit of one interviewer; without sheets where nothing is assigned to them."""
    version = in_force(store, workspace.id, opening.id)
    criteria = criteria_of(version.criteria if version else opening.criteria)
    sample = sample_of(opening)
    occasion = Occasion(
        company=workspace.name,
        opening=opening.title,
        interviewer=panelist.name,
        contact=opening.contact,
        version=version.version if version else 0,
        minutes=opening.interview_minutes,
        criteria={criterion.skill: criterion for criterion in criteria},
        task=sample.task,
        task_minutes=sample.minutes,
        parts=sample.parts,
    )
    return kits.kit(_skills(panelist.skills), occasion, interview_words())


def kits_of(store: Store, workspace: Workspace, opening: Opening) -> tuple[Kit, ...]:
    """The kits of everyone on the panel who rates something."""
    panel = panelists.of_opening(store, workspace.id, opening.id)
    return tuple(kit_of(store, workspace, opening, one) for one in panel if one.skills)


def briefing_of(store: Store, workspace: Workspace, opening: Opening) -> Briefing:
    """What candidates of the opening are told; no anchors and no weights are in it."""
    panel = panelists.of_opening(store, workspace.id, opening.id)
    asked = {skill for one in panel for skill in one.skills}
    wanted = asked or {c.skill for c in asked_for(criteria_of(opening.criteria))}
    sample = sample_of(opening)
    told = Told(
        company=workspace.name,
        opening=opening.title,
        purpose=opening.purpose,
        contact=opening.contact,
        keep_until=opening.keep_until,
        interviewers=tuple(one.name for one in panel),
        minutes=opening.interview_minutes,
        task_minutes=sample.minutes if sample.task else 0,
    )
    return briefings.briefing(_skills(tuple(wanted)), told, interview_words())


def set_minutes(store: Store, opening: Opening, typed: str) -> int:
    """Keep how long one interview takes. Raises MinutesRefusedError."""
    whole = int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= len("240") else 0
    if not SHORTEST <= whole <= LONGEST:
        raise MinutesRefusedError(MinutesRefusedError.__doc__)
    with store.immediate():
        values = {"interview_minutes": whole}
        openings_kept.change(store, opening.workspace_id, opening.id, values)
    return whole


def _skills(wanted: Sequence[str]) -> list[Skill]:
    """The skills in their own order."""
    return [skill for skill in catalogue().skills if skill.id in wanted]
