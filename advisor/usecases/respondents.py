"""Who is known in a workspace: its people, who was asked before, and what they began."""

from __future__ import annotations

from advisor.store import assessments, invitations, panelists, people
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.usecases.name_lines import Named
from advisor.usecases.tokens import new_id


class Respondents:
    """Who is known in a workspace: its people, who was asked before, and what they began."""

    def __init__(self, store: Store, workspace_id: str) -> None:
        """Read it all at once."""
        self.people = people.of_workspace(store, workspace_id)
        self.assessments = {a.id: a for a in assessments.of_workspace(store, workspace_id)}
        self.invitations = invitations.of_workspace(store, workspace_id)
        self.panels = panelists.of_workspace(store, workspace_id)

    def respondent(self, who: Person | Named) -> tuple[str, Named]:
        """The id that stands for someone in the model, and how they are called."""
        if isinstance(who, Person):
            return who.id, Named(who.name, self.email_of(who.id))
        for person in self.people:
            if same_name(person.name, who.name):
                return person.id, Named(person.name, who.email or self.email_of(person.id))
        return self._outsider(who), who

    def _outsider(self, who: Named) -> str:
        """The same name and email are the same rater, so that the model can share mildness."""
        sheets = self.assessments
        asked = [(i.name, i.email, sheets[i.assessment_id].respondent) for i in self.invitations]
        sat = [(one.name, one.email, one.rater_id) for one in self.panels]
        for name, email, rater in [*asked, *sat]:
            if same_name(name, who.name) and email == who.email:
                return rater
        return new_id()

    def email_of(self, respondent: str) -> str:
        """The newest email given for someone, "" where there is none."""
        for before in reversed(self.invitations):
            if before.email and self.assessments[before.assessment_id].respondent == respondent:
                return before.email
        return ""

    def asked(self, subject_id: str | None, kind: str) -> set[str]:
        """The respondents of a kind about a subject who have answered, or still can."""
        return {
            found.respondent
            for one in self.invitations
            for found in [self.assessments[one.assessment_id]]
            if (one.subject_id, one.kind) == (subject_id, kind)
            and (one.resume_hash or found.submitted_at)
        }

    def open_one(
        self, subject: Person | None, respondent: str, form: str, kind: str = ""
    ) -> Assessment | None:
        """What someone was asked in that form about the subject and has not handed in, or None.

        subject: None for the business. kind: in which place they were asked, "" for any.
        """
        about = subject.id if subject else None
        for before in self.invitations:
            found = self.assessments[before.assessment_id]
            is_open = found.submitted_at is None and before.kind != "self"
            pair = (found.subject_id, found.respondent) == (about, respondent)
            if is_open and pair and found.questionnaire_id == form and kind in ("", before.kind):
                return found
        return None


def same_name(name: str, other: str) -> bool:
    """Whether two names are one, however they are written."""
    return name.casefold().split() == other.casefold().split()
