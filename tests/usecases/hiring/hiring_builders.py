"""An opening with candidates, a panel and scorecards, on a real data file."""

from __future__ import annotations

from advisor.core.questionnaire import missing
from advisor.store import assessments, candidates, panelists, people
from advisor.store.candidates import Candidate
from advisor.store.panelists import Panelist
from advisor.store.people import Person
from advisor.usecases import signing_in
from advisor.usecases.hiring import openings, scoring
from advisor.usecases.tokens import new_id, stamp
from tests.builders import AT, company


def opening(store, template=0, title="Marketer", lock=True):
    """An opening of a new company, its weights locked."""
    workspace, _ = company(store)
    owner = signing_in.owner(store, AT).id
    new = openings.begin(store, workspace.id, owner, openings.TEMPLATES[template], title, AT)
    if lock:
        openings.lock(store, workspace.id, new.id, owner, "", AT)
    return openings.find(store, workspace.id, new.id)


def candidate(store, opening, name="Kim", stage="interview"):
    """A candidate of the opening, in a stage."""
    with store.immediate():
        person = Person(new_id(), opening.workspace_id, name, candidate_of=opening.id)
        people.add(store, person, stamp(AT))
        new = Candidate(person.id, opening.workspace_id, opening.id, name, stamp(AT), stage=stage)
        candidates.add(store, new)
    return new


def panelist(store, opening, name="Rae", skills=("creativity", "closing"), member_id=None):
    """Someone on the panel who rates these skills."""
    new = Panelist(
        id=new_id(),
        workspace_id=opening.workspace_id,
        opening_id=opening.id,
        member_id=member_id,
        rater_id=new_id(),
        name=name,
        email="",
        skills=tuple(skills),
        created_at=stamp(AT),
    )
    with store.immediate():
        panelists.add(store, new)
    return new


def scored(store, panelist, candidate, level="3", hand_in=True, **levels):
    """The panelist's scorecard: every skill at one level but for those given."""
    card = scoring.open_scorecard(store, panelist, candidate, AT)
    form = scoring.form_of(store, panelist)
    given = dict(levels)
    while gaps := missing(form, given):
        for _, question in gaps:
            given[question.id] = level if question.kind == "anchored" else "Said so."
    known = assessments.find(store, panelist.workspace_id, card.assessment_id)
    with store.immediate():
        assessments.append_answers(store, known, given, stamp(AT))
        if hand_in:
            assessments.submit(store, card.assessment_id, stamp(AT))
    return card
