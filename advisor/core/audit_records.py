"""What the records are called that entries of the audit log are about."""

from __future__ import annotations

from collections.abc import Mapping

from advisor.core.language import mark

# By the kind that stands before the id: a table's name for one of its rows, or a column's.
_WORDS: Mapping[str, str] = {
    "person": mark("person"),
    "subject": mark("subject"),
    "respondent": mark("respondent"),
    "member": mark("member"),
    "membership": mark("membership"),
    "member_invitation": mark("member invitation"),
    "invitation": mark("invitation"),
    "assessment": mark("assessment"),
    "answer": mark("answer"),
    "answer_import": mark("answer import"),
    "link": mark("link"),
    "sign_in_link": mark("sign in link"),
    "session": mark("session"),
    "password": mark("password"),
    "password_reset": mark("password reset"),
    "hand_over": mark("hand over"),
    "report_link": mark("report link"),
    "calendar_link": mark("calendar link"),
    "candidate": mark("candidate"),
    "candidate_link": mark("candidate link"),
    "opening": mark("opening"),
    "panelist": mark("panelist"),
    "panel_link": mark("panel link"),
    "scorecard": mark("scorecard"),
    "decision": mark("decision"),
    "hire": mark("hire"),
    "look_back": mark("look back"),
    "plan_event": mark("plan event"),
    "plan_version": mark("plan version"),
    "scenario": mark("scenario"),
    "asset": mark("asset"),
    "lead_card": mark("lead card"),
    "feedback_entrie": mark("feedback entrie"),
    "feedback_link": mark("feedback link"),
    "own_questionnaire": mark("own questionnaire"),
    "definition": mark("definition"),
    "privacy_request": mark("privacy request"),
    "more": mark("more"),
}


def record_words(kind: str) -> str:
    """A kind of record in English words, to be said; "lead card" for lead_card."""
    return _WORDS.get(kind, kind.replace("_", " "))
