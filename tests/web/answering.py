"""Answering a questionnaire through its link, in the words of the tests."""

from __future__ import annotations

from datetime import UTC, datetime

from advisor.library import load_questionnaire
from advisor.store import assessments
from tests.builders import begun, company, complete, link_to


def opened(store, form="founder-short", subject=True, **answers):
    """A link's path to an assessment with these answers."""
    workspace, ana = company(store)
    assessment = begun(store, workspace, ana if subject else None, form, answers=answers)
    return f"/a/{link_to(store, assessment, datetime.now(UTC))}"


def begin(visitor, start):
    """The first question, from the page that says what it is for: agreed to where that is asked."""
    if start.soup.select('form[action$="/notice/"]'):
        return visitor.submit(start, button="I agree, begin")
    return visitor.get(start.link("Begin"))


def kept(store):
    """The answers in force of the only assessment."""
    (assessment_id,) = [row["id"] for row in store.rows("SELECT id FROM assessments")]
    return {key: a.value for key, a in assessments.answers(store, assessment_id).items()}


def all_answers(form="founder-short", **answers):
    """An answer to everything that has to be answered."""
    return complete(load_questionnaire(form), **answers)


def token_and(visitor, **values):
    """Form values with a good form token."""
    return {"csrf_token": visitor.form_token(), "revision": "0"} | values


def typed_into(page, given):
    """The answers given to the questions of the page, by field; unknown numbers are ticked."""
    names = {str(field["name"]) for field in page.soup.select('[name^="q_"]')}
    values = {name: None for name in names if name.endswith("_unknown")}
    for name in names - set(values):
        values[name] = given.get(name.removeprefix("q_"), "10")
        if f"{name}_unknown" in names and values[name] == "unknown":
            values |= {name: "", f"{name}_unknown": "unknown"}
    return values
