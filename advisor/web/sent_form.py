"""The base of every form: what was sent as the fields of a form, and nothing else."""

from __future__ import annotations

from typing import Any

from flask import request
from flask_wtf import FlaskForm
from flask_wtf.form import _Auto, _is_submitted


class SentForm(FlaskForm):
    """A form whose values are texts, whoever sends what.

    Flask-WTF would also take files and JSON for values, which no field expects.
    """

    class Meta(FlaskForm.Meta):
        """What a form is made from."""

        def wrap_formdata(self, _form: Any, formdata: Any) -> Any:
            """The fields that were sent; None where nothing was."""
            if formdata is not _Auto:
                return formdata
            return request.form if _is_submitted() and request.form else None
