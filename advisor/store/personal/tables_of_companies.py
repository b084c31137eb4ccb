"""Tables about a company and its work. People stand in them by id, or in words that name them."""

from __future__ import annotations

from advisor.core.language import mark
from advisor.store.personal.table import MEMBER, Table, kept, table

_WORK = "Work of the company. Who did it stands in it by id; names in its words go."
_BY = kept("member_id = :id", MEMBER)
_MADE_BY = kept("created_by = :id", MEMBER)

COMPANIES: tuple[Table, ...] = (
    table(
        "workspaces",
        mark("The company itself."),
        plain="id name currency is_example created_at removed_at remind_months time_zone "
        "week_start weekend language",
        company=False,
    ),
    table(
        "assumption_changes",
        _WORK,
        _BY,
        words="reason",
        plain="workspace_id revision key value member_id changed_at",
    ),
    table(
        "scenarios",
        _WORK,
        _MADE_BY,
        words="name",
        data="changes",
        plain="id workspace_id inputs_hash created_by created_at updated_at removed_at",
    ),
    table(
        "openings",
        _WORK,
        _MADE_BY,
        words="title outcomes_six outcomes_twelve purpose contact",
        data="criteria brief advert work_sample",
        plain="id workspace_id role motion keep_until quorum created_by created_at revealed_at "
        "removed_at team interview_minutes",
    ),
    table(
        "opening_locks",
        _WORK,
        _BY,
        words="reason",
        plain="opening_id workspace_id version criteria seal member_id locked_at",
    ),
    table(
        "panel_links",
        mark("Links of interviewers, by id."),
        keys="token_hash",
        plain="workspace_id panelist_id created_at expires_at revoked_at",
    ),
    table(
        "decisions",
        mark(
            "The frozen record loses who was erased and keeps the hash of the whole beside its "
            "own, with “erased on …”; who was chosen stays under an id."
        ),
        kept("person_id = :id"),
        _BY,
        words="words override_note",
        plain="opening_id workspace_id version person_id member_id record record_hash decided_at",
    ),
    table(
        "voluntary_questions",
        _WORK,
        words="label",
        data="options",
        plain="workspace_id opening_id question",
    ),
    table(
        "lead_cards",
        mark("About leads, not people of the company. A card is erased by itself."),
        _MADE_BY,
        words="who source acts problem fit next_step permission deadline",
        plain="id workspace_id created_by created_at changed_at",
    ),
    table(
        "lead_decisions",
        mark("Counts that outlive an erased card."),
        _BY,
        plain="id workspace_id lead_id status reason recycle_on member_id decided_at taken_back_at",
    ),
    table(
        "feedback_links",
        _WORK,
        _BY,
        words="name",
        keys="token_hash",
        plain="id workspace_id member_id created_at expires_at revoked_at",
    ),
    table(
        "feedback_entries",
        _WORK,
        words="words asset",
        plain="id workspace_id link_id once chosen sent_at removed_at",
    ),
    table(
        "feedback_answers",
        _WORK,
        _BY,
        words="text",
        plain="workspace_id theme month member_id answered_at",
    ),
    table(
        "actual_entries",
        _WORK,
        _BY,
        words="source file_name",
        plain="id workspace_id number member_id created_at undone_at",
    ),
    table(
        "scoreboard_targets",
        _WORK,
        _BY,
        plain="workspace_id number metric value member_id created_at",
    ),
    table(
        "calendar_times",
        mark("When meetings are."),
        plain="workspace_id meeting day start_minute nth",
    ),
    table(
        "calendar_starts",
        mark("When a plan begins."),
        _BY,
        plain="workspace_id starts_on member_id changed_at",
    ),
    table(
        "plan_versions",
        mark(
            "A plan that was agreed stays; people stand in it by id, so that an erased name is "
            "gone."
        ),
        _BY,
        words="reason",
        data="inputs plan",
        plain="id workspace_id number made_at member_id inputs_hash events",
    ),
    table(
        "plan_events",
        _WORK,
        _BY,
        words="value made_over",
        plain="workspace_id number line_key field member_id at",
    ),
    table(
        "answer_imports",
        _WORK,
        _BY,
        words="file_name",
        plain="id workspace_id member_id people created_at undone_at",
    ),
    table(
        "own_questionnaires",
        mark(
            "Questions are asked of everyone; their text is kept as it was uploaded, with its hash."
        ),
        _BY,
        plain="workspace_id questionnaire_id definition_hash revision source member_id "
        "uploaded_at removed_at",
    ),
    table(
        "definitions",
        mark("Questions that were asked, with their hash; no answers."),
        plain="hash questionnaire_id body created_at",
        company=False,
    ),
    table(
        "privacy_settings",
        mark("Who answers for privacy, in the owner's words."),
        words="value",
        plain="workspace_id key",
    ),
    table(
        "notice_texts",
        mark("Words that were agreed to, with their hash; they name nobody."),
        plain="hash body created_at",
        company=False,
    ),
    table(
        "retention",
        mark("How long data are kept."),
        _BY,
        plain="workspace_id kind months member_id changed_at",
    ),
    table(
        "audit_entries",
        mark(
            "Who did what when, by ids alone, each with the hash of the one before: it stays whole."
        ),
        kept("actor_id = :id"),
        kept("actor_id = :id", MEMBER),
        plain="number at actor_kind actor_id action workspace_id records previous hash",
    ),
    table(
        "erased_ids",
        mark("That an id was erased, so that it is erased again from a backup."),
        kept("id = :id"),
        kept("id = :id", MEMBER),
        plain="kind id erased_at",
        company=False,
    ),
    table("installation", mark("Settings of the installation."), plain="key value", company=False),
    table("resume_tries", mark("Times of wrong codes."), plain="id tried_at", company=False),
    table(
        "sign_in_tries",
        mark("Wrong passwords, counted by the hash of a name; forgotten in time."),
        plain="name_hash failures last_at free_at",
        company=False,
    ),
    table(
        "_sqlite_migrations",
        mark("Which tables were made when."),
        plain="id migration_set name applied_at",
        company=False,
    ),
)
