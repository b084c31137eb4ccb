"""What is set once for a company: where and when it works."""

import pytest

from advisor.core.language import speaking
from advisor.core.plan.working_days import WorkWeek
from advisor.library.catalogues import language_of
from advisor.store import workspaces
from advisor.web.time_zones import time_zone_typed, time_zones
from tests.builders import company

WRONG = "Type a city that is in the list, such as Europe/Berlin, or UTC."


@pytest.fixture
def settings(owner, store):
    workspace, _ = company(store)
    return owner.get(f"/w/{workspace.id}/settings/")


def kept(store, settings):
    return workspaces.find(store, settings.path.split("/")[2])


def test_a_company_begins_in_utc_from_monday_to_friday(settings):
    assert [settings.value(name) for name in ("time_zone", "week_start", "weekend")] == [
        "UTC",
        "monday",
        "sat-sun",
    ]


def test_place_and_working_days_are_kept(owner, store, settings):
    typed = {"time_zone": "asia/riyadh", "week_start": "sunday", "weekend": "fri-sat"}
    page = owner.submit(settings, typed, "Save")

    assert page.value("time_zone") == "Asia/Riyadh"
    assert kept(store, settings).week == WorkWeek("sunday", "fri-sat")


def test_a_company_set_up_in_a_language_writes_in_it_until_the_settings_say_another(owner, store):
    with speaking(language_of("en-XA")):
        workspace, _ = company(store)
    page = owner.get(f"/w/{workspace.id}/settings/")
    assert workspaces.find(store, workspace.id).language == "en-XA"

    owner.submit(page, {"language": "en"}, "Save")

    assert workspaces.find(store, workspace.id).language == "en"


@pytest.mark.parametrize("typed", ["", "Atlantis", "Europe", "<b>", "localtime"])
def test_a_place_that_is_not_known_is_refused_and_stays_as_typed(owner, store, settings, typed):
    page = owner.submit(settings, {"time_zone": typed}, "Save", 422)

    assert page.errors() == {"time_zone": WRONG}
    assert page.value("time_zone") == typed
    assert kept(store, settings).time_zone == "UTC"


@pytest.mark.parametrize(
    ("typed", "zone"),
    [("berlin", "Europe/Berlin"), (" New  York ", "America/New_York"), ("utc", "UTC")],
)
def test_a_city_alone_is_enough(typed, zone):
    assert time_zone_typed(typed) == zone


def test_every_time_zone_offered_is_one_that_is_taken():
    assert [zone for zone in time_zones() if time_zone_typed(zone) != zone] == []
