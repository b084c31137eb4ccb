from datetime import timedelta

import pytest

from advisor.store import invitations as kept
from advisor.usecases import invitations, resume_codes, sittings
from tests.builders import AT, company
from tests.usecases.test_invitations import IRIS, asked


@pytest.fixture
def made(store):
    _, ana = company(store)
    return asked(store, ana, IRIS)[0]


def test_the_code_opens_the_same_questionnaire_however_it_is_typed(store, made):
    code = resume_codes.code_of(store, made.token)
    key = made.invitation.assessment_id

    for typed in (code, code.lower(), code.replace("-", " "), f" {code} "):
        token = resume_codes.resume(store, typed, AT)
        assert sittings.resume(store, token, AT).assessment.id == key


def test_a_code_is_ten_letters_and_digits_none_easily_mistaken(store, made):
    code = resume_codes.code_of(store, made.token)

    assert len(code) == 11
    assert code[5] == "-"
    assert set(code) - {"-"} <= set("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
    assert kept.with_resume_hash(store, code) is None


def test_a_page_opened_by_the_code_does_not_show_another_one(store, made):
    code = resume_codes.code_of(store, made.token)
    token = resume_codes.resume(store, code, AT)
    invitation = kept.with_resume_hash(store, resume_codes.hash_of(code))

    assert resume_codes.code_shown(store, invitation, made.token) == code
    assert resume_codes.code_shown(store, invitation, token) == ""


def test_a_renewed_link_has_another_code_and_the_old_one_opens_nothing(store, made):
    old = resume_codes.code_of(store, made.token)
    invitation = made.invitation
    invitations.renew(store, invitation.workspace_id, invitation.assessment_id, AT)

    with pytest.raises(resume_codes.CodeUnknownError):
        resume_codes.resume(store, old, AT)


def test_a_code_closes_with_its_link(store, made):
    code = resume_codes.code_of(store, made.token)
    with pytest.raises(resume_codes.CodeUnknownError):
        resume_codes.resume(store, code, AT + timedelta(days=31))

    invitation = made.invitation
    invitations.revoke(store, invitation.workspace_id, invitation.assessment_id, AT)
    with pytest.raises(resume_codes.CodeUnknownError):
        resume_codes.resume(store, code, AT)


def test_nothing_typed_opens_nothing(store, made):
    invitation = made.invitation
    invitations.revoke(store, invitation.workspace_id, invitation.assessment_id, AT)

    for typed in ("", "-", "lo10"):
        with pytest.raises(resume_codes.CodeUnknownError):
            resume_codes.resume(store, typed, AT)


def test_after_too_many_wrong_codes_even_the_right_one_waits_for_an_hour(store, made, monkeypatch):
    monkeypatch.setattr(resume_codes, "WRONG_TRIES_AN_HOUR", 10)
    code = resume_codes.code_of(store, made.token)
    for _ in range(10):
        with pytest.raises(resume_codes.CodeUnknownError):
            resume_codes.resume(store, "22222-22222", AT)
    with pytest.raises(resume_codes.TooManyCodesError):
        resume_codes.resume(store, code, AT)

    assert resume_codes.resume(store, code, AT + timedelta(minutes=61))


def test_right_codes_are_not_counted(store, made):
    code = resume_codes.code_of(store, made.token)

    for _ in range(12):
        assert resume_codes.resume(store, code, AT)
