"""Words for the actions of the audit log, and which leave an entry in another way than most."""

from __future__ import annotations

from collections.abc import Mapping

from advisor.core.audit_actions import ACTIONS

WORDS: Mapping[str, str] = {
    action: words for actions in ACTIONS.values() for action, words in actions.items()
}
# Looking at these is worth an entry, though it changes nothing.
TAKEN_OUT = frozenset(ACTIONS["Taken out"])
# These can fail, and then say something else: they are noted when it is known how they ended.
TRIES: Mapping[str, str] = {
    "signing_in.use_link": "sign-in.failed",
    "signing_in.with_password": "sign-in.failed",
    "hand_over.check_code": "sign-in.failed",
    "resume.go_on": "resume.failed",
}
# What leaves no entry: single answers and scores, which are never changed but followed by others;
# what candidates say voluntarily, which nobody may trace to them; looks of a preview.
_QUIET = """
    assess.save assess.autosave one_skill.save one_skill.autosave
    one_skill.linked_save one_skill.linked_autosave voluntary.save
    account.stay signing_in.go_on preview.save preview.language report_files.stop
    people_import.look candidate_import.look data_import.look scoreboard_import.look
"""
QUIET = frozenset(_QUIET.split())
