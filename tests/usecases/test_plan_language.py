"""A plan is kept in the language of its company, whoever makes it one's own or reads it."""

from dataclasses import replace

import pytest

from advisor.core.language import speaking
from advisor.library.catalogues import language_of
from advisor.store import plans
from advisor.usecases import calendar_links
from advisor.usecases.plan_calendar import Whose
from tests.builders import AT
from tests.plan_companies import FIRST, Planned

ACCENTED = language_of("en-XA")


@pytest.fixture
def ours(store):
    made = Planned(store, kept=False)
    made.workspace = replace(made.workspace, language="en-XA")
    made.keep()
    return made


def test_the_plan_is_frozen_in_the_company_s_language_whatever_is_spoken(ours):
    assert ours.plan.lines[FIRST].sentence.startswith("⟦")


def test_what_it_was_made_from_is_kept_in_the_company_s_language(ours):
    version = plans.newest(ours.store, ours.workspace.id)

    assert version is not None
    assert "⟦" in version.inputs


def test_another_reader_s_language_is_no_reason_to_make_the_plan_again(ours):
    assert ours.renewal() is None

    with speaking(ACCENTED):
        assert ours.renewal() is None


def test_a_renewal_read_in_another_language_differs_in_what_has_changed_alone(ours):
    ours.learn()

    found = ours.renewal()

    assert found is not None
    assert len(found.differences) < len(ours.plan.lines) / 2


def test_the_parts_of_what_differs_are_named_in_the_reader_s_language(ours):
    ours.learn()

    found = ours.renewal()

    assert found is not None
    assert not any("⟦" in one.part for one in found.differences)


def test_a_calendar_that_subscribed_gets_the_company_s_language(ours):
    ours.store.run("UPDATE workspaces SET language = 'en-XA'")
    whose, day = Whose("", names=True), AT.date().isoformat()
    made = calendar_links.make(ours.store, ours.workspace, whose, day, ours.owner.id, AT)

    found = calendar_links.fetched(ours.store, made.token, AT).decode()

    assert "CATEGORIES:⟦" in found
