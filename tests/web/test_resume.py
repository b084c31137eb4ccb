from datetime import UTC, datetime

import pytest

from advisor.usecases import resume_codes
from tests.builders import company
from tests.usecases.test_invitations import IRIS, asked


@pytest.fixture
def made(store, visitor):
    _, ana = company(store)
    return asked(store, ana, IRIS, at=datetime.now(UTC))[0]


def try_code(visitor, code, status=200):
    return visitor.submit(visitor.get("/resume/"), {"code": code}, status=status)


def test_the_code_of_the_start_page_opens_the_questionnaire_elsewhere(visitor, made):
    code = visitor.get(f"/a/{made.token}/").words("#resume-code")
    page = try_code(visitor, code.lower())

    assert page.heading == "What you have seen"
    assert page.path != f"/a/{made.token}/"
    assert "The code you came with stays good" in page.text


def test_a_wrong_code_is_said_at_the_field_and_kept(visitor, made):
    page = try_code(visitor, "22222-22222", 422)

    assert "opens nothing" in page.errors()["code"]
    assert page.value("code") == "22222-22222"


def test_after_too_many_wrong_codes_of_all_one_has_to_wait(visitor, store, made, monkeypatch):
    monkeypatch.setattr(resume_codes, "WRONG_TRIES_AN_HOUR", 1)
    try_code(visitor, "22222-22222", 422)

    page = try_code(visitor, resume_codes.code_of(store, made.token), 429)
    assert "Wait an hour" in page.errors()["code"]


def test_who_tries_many_wrong_codes_waits_some_minutes_alone(visitor, store, made):
    token = visitor.form_token()
    for _ in range(30):
        visitor.http.post("/resume/", data={"csrf_token": token, "code": "22222-22222"})
    code = resume_codes.code_of(store, made.token)
    elsewhere = {"REMOTE_ADDR": "203.0.113.9"}

    assert visitor.post("/resume/", {"code": code}, status=429).heading == "That was too often"
    page = visitor.post("/resume/", {"code": code}, environ_base=elsewhere)
    assert page.heading == "What you have seen"


def test_a_questionnaire_nobody_was_invited_to_shows_no_code(visitor, owner, store, made):
    values = {"name": "Zoe", "company": "Z", "form": "founder"}
    page = owner.submit(owner.get("/start"), values, "Begin")

    assert "Resume code" not in page.text
