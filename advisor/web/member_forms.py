"""The fields of members: role, name, and which of the people they are."""

from __future__ import annotations

from collections.abc import Sequence

from wtforms import RadioField, StringField
from wtforms.validators import InputRequired, Length, ValidationError

from advisor.core.language import mark, say
from advisor.store.people import Person
from advisor.web.choices import SelectChoice
from advisor.web.name_field import LONGEST_NAME, name_field, one_line
from advisor.web.password_form import NewPasswordForm
from advisor.web.sent_form import SentForm

# What each role means, as the forms and the invitation say it.
ROLE_WORDS = (
    ("owner", mark("Owner: everything, also members and removing the company.")),
    ("manager", mark("Manager: people, profiles, numbers, assumptions, result and plan.")),
    (
        "interviewer",
        mark("Interviewer: only the scorecards they fill in, once there is an opening."),
    ),
    (
        "viewer",
        mark("Viewer: result, plan and assumptions, and levels of people who agreed to that."),
    ),
)


def role_word(role: str) -> str:
    """A role inside a sentence."""
    return {
        "owner": say("owner", "role"),
        "manager": say("manager", "role"),
        "interviewer": say("interviewer", "role"),
        "viewer": say("viewer", "role"),
    }[role]


def role_name(role: str) -> str:
    """A role that stands alone."""
    return {
        "owner": say("Owner", "role"),
        "manager": say("Manager", "role"),
        "interviewer": say("Interviewer", "role"),
        "viewer": say("Viewer", "role"),
    }[role]


_ROLES = [SelectChoice(role, role) for role, _ in ROLE_WORDS]


class MemberForm(SentForm):
    """Role, name (of an invitation) and person; made by ``member_form``."""

    pickable: Sequence[tuple[str, str]] = ()
    role = RadioField(choices=_ROLES, validators=[InputRequired(mark("Choose a role."))])
    name = StringField(
        filters=[one_line],
        validators=[Length(max=LONGEST_NAME, message=mark("Shorten the name to 300 characters."))],
    )
    person = StringField()

    def validate_person(self, field: StringField) -> None:
        """Accept nobody, or one of those who can be picked."""
        if field.data and field.data not in dict(self.pickable):
            raise ValidationError(mark("Choose one of the list, or nobody."))

    def person_name(self) -> str:
        """The name of the person who was picked, "" for nobody."""
        return dict(self.pickable).get(self.person.data or "", "")

    def role_words(self) -> list[tuple[str, str]]:
        """(role, what it means) of each role."""
        return [(role, say(words)) for role, words in ROLE_WORDS]

    def people(self) -> list[tuple[str, str]]:
        """(id, name) of who can be picked, nobody first."""
        return [("", say("Nobody on the list")), *self.pickable]

    def problems(self) -> list[tuple[str, str]]:
        """(field id, message) for each field that is wrong."""
        return [
            (field.name, str(field.errors[0]))
            for field in self
            if field.errors and field.name != "csrf_token"
        ]


class JoinForm(NewPasswordForm):
    """The name of someone who joins, and how they will sign in."""

    name = name_field(mark("Enter your name."), mark("Shorten your name to 300 characters."))

    def all_refused(self, company: str, needs_password: bool) -> list[tuple[str, str]]:
        """(field id, message) for what is wrong; a password may be left out if none is needed."""
        wrong = [] if self.validate() else [("name", str(self.name.errors[0]))]
        if self.is_empty() and not needs_password:
            return wrong
        return wrong + self.refused((self.name.data or "", company))


def member_form(people: Sequence[Person], role: str = "", person_id: str = "") -> MemberForm:
    """The form with these people to pick from, filled with what is kept."""
    form = MemberForm(data={"role": role, "person": person_id, "name": ""})
    form.pickable = [(each.id, each.name) for each in people]
    return form
