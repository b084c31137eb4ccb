"""Tables about people: who they are, what they said, what was said of them, how they get in."""

from __future__ import annotations

from advisor.core.language import mark
from advisor.store.personal.table import MEMBER, Table, blanked, deleted, kept, table

_ABOUT = "assessment_id IN (SELECT id FROM assessments WHERE subject_id = :id)"
_BY = "assessment_id IN (SELECT id FROM assessments WHERE respondent = :id)"
_OPEN_BY = (
    "assessment_id IN (SELECT id FROM assessments WHERE respondent = :id OR subject_id = :id)"
)

PEOPLE: tuple[Table, ...] = (
    table(
        "people",
        mark("The id stays, with “Erased on …” in place of the name, so that counts stay right."),
        blanked("id = :id", unset="hours marketing_share", labelled="name"),
        plain="id workspace_id created_at removed_at shares_levels candidate_of",
    ),
    table(
        "assessments",
        mark(
            "That one was filled in stays; its answers go. As somebody who answers about others, "
            "only an id is left."
        ),
        kept("subject_id = :id"),
        kept("respondent = :id"),
        words="purpose",
        plain="id workspace_id definition_hash subject_id respondent seed revision reference "
        "created_at submitted_at entered_by entered_from language import_id removed_at opening_id",
    ),
    table(
        "answers",
        mark(
            "What was said about them goes. What they said about others stays with those, under "
            "an id."
        ),
        deleted(_ABOUT),
        kept(_BY),
        words="value",
        plain="assessment_id question_id revision workspace_id answered_at",
    ),
    table(
        "assessment_notes",
        mark("Remarks on answers go with the answers."),
        deleted(_ABOUT),
        blanked(_BY, empty="said"),
        words="said",
        plain="assessment_id workspace_id code at",
    ),
    table(
        "assessment_consents",
        mark("That somebody agreed, when and to which words, is the proof that it was allowed."),
        kept(_OPEN_BY),
        plain="assessment_id workspace_id notice_hash basis agreed_at taken_back_at",
    ),
    table(
        "links",
        mark("Links to their questionnaires close for good."),
        deleted(_OPEN_BY),
        keys="token_hash",
        plain="workspace_id assessment_id created_at expires_at revoked_at",
    ),
    table(
        "hand_overs",
        mark("So do hand-overs of a computer."),
        deleted(_OPEN_BY),
        deleted("member_id = :id", MEMBER),
        keys="token_hash code_hash",
        plain="workspace_id member_id assessment_id tries created_at ended_at",
    ),
    table(
        "invitations",
        mark(
            "Who was asked about them goes; where they were asked about others, name and address "
            "go."
        ),
        deleted("subject_id = :id"),
        blanked(_BY, empty="email resume_hash", labelled="name"),
        words="name email",
        keys="resume_hash",
        plain="assessment_id workspace_id subject_id kind created_at",
    ),
    table(
        "privacy_requests",
        mark("That they asked, and when it was answered, is the proof that it was."),
        kept("respondent = :id"),
        plain="id workspace_id respondent assessment_id kind asked_at closed_at",
    ),
    table(
        "candidates",
        mark("Stage and outcome stay under the id, for counts of fairness."),
        blanked("person_id = :id", empty="email link note reason feedback"),
        words="note feedback",
        plain="person_id workspace_id opening_id stage outcome consented_at created_at removed_at",
    ),
    table(
        "candidate_links",
        mark("Links close for good."),
        deleted("person_id = :id"),
        keys="token_hash",
        plain="workspace_id person_id form created_at expires_at revoked_at",
    ),
    table(
        "candidate_consents",
        mark("That they agreed, and to which words, is the proof that it was allowed."),
        kept("person_id = :id"),
        words="told",
        plain="workspace_id person_id agreed_at taken_back_at",
    ),
    table(
        "voluntary_answers",
        mark("They go."),
        deleted("person_id = :id"),
        plain="workspace_id opening_id person_id question answer given_at",
    ),
    table(
        "scorecards",
        mark("That one was filled in stays, to be counted; its answers go."),
        kept("person_id = :id"),
        plain="assessment_id workspace_id opening_id person_id panelist_id version created_at",
    ),
    table(
        "scorecard_revisions",
        mark("What was changed after a reveal goes."),
        deleted(_ABOUT),
        words="value reason",
        plain="id workspace_id assessment_id question_id revised_at",
    ),
    table(
        "hires",
        mark("That somebody was hired from an opening stays under the id."),
        blanked("person_id = :id", empty="fit"),
        plain="person_id workspace_id opening_id member_id hired_at",
    ),
    table(
        "look_backs",
        mark("They go."),
        deleted("person_id = :id"),
        words="note",
        plain="workspace_id opening_id person_id months outcome member_id entered_at",
    ),
    table(
        "erasures",
        mark("That a candidate was erased, and how many scorecards and answers there were."),
        kept("person_id = :id"),
        plain="person_id workspace_id opening_id member_id scorecards answers erased_at",
    ),
    table(
        "report_links",
        mark("Links to reports about them close for good."),
        deleted("person_id = :id"),
        keys="token_hash",
        plain="id workspace_id kind person_id names levels paper member_id created_at expires_at "
        "revoked_at language",
    ),
    table(
        "calendar_links",
        mark("Links to their calendar close for good."),
        deleted("person_id = :id"),
        keys="token_hash",
        plain="id workspace_id person_id names member_id created_at revoked_at",
    ),
    table(
        "calendar_stamps",
        mark("What a calendar was told of an entry last, as a hash."),
        deleted("whose = :id"),
        plain="workspace_id whose entry content_hash sequence changed_at",
    ),
    table(
        "actuals",
        mark("Figures stay under the id: the sums of the company rest on them."),
        kept("person_id = :id"),
        plain="entry_id workspace_id rhythm start figure person_id value",
    ),
    table(
        "assets",
        mark("Nobody looks after their assets any more."),
        blanked("owner_id = :id", empty="owner_id"),
        words="name link",
        plain="id workspace_id stage owner_id checked_on deals theme plan_key created_at "
        "removed_at",
    ),
    table(
        "panelists",
        mark("Where an interviewer was, in words, their name and address go."),
        blanked("member_id = :id", empty="email", labelled="name", of=MEMBER),
        words="name email",
        plain="id workspace_id opening_id member_id rater_id skills created_at removed_at",
    ),
    table(
        "members",
        mark("The id stays, with “Erased on …” in place of the name: what they did is under it."),
        blanked("id = :id", labelled="name", of=MEMBER),
        plain="id created_at last_workspace_id language",
        company=False,
    ),
    table(
        "memberships",
        mark("A member is no longer one of the people; an erased member is removed."),
        blanked("person_id = :id", unset="person_id"),
        kept("member_id = :id", MEMBER),
        plain="member_id workspace_id role person_id removed_at",
    ),
    table(
        "member_invitations",
        mark("Invitations for them close for good."),
        deleted("person_id = :id"),
        deleted("member_id = :id", MEMBER),
        words="name",
        keys="token_hash",
        plain="id workspace_id role person_id member_id created_at expires_at used_at revoked_at",
    ),
    table(
        "passwords",
        mark("Sign-in name and password go."),
        deleted("member_id = :id", MEMBER),
        keys="hash",
        plain="member_id sign_in_name folded_name set_at",
        company=False,
    ),
    table(
        "password_resets",
        mark("They go."),
        deleted("member_id = :id", MEMBER),
        keys="token_hash",
        plain="member_id made_by created_at expires_at used_at revoked_at",
        company=False,
    ),
    table(
        "sign_in_links",
        mark("They go."),
        deleted("member_id = :id", MEMBER),
        keys="token_hash",
        plain="member_id created_at expires_at used_at",
        company=False,
    ),
    table(
        "sessions",
        mark("They go: whoever is signed in is out."),
        deleted("member_id = :id", MEMBER),
        keys="token_hash",
        plain="member_id created_at expires_at ended_at seen_at browser way",
        company=False,
    ),
)
