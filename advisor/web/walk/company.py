"""A company on a data file of its own, with one questionnaire to be answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import Flask

from advisor.core.observation import Observation
from advisor.core.questionnaire import Questionnaire
from advisor.store import assessments, people
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.store.workspaces import Workspace
from advisor.usecases import (
    companies,
    gathering,
    invitations,
    resume_codes,
    signing_in,
    sittings,
    staff,
)
from advisor.usecases.name_lines import Named
from advisor.usecases.tokens import new_id

SUBJECT = "Ana <b>Ång</b>"


@dataclass(frozen=True, slots=True)
class Company:
    """Where a walk takes place. assessment: what is answered; person: whom it is about."""

    app: Flask
    store: Store
    workspace: Workspace
    person: Person
    assessment: Assessment

    def link(self) -> str:
        """The path of a new link to the questionnaire."""
        return f"/a/{sittings.open_link(self.store, self.assessment, _now())}/"

    def invitation(self) -> tuple[str, str]:
        """The path of the invitation's new link in place of all older ones, and its resume code.

        The code is "" for the business, about which nobody is invited.
        """
        made = invitations.renew(self.store, self.workspace.id, self.assessment.id, _now())
        if made is None:
            return self.link(), ""
        return f"/a/{made.token}/", resume_codes.code_of(self.store, made.token)

    def sign_in(self) -> str:
        """The path of a link that signs the owner in."""
        return f"/sign-in/{signing_in.make_link(self.store, _now())}"

    def kept(self) -> Mapping[str, str]:
        """The answers in force in the data file."""
        found = assessments.answers(self.store, self.assessment.id)
        return {key: answer.value for key, answer in found.items()}

    def handed_in(self) -> bool:
        """Whether the data file says so."""
        found = assessments.find(self.store, self.workspace.id, self.assessment.id)
        return found is not None and found.submitted_at is not None

    def observations(self) -> frozenset[Observation]:
        """All observations that the company's results are made from."""
        return frozenset(gathering.gather(self.store, self.workspace).observations)


def found_company(app: Flask, store: Store, questionnaire: Questionnaire) -> Company:
    """A new company with one person, and the questionnaire begun by whom it is for."""
    at = _now()
    owner = signing_in.owner(store, at)
    workspace, _ = companies.set_up(store, owner.id, "Olga", "Walk & Co", "EUR", at)
    person = staff.add(store, workspace.id, SUBJECT, at)
    people.set_work(store, workspace.id, person.id, "30", "50")
    with store.immediate():
        assessment = _begin(store, workspace, person, questionnaire)
    return Company(app, store, workspace, person, assessment)


def _begin(
    store: Store, workspace: Workspace, person: Person, questionnaire: Questionnaire
) -> Assessment:
    at = _now()
    if questionnaire.subject == "business":
        return sittings.begin(store, workspace.id, questionnaire, None, "member", at)
    own = questionnaire.respondent == "self"
    respondent = person.id if own else new_id()
    begun = sittings.begin(store, workspace.id, questionnaire, person.id, respondent, at)
    kind, name = (invitations.SELF, person.name) if own else ("peer", "Carla")
    invitations.keep(store, begun, kind, Named(name, ""), at)
    return begun


def _now() -> datetime:
    return datetime.now(UTC)
