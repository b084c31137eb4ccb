"""What a team changes lies over its plan; what it takes back leaves no trace."""

from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.core.plan.edits import edited, states
from advisor.core.plan.line_words import WORDS, lines_of
from advisor.core.plan.mark import Mark
from advisor.core.plan.own_lines import places
from advisor.core.plan.plan import Plan
from tests.core.plan.kept_builders import FIRST, called, change, changes, plan
from tests.core.plan.plan_builders import DECIDED, drawn

KEYS = sorted(lines_of(plan()))
LISTED = [key for key, found in lines_of(plan()).items() if found.in_list]
# Have a key, and are no lines of their own: levels, weeks, people, arithmetic, what is so anywhere.
NOT_LINES = {"SkillNeeded", "PersonWeek", "PersonDevelopment", "Step", "Reason", "Distinction"}


def having_keys(value):
    if is_dataclass(value):
        yield from [type(value)] if hasattr(value, "key") else []
        for one in fields(value):
            yield from having_keys(getattr(value, one.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from having_keys(one)


@pytest.mark.parametrize("name", DECIDED)
def test_applying_no_changes_changes_nothing(name):
    made = drawn(name).plan

    assert edited(made, ()) is made


@pytest.mark.parametrize("name", DECIDED)
def test_whatever_has_a_key_is_a_line_or_known_not_to_be(name):
    kinds = set(having_keys(drawn(name).plan))

    assert {kind.__name__ for kind in kinds - set(WORDS)} <= NOT_LINES


@given(st.sampled_from(LISTED))
def test_hiding_a_line_and_bringing_it_back_is_as_if_nothing_was(key):
    hidden = edited(plan(), changes((key, "hidden", "yes")))
    back = edited(plan(), changes((key, "hidden", "yes"), (key, "hidden", "")))

    assert key not in lines_of(hidden)
    assert back == plan()


@given(st.sampled_from(KEYS), st.text(min_size=1))
def test_a_line_says_what_was_written_until_it_goes_back(key, text):
    field = next(iter(lines_of(plan())[key].words))
    written = edited(plan(), changes((key, field, text)))
    back = edited(plan(), changes((key, field, text), (key, field, None)))

    assert lines_of(written)[key].words[field] == text
    assert written.mark(key).edited
    assert back == plan()


@settings(max_examples=50)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(KEYS),
            st.sampled_from(["text", "hidden", "owner", "due", "done", "comment", "order"]),
            st.sampled_from(["", "yes", "2026-05-01", "ana", FIRST]),
        ),
        max_size=12,
    )
)
def test_any_changes_leave_a_plan_that_has_every_line_that_is_not_hidden(many):
    events = changes(*many)
    hidden = {key for key, state in states(events).items() if state.hidden}

    left = lines_of(edited(plan(), events))

    gone = set(KEYS) - set(left)
    assert {key for key in gone if not key.startswith(tuple(hidden))} == set()
    assert not hidden & set(left) & set(LISTED)


def test_an_owner_a_day_a_tick_and_comments_are_marks_of_a_line():
    events = changes(
        (FIRST, "owner", "ana"),
        (FIRST, "due", "2026-04-01"),
        (FIRST, "done", "2026-03-30"),
        (FIRST, "comment", "Good."),
    )

    mark = edited(plan(), events).mark(FIRST)

    assert mark == Mark("ana", called("ana"), "2026-04-01", "2026-03-30", False, 1)


def test_a_comment_that_is_taken_back_is_not_counted():
    events = changes((FIRST, "comment", "Good."), (FIRST, "comment gone", "1"))

    assert edited(plan(), events).mark(FIRST).comments == 0


def test_an_action_has_its_new_owner_and_stands_where_its_new_day_is():
    last = plan().actions[-1].key
    made = edited(plan(), changes((last, "owner", "ben"), (last, "due", plan().start)))

    found = next(one for one in made.actions if one.key == last)
    assert (found.owner, found.owner_name, found.phase) == ("ben", called("ben"), 30)
    assert [one.due for one in made.actions] == sorted(one.due for one in made.actions)


@pytest.mark.parametrize("place", sorted(places(plan())))
def test_a_line_of_ones_own_stands_at_the_end_of_its_list(place):
    field = "name" if place == "hand_off.card" else "text"
    made = edited(plan(), changes(("own.1", "added", place), ("own.1", field, "Our own.")))

    found = lines_of(made)["own.1"]
    assert found.words[field] == "Our own."
    assert found.neighbours[-1] == "own.1"


def test_a_place_that_is_not_there_is_among_what_else_was_agreed():
    made = edited(plan(), changes(("own.1", "added", "nowhere"), ("own.1", "text", "Our own.")))

    assert [line.text for line in made.own] == ["Our own."]


def test_a_line_that_was_moved_stands_behind_the_one_it_was_put_behind():
    first, second, *_, last = [line.key for line in plan().charters.pair[0].tactics.chosen]
    made = edited(plan(), changes((first, "order", last)))

    keys = [line.key for line in made.charters.pair[0].tactics.chosen]
    assert (keys[0], keys[-1]) == (second, first)
    assert (
        edited(plan(), changes((last, "order", ""))).charters.pair[0].tactics.chosen[0].key == last
    )


def test_a_change_of_a_line_that_is_not_in_the_plan_changes_nothing_else():
    made = edited(plan(), [change(1, "charters.gone.1", "text", "x")])

    assert isinstance(made, Plan)
    assert lines_of(made) == lines_of(plan())


def test_stages_of_the_funnel_cannot_be_hidden():
    made = edited(plan(), changes(("funnel.intent", "hidden", "yes")))

    assert len(made.funnel.lanes) == len(plan().funnel.lanes)
