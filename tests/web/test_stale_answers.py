"""Answers to what no longer shows: kept, not counted, and there again when it shows again."""

import pytest

from advisor.core.answers import observations_from
from advisor.core.questionnaire import counted_answers
from advisor.library import definition_from_yaml, load_questionnaire
from tests.builders import business_answers
from tests.web.answering import kept, opened

ONE_PAGE_AND_ANOTHER = """
id: calls
title: Calls
purpose: Shows what a condition hides.
subject: person
respondent: self
sections:
  - id: first
    title: First
    questions:
      - id: sells
        kind: choice
        text: Do you sell
        options: [{id: yes, text: I do}, {id: no, text: I do not}]
      - {id: how, kind: text, text: How, when: {question: sells, is: [yes]}}
  - id: second
    title: Second
    when: {question: sells, is: [yes]}
    questions:
      - {id: closes, kind: frequency, text: I close., skill: closing}
  - id: third
    title: Third
    questions:
      - {id: plans, kind: frequency, text: I plan., skill: time_management}
"""
CALLS = definition_from_yaml(ONE_PAGE_AND_ANOTHER)
ALL = {"sells": "yes", "how": "By phone", "closes": "5", "plans": "4"}


def counted(store):
    return counted_answers(CALLS, kept(store))


def choose(visitor, path, sells):
    """Go back to the first page and choose; gives the page that comes after."""
    return visitor.submit(visitor.get(f"{path}/first"), {"q_sells": sells})


def test_an_answer_that_no_longer_shows_is_kept_and_not_counted(visitor, store):
    path = opened(store, CALLS, **ALL)

    page = choose(visitor, path, "no")

    assert page.heading == "Third"
    assert kept(store) == ALL | {"sells": "no"}
    assert counted(store) == {"sells": "no", "plans": "4"}


def test_changed_back_it_is_there_again_as_it_was(visitor, store):
    path = opened(store, CALLS, **ALL)
    choose(visitor, path, "no")

    page = choose(visitor, path, "yes")

    assert page.heading == "Second"
    assert page.value("q_closes") == "5"
    assert visitor.get(f"{path}/first").value("q_how") == "By phone"
    assert counted(store) == ALL


def test_what_no_longer_shows_is_not_on_the_check_the_receipt_or_the_copy(visitor, store):
    path = opened(store, CALLS, **ALL)
    choose(visitor, path, "no")

    check = visitor.get(f"{path}/check")
    receipt = visitor.submit(check, button="Hand in")
    copy = visitor.http.get(f"{path}/copy.txt").text

    for text in (check.text, receipt.text, copy):
        assert "I plan." in text
        assert "By phone" not in text
        assert "I close." not in text


def test_handed_in_it_is_still_kept_and_enters_no_level(visitor, store):
    path = opened(store, CALLS, **ALL)
    choose(visitor, path, "no")
    visitor.submit(visitor.get(f"{path}/check"), button="Hand in")

    seen = observations_from(CALLS, kept(store), "ana", "ana")

    assert kept(store)["closes"] == "5"
    assert [each.skill for each in seen] == ["time_management"]


def test_what_shows_by_a_change_has_to_be_answered(visitor, store):
    path = opened(store, CALLS, sells="no", plans="4")
    assert visitor.get(f"{path}/").link("Go on").endswith("/check")
    visitor.post(f"{path}/first/save", {"q_sells": "yes", "revision": "9"})

    page = visitor.submit(visitor.get(f"{path}/check"), button="Hand in", status=422)

    assert [words.partition(":")[0] for words in page.errors().values()] == ["First", "Second"]


def test_a_question_that_comes_to_show_on_its_own_page_is_asked_before_going_on(visitor, store):
    page = visitor.get(opened(store, CALLS) + "/first")
    assert "How" not in page.text

    page = visitor.submit(page, {"q_sells": "yes"}, status=422)

    assert page.errors() == {
        "q_how": "Answer this as well: it follows from another answer on this page."
    }
    assert page.value("q_sells") == "yes"
    assert visitor.submit(page, {"q_how": "By phone"}).heading == "Second"


def test_a_question_that_stops_showing_on_its_own_page_stops_nobody(visitor, store):
    page = visitor.get(opened(store, CALLS, sells="yes", plans="4") + "/first")

    page = visitor.submit(page, {"q_sells": "no", "q_how": ""})

    assert page.heading == "Third"


def test_an_answer_sent_for_a_page_that_no_longer_shows_is_not_kept(visitor, store):
    path = opened(store, CALLS, **ALL)
    old = visitor.get(f"{path}/second")
    choose(visitor, path, "no")

    visitor.submit(old, {"q_closes": "1"}, status=404)

    assert kept(store)["closes"] == "5"


@pytest.mark.parametrize("chain", [{"stages": "leads"}, {"stages": "shop"}])
def test_business_numbers_of_the_other_way_through_wait_and_come_back(visitor, store, chain):
    path = opened(store, "context", False, **business_answers(hours_from="numbers", **chain))
    before = kept(store)
    asked = load_questionnaire("context")
    first = asked.sections[0].id

    visitor.submit(visitor.get(f"{path}/{first}"), {"q_hours_from": "known"})
    assert not {"goal", "stages"} & set(counted_answers(asked, kept(store)))
    visitor.submit(visitor.get(f"{path}/{first}"), {"q_hours_from": "numbers"})

    assert kept(store) == before
    assert {"goal", "stages"} <= set(counted_answers(asked, kept(store)))


def test_a_page_that_does_not_show_under_the_answers_is_not_found(visitor, store):
    path = opened(store, "context", False, hours_from="known")

    visitor.get(f"{path}/conversion", status=404)
    visitor.post(f"{path}/conversion", {"q_win_rate": "30"}, status=404)
    assert kept(store) == {"hours_from": "known"}
