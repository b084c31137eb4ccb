from datetime import UTC, datetime

import pytest

from advisor.library import SHIPPED, load_questionnaire
from advisor.usecases import sittings
from tests.builders import business_answers
from tests.web.answering import all_answers, kept, opened, typed_into

LARGEST_PAGE = 15 * 1024


def test_the_start_page_says_what_it_is_for_and_how_long_it_takes(visitor, store):
    page = visitor.get(opened(store) + "/")

    assert page.heading == "Your skills, short form"
    assert "About Ana" in page.text
    assert "about 9 minutes" in page.text or "minutes, one topic per page" in page.text
    assert visitor.get(page.link("Begin")).heading == "Creativity"


def test_a_link_goes_on_at_the_first_gap(visitor, store):
    path = opened(store, creativity="3", content_creation="2", branding="4")

    assert visitor.get(visitor.get(path + "/").link("Go on")).path == f"{path}/data_analysis"


def test_every_page_is_saved_and_leads_to_the_next(visitor, store):
    path = opened(store)

    page = visitor.submit(visitor.get(f"{path}/creativity"), {"q_creativity": "2.5"})

    assert page.path == f"{path}/content_creation"
    assert kept(store) == {"creativity": "2.5"}


def test_back_shows_the_choice_that_was_made(visitor, store):
    path = opened(store)
    values = {"q_creativity": "no_chance", "q_creativity_example": 'A "poster" <b>'}
    page = visitor.submit(visitor.get(f"{path}/creativity"), values)

    back = visitor.get(page.link("Back"))

    assert back.path == f"{path}/creativity"
    assert {name: back.value(name) for name in values} == values
    assert visitor.get(back.link("Back")).path == f"{path}/"


@pytest.mark.parametrize("form", SHIPPED)
def test_every_question_page_is_small_and_passes_the_inspection(visitor, store, form):
    questionnaire = load_questionnaire(form)
    about_person = questionnaire.subject == "person"
    answers = all_answers(form) if about_person else business_answers(hire_generalist="agency")
    path = opened(store, form, about_person, **answers)
    shown = sittings.resume(store, path.removeprefix("/a/"), datetime.now(UTC)).sections
    assert about_person is False or len(shown) == len(questionnaire.sections)

    for section in shown:
        page = visitor.get(f"{path}/{section.id}")
        assert len(page.response.data) <= LARGEST_PAGE, section.id
        assert page.heading == section.title


@pytest.mark.parametrize(
    "answers", [{"stages": "shop"}, {"hours_from": "known"}, {"hours_from": "numbers"}]
)
def test_every_way_through_the_business_questions_can_be_walked(visitor, store, answers):
    path = opened(store, "context", False)
    page = visitor.get(visitor.get(f"{path}/").link("Begin"))
    given = business_answers(**answers)
    for _ in range(20):
        if page.path == f"{path}/check":
            break
        page = visitor.submit(page, typed_into(page, given))

    assert visitor.submit(page, button="Hand in").heading.startswith("Thank you")


def test_the_order_of_options_is_the_same_on_every_visit(visitor, store):
    path = opened(store, "founder")

    one, other = (visitor.get(f"{path}/creativity") for _ in range(2))

    def order(page):
        return [field["value"] for field in page.soup.select('[name="q_creativity_situation"]')]

    assert order(one) == order(other)
    assert sorted(order(one)) == ["a", "b", "c", "d"]
