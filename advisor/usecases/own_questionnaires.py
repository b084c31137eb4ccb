"""The questionnaires of a workspace: those shipped, and its own, which are kept version by version.

Answers are given under a definition and stay with it: nothing here touches an assessment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from advisor.core.questionnaire import Questionnaire, canonical_json, content_hash
from advisor.library import (
    SHIPPED,
    UnknownQuestionnaire,
    definition_from_bytes,
    definition_from_json,
    load_questionnaire,
    site,
)
from advisor.store import assessments, own_questionnaires
from advisor.store.database import Store
from advisor.store.own_questionnaires import Use, Version
from advisor.usecases.tokens import stamp

VERSION_DIGITS = 8
_EXAMPLE = re.compile(r"^## A full example$.+?^```yaml\n(.+?)^```", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One questionnaire of the library in its current version.

    key: the content hash. uses: of each version that was ever used, the current one first.
    withdrawn: it is an own one that is not offered any more.
    """

    questionnaire: Questionnaire
    key: str
    own: bool
    uses: tuple[tuple[str, Use], ...]
    withdrawn: bool = False

    @property
    def used(self) -> Use:
        """The uses of all versions together."""
        found = [use for _, use in self.uses]
        return Use(sum(use.begun for use in found), sum(use.handed_in for use in found))


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of an upload. fresh: it is a new version; else the same content was there.

    back: the content was there in an older version, or withdrawn, and is in force again.
    """

    questionnaire: Questionnaire
    key: str
    fresh: bool
    back: bool = False


def library(store: Store, workspace_id: str) -> tuple[Entry, ...]:
    """Everything a workspace has: its own by title, then what is shipped; withdrawn ones last."""
    uses = own_questionnaires.uses(store, workspace_id)
    own = [
        _entry(definition_from_json(one.body), uses, own=True, withdrawn=one.removed)
        for one in _current(store, workspace_id)
    ]
    own.sort(key=lambda entry: (entry.withdrawn, entry.questionnaire.title.casefold()))
    shipped = [_entry(load_questionnaire(name), uses, own=False) for name in SHIPPED]
    offered = [entry for entry in own if not entry.withdrawn]
    return (*offered, *shipped, *own[len(offered) :])


def offered(store: Store, workspace_id: str, respondent: str) -> tuple[Questionnaire, ...]:
    """What can be asked about a person of this respondent ("self", "observer"), shipped first.

    The first is what is asked where nothing else is chosen: the short form comes before the long.
    """
    shipped = sorted(map(load_questionnaire, SHIPPED), key=Questionnaire.minutes)
    own = [
        definition_from_json(one.body) for one in _current(store, workspace_id) if not one.removed
    ]
    return tuple(
        asked
        for asked in (*shipped, *own)
        if (asked.subject, asked.respondent) == ("person", respondent)
    )


def choice(store: Store, workspace_id: str, respondent: str, name: str) -> Questionnaire:
    """The questionnaire of that id among those offered; the first one where it is not."""
    asked = offered(store, workspace_id, respondent)
    return next((one for one in asked if one.id == name), asked[0])


def load(store: Store, workspace_id: str, name: str, key: str = "") -> Questionnaire:
    """A questionnaire by its id, shipped or own, in its current version or that of a hash.

    key: the content hash, or how it begins. Withdrawn ones and earlier versions are found too.
    Raises UnknownQuestionnaire.
    """
    if name in SHIPPED and content_hash(load_questionnaire(name)).startswith(key):
        return load_questionnaire(name)
    for one in own_questionnaires.versions(store, workspace_id, name):
        if one.definition_hash.startswith(key):
            return definition_from_json(one.body)
    raise UnknownQuestionnaire(f"There is no questionnaire “{name}” here.")


def source(store: Store, workspace_id: str, name: str, key: str = "") -> str:
    """The text of a questionnaire as it was written. Raises UnknownQuestionnaire."""
    if name in SHIPPED:
        return (site("questionnaires") / f"{name}.yaml").read_text("utf-8")
    asked = load(store, workspace_id, name, key)
    found = own_questionnaires.source(store, workspace_id, name, content_hash(asked))
    return found or ""


def description() -> str:
    """Every key of the format, with examples, as Markdown."""
    return (site("questionnaires") / "README.md").read_text("utf-8")


def example() -> str:
    """The full example in the description of the format."""
    found = _EXAMPLE.search(description())
    return found.group(1) if found else ""


def schema() -> str:
    """The JSON Schema of the format, for editors."""
    return (site("questionnaires") / "questionnaire.schema.json").read_text("utf-8")


def upload(
    store: Store, workspace_id: str, member_id: str, content: bytes, file: str, at: datetime
) -> Kept:
    """Check a questionnaire and keep it as the current version of its id.

    file: how it is called in problems. The same content again makes no new version. Raises
    QuestionnaireProblems with everything that is wrong.
    """
    asked = definition_from_bytes(content, file, taken=SHIPPED)
    text = content.decode("utf-8-sig").replace("\r\n", "\n")
    key, body = content_hash(asked), canonical_json(asked)
    with store.immediate():
        known = own_questionnaires.versions(store, workspace_id, asked.id)
        before = next((one for one in known if one.definition_hash == key), None)
        if before is not None:
            back = before.removed or before.revision != known[0].revision
            _put_in_force(store, before, known)
            return Kept(asked, key, fresh=False, back=back)
        assessments.keep_definition(store, key, asked.id, body, stamp(at))
        revision = known[0].revision + 1 if known else 1
        version = Version(workspace_id, asked.id, key, revision, body, "", stamp(at))
        own_questionnaires.add(store, version, member_id, text)
        own_questionnaires.set_removed(store, workspace_id, asked.id, None)
    return Kept(asked, key, fresh=True)


def versions(store: Store, workspace_id: str, name: str) -> tuple[tuple[Version, Use], ...]:
    """Every version of an own questionnaire with its uses, the current one first."""
    uses = own_questionnaires.uses(store, workspace_id)
    found = own_questionnaires.versions(store, workspace_id, name)
    return tuple((one, uses.get((name, one.definition_hash), Use())) for one in found)


def make_current(store: Store, workspace_id: str, name: str, key: str) -> Version | None:
    """Put an earlier version in force again; gives the one that was, None where there is none."""
    with store.immediate():
        known = own_questionnaires.versions(store, workspace_id, name)
        chosen = next((one for one in known if one.definition_hash == key), None)
        if chosen is None:
            return None
        _put_in_force(store, chosen, known)
        return known[0]


def withdraw(store: Store, workspace_id: str, name: str, at: datetime) -> None:
    """Offer a questionnaire no more; what was begun goes on. ``bring_back`` undoes it."""
    own_questionnaires.set_removed(store, workspace_id, name, stamp(at))


def bring_back(store: Store, workspace_id: str, name: str) -> None:
    """Undo ``withdraw``."""
    own_questionnaires.set_removed(store, workspace_id, name, None)


def _current(store: Store, workspace_id: str) -> list[Version]:
    """The version in force of each own questionnaire, withdrawn ones among them."""
    newest: dict[str, Version] = {}
    for one in own_questionnaires.of_workspace(store, workspace_id):
        newest.setdefault(one.questionnaire_id, one)
    return list(newest.values())


def _entry(
    asked: Questionnaire,
    uses: dict[tuple[str, str], Use],
    *,
    own: bool,
    withdrawn: bool = False,
) -> Entry:
    key = content_hash(asked)
    of_it = [(used, use) for (name, used), use in uses.items() if name == asked.id]
    of_it.sort(key=lambda pair: pair[0] != key)
    return Entry(asked, key, own, tuple(of_it), withdrawn)


def _put_in_force(store: Store, version: Version, known: list[Version]) -> None:
    if version.revision != known[0].revision:
        own_questionnaires.set_revision(store, version, known[0].revision + 1)
    own_questionnaires.set_removed(store, version.workspace_id, version.questionnaire_id, None)
