"""The fields of sign-in names and passwords; what is wrong with them the use case says."""

from __future__ import annotations

from wtforms import PasswordField, StringField
from wtforms.validators import InputRequired

from advisor.core.language import mark
from advisor.usecases import passwords
from advisor.usecases.passwords import Credentials
from advisor.web.sent_form import SentForm


class SignInForm(SentForm):
    """The name and password of a member."""

    sign_in_name = StringField(validators=[InputRequired(mark("Enter your sign-in name."))])
    password = PasswordField(validators=[InputRequired(mark("Enter your password."))])


class NewPasswordForm(SentForm):
    """A sign-in name and a new password. old: the one there is, where it is asked for."""

    sign_in_name = StringField()
    old = PasswordField()
    password = PasswordField()

    def refused(self, own: tuple[str, ...]) -> list[tuple[str, str]]:
        """(field id, message) for what is wrong. own: words that belong to its owner."""
        name, password = self.sign_in_name.data or "", self.password.data or ""
        found = {
            "sign_in_name": passwords.problem_with_name(name),
            "password": passwords.problem_with(password, (*own, name)),
        }
        return [(place, problem) for place, problem in found.items() if problem]

    def is_empty(self) -> bool:
        """Whether neither a name nor a password was typed."""
        return not self.sign_in_name.data and not self.password.data

    def credentials(self) -> Credentials:
        """What is kept of it."""
        return passwords.prepare(self.sign_in_name.data or "", self.password.data or "")


def problems(form: SentForm) -> list[tuple[str, str]]:
    """(field id, message) for each field that is wrong."""
    return [
        (field.name, str(field.errors[0]))
        for field in form
        if field.errors and field.name != "csrf_token"
    ]
