"""Which questionnaire, and which version of it, a table's lines were answered under."""

from __future__ import annotations

from advisor.core.language import say
from advisor.core.questionnaire import Questionnaire, content_hash
from advisor.library import UnknownQuestionnaire, definition_from_json
from advisor.store import assessments, export
from advisor.store.database import Store
from advisor.usecases import own_questionnaires


class Finder:
    """Finds questionnaires for the lines of a table. notes: what to know about the versions."""

    def __init__(self, store: Store, workspace_id: str, chosen: str) -> None:
        """chosen: the id that all lines are of; "" where each line says it."""
        self._store, self._workspace_id, self._chosen = store, workspace_id, chosen
        self._found: dict[tuple[str, str], Questionnaire | None] = {}
        self._others: dict[str, str] = {}
        self.offered = tuple(
            entry.questionnaire
            for entry in own_questionnaires.library(store, workspace_id)
            if not entry.withdrawn
        )
        chosen_ones = [one for one in self.offered if one.id == chosen]
        self.candidates: tuple[Questionnaire, ...] = tuple(chosen_ones) or (
            *self.offered,
            *self._used(),
        )

    @property
    def notes(self) -> tuple[str, ...]:
        """A sentence for each version that is not here, read under the one that is."""
        return tuple(
            say(
                "Version {version} of “{name}” is not here; its answers are read under today’s.",
                version=version[:8],
                name=name,
            )
            for version, name in self._others.items()
        )

    def find(self, name: str, version: str) -> Questionnaire | None:
        """The questionnaire of a line; the very same object for the same words. None for none."""
        key = (name or self._chosen, version)
        if self._chosen and key[0] != self._chosen:
            return None
        if key not in self._found:
            self._found[key] = self._look(*key)
        return self._found[key]

    def _look(self, name: str, version: str) -> Questionnaire | None:
        for one in self.candidates:
            if one.id == name and content_hash(one) == version:
                return one
        try:
            return own_questionnaires.load(self._store, self._workspace_id, name, version)
        except UnknownQuestionnaire:
            pass
        current = next((one for one in self.offered if one.id == name), None)
        if current is not None and version:
            self._others[version] = name
        return current

    def _used(self) -> tuple[Questionnaire, ...]:
        """Earlier versions that were answered in the workspace."""
        current = {content_hash(one) for one in self.offered}
        return tuple(
            definition_from_json(assessments.definition(self._store, one.hash))
            for one in export.versions(self._store, self._workspace_id)
            if one.hash not in current
        )
