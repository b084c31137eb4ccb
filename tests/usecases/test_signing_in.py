from datetime import timedelta

import pytest

from advisor.usecases import signing_in, sittings
from advisor.usecases.signing_in import (
    CODE_TRIES,
    LinkUsedError,
    TooManyTriesError,
    WrongCodeError,
)
from tests.builders import AT, begun, company, link_to


def session_of(store):
    """The token of the owner's session."""
    return signing_in.sign_in(store, signing_in.make_link(store, AT), AT)


def handed_over(store):
    """The owner's computer with Ana: what was handed over, and the link to her questionnaire."""
    workspace, ana = company(store)
    assessment = begun(store, workspace, ana)
    link = link_to(store, assessment)
    given = signing_in.hand_over(store, session_of(store), workspace.id, assessment.id, AT)
    return given, link


def test_there_is_one_owner_however_often_one_asks(store):
    assert signing_in.owner(store, AT) == signing_in.owner(store, AT)


def test_a_link_signs_in_once(store):
    link = signing_in.make_link(store, AT)

    session = signing_in.sign_in(store, link, AT)

    assert signing_in.signed_in(store, session, AT) == signing_in.owner(store, AT)
    with pytest.raises(LinkUsedError):
        signing_in.sign_in(store, link, AT)


@pytest.mark.parametrize("token", ["", "tampered", "🍵"])
def test_an_unknown_link_signs_nobody_in(store, token):
    signing_in.make_link(store, AT)

    with pytest.raises(LinkUsedError):
        signing_in.sign_in(store, token, AT)


def test_a_link_expires_after_an_hour(store):
    link = signing_in.make_link(store, AT)

    with pytest.raises(LinkUsedError):
        signing_in.sign_in(store, link, AT + timedelta(hours=1))

    assert signing_in.sign_in(store, link, AT + timedelta(minutes=59))


def test_a_new_link_leaves_an_older_one_usable(store):
    first, second = (signing_in.make_link(store, AT) for _ in range(2))

    assert signing_in.sign_in(store, first, AT) != signing_in.sign_in(store, second, AT)


def test_a_session_ends_by_signing_out_or_after_thirty_days(store):
    session = session_of(store)

    assert signing_in.signed_in(store, session, AT + timedelta(days=29))
    assert signing_in.signed_in(store, session, AT + timedelta(days=30)) is None
    signing_in.sign_out(store, session, AT)
    assert signing_in.signed_in(store, session, AT) is None


def test_no_token_or_code_lies_readable_in_the_file(store, data):
    link = signing_in.make_link(store, AT)
    session = signing_in.sign_in(store, link, AT)
    given, questionnaire_link = handed_over(store)

    content = b"".join(path.read_bytes() for path in data.parent.iterdir())

    for secret in (link, session, given.token, questionnaire_link):
        assert secret.encode() not in content


def test_handing_over_signs_the_member_out(store):
    workspace, ana = company(store)
    session = session_of(store)

    given = signing_in.hand_over(store, session, workspace.id, begun(store, workspace, ana).id, AT)

    assert signing_in.signed_in(store, session, AT) is None
    assert signing_in.handed_over(store, given.token).workspace_id == workspace.id
    assert len(given.code) == 6
    assert given.code.isdigit()


def test_only_who_is_signed_in_can_hand_over(store):
    workspace, ana = company(store)

    with pytest.raises(LinkUsedError):
        signing_in.hand_over(store, "nobody", workspace.id, begun(store, workspace, ana).id, AT)


def test_the_code_brings_the_member_back_and_closes_the_questionnaire(store):
    given, link = handed_over(store)
    typed = f" {given.code[:3]} {given.code[3:]}"

    session = signing_in.take_back(store, given.token, typed, AT)

    assert signing_in.signed_in(store, session, AT)
    assert signing_in.handed_over(store, given.token) is None
    with pytest.raises(sittings.LinkClosedError):
        sittings.resume(store, link, AT)
    with pytest.raises(LinkUsedError):
        signing_in.take_back(store, given.token, given.code, AT)


def test_after_five_wrong_codes_the_right_one_is_refused_too(store):
    given, _ = handed_over(store)
    wrong = f"{(int(given.code) + 1) % 1_000_000:06d}"

    for _ in range(CODE_TRIES):
        with pytest.raises(WrongCodeError):
            signing_in.take_back(store, given.token, wrong, AT)
    with pytest.raises(TooManyTriesError):
        signing_in.take_back(store, given.token, given.code, AT)

    assert session_of(store)


@pytest.mark.parametrize("code", ["", "abcdef", "🍵", "٠١٢٣٤٥", "9" * 40])
def test_what_is_no_code_is_a_wrong_code(store, code):
    given, _ = handed_over(store)

    with pytest.raises(WrongCodeError):
        signing_in.take_back(store, given.token, code, AT)
