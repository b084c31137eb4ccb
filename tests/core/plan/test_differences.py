"""What two plans say differently, and what has to be asked before one takes the other's place."""

from dataclasses import replace

import pytest

from advisor.core.plan.differences import differences, questions
from advisor.core.plan.edits import edited, states
from advisor.core.plan.line import Line
from tests.core.plan.kept_builders import FIRST, change, changes, plan
from tests.core.plan.plan_builders import DECIDED, drawn


def saying(text, made=None):
    """The plan with its first shared line saying this; without it for an empty text."""
    made = made or plan()
    first, *rest = made.charters.shared
    new = (replace(first, text=text), *rest) if text else tuple(rest)
    return replace(made, charters=replace(made.charters, shared=new))


def computed():
    return plan().charters.shared[0].text


@pytest.mark.parametrize("name", DECIDED)
def test_a_plan_does_not_differ_from_itself(name):
    assert differences(drawn(name).plan, drawn(name).plan) == ()


def test_a_line_is_changed_new_or_gone():
    pairs = [(plan(), saying("Other.")), (saying(""), plan()), (plan(), saying(""))]

    kinds = [(one.key, one.kind) for before, after in pairs for one in differences(before, after)]

    assert kinds == [(FIRST, "changed"), (FIRST, "new"), (FIRST, "gone")]


def test_a_verdict_that_changed_comes_first():
    other = replace(plan(), verdict=replace(plan().verdict, sentence="Split."))

    first, *_ = differences(plan(), replace(saying("Other."), verdict=other.verdict))

    assert (first.key, first.after) == ("verdict.sentence", "Split.")


def asked(after, *many):
    return questions(plan(), after, states(many))


def test_an_own_text_is_asked_about_when_the_computed_one_changed_under_it():
    event = change(1, FIRST, "text", "Ours.", computed())

    (question,) = asked(saying("Other."), event)

    assert (question.mine, question.before, question.after) == ("Ours.", computed(), "Other.")
    assert asked(plan(), event) == ()


def test_a_text_that_was_carried_over_is_not_asked_about_again():
    assert asked(saying("Other."), change(1, FIRST, "text", "Ours.", "Other.")) == ()


@pytest.mark.parametrize("field", ["owner", "due", "done", "comment", "text"])
def test_a_line_that_is_gone_is_asked_about_where_somebody_worked_with_it(field):
    (question,) = asked(saying(""), change(1, FIRST, field, "2026-04-01", computed()))

    assert (question.key, question.after) == (FIRST, "")


def test_nothing_is_asked_about_hidden_lines_nor_untouched_ones():
    assert asked(saying(""), change(1, FIRST, "hidden", "yes")) == ()
    assert asked(saying("")) == ()


def test_owners_and_days_alone_are_no_question_where_only_words_changed():
    assert asked(saying("Other."), change(1, FIRST, "owner", "ana")) == ()


def test_own_lines_are_compared_like_all_others():
    with_own = edited(plan(), changes(("own.1", "added", "own"), ("own.1", "text", "Ours.")))

    (one,) = differences(plan(), with_own)

    assert with_own.own == (Line("own.1", "Ours."),)
    assert (one.kind, one.part, one.after) == ("new", "Also agreed", "Ours.")
