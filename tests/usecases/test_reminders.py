from dataclasses import replace
from datetime import date, timedelta

import pytest

from advisor.usecases import alignment_asking, gathering, reminders
from advisor.usecases.name_lines import Named
from tests.builders import AT, answered, begun, business, company, person

QUARTER = AT + timedelta(days=92)


@pytest.fixture
def tea(store):
    """Ana answered about herself in March, and the business numbers are from then."""
    workspace, ana = company(store)
    answered(store, workspace, ana)
    business(store, workspace)
    return workspace


def due(store, workspace, day=QUARTER):
    found = reminders.due(gathering.gather(store, workspace), day.date())
    return [(one.what, one.names) for one in found]


def test_nothing_is_due_before_three_months_and_all_is_on_the_day(store, tea):
    assert due(store, tea, AT + timedelta(days=91)) == []
    assert due(store, tea) == [("own", ("Ana",)), ("business", ())]


def test_the_months_can_be_changed_and_nought_is_never(store, tea):
    assert due(store, replace(tea, remind_months=4)) == []
    assert due(store, replace(tea, remind_months=0), AT + timedelta(days=2000)) == []
    assert due(store, replace(tea, remind_months=1), AT + timedelta(days=31))


def test_what_was_asked_again_already_is_not_due(store, tea):
    ana = gathering.gather(store, tea).people[0]
    begun(store, tea, ana, at=AT + timedelta(days=80))

    assert due(store, tea) == [("business", ())]


def test_the_check_is_due_until_both_sides_are_asked_again(store, tea):
    answered(store, tea, None, "alignment", "mia", side="sales")
    assert ("alignment", ()) in due(store, tea)

    alignment_asking.ask(store, tea.id, [Named("Mia", "")], ["sales"], QUARTER)

    assert ("alignment", ()) not in due(store, tea)


def test_asking_again_makes_links_in_the_form_of_last_time(store, tea):
    ben = person(store, tea, "Ben")
    answered(store, tea, ben, "founder")
    inputs = gathering.gather(store, tea)

    made = reminders.ask_people_again(store, inputs, QUARTER)

    assert sorted(one.about for one in made) == ["Ana", "Ben"]
    assert due(store, tea) == [("business", ())]
    assert next(one for one in made if one.about == "Ben").minutes > 10


def test_a_month_later_is_the_same_day_or_the_last_of_the_month():
    assert reminders.later(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert reminders.later(date(2026, 11, 22), 3) == date(2027, 2, 22)
    assert reminders.later(date(2026, 12, 31), 24) == date(2028, 12, 31)
