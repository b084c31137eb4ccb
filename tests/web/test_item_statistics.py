import csv
import io

import pytest

from advisor.core.questionnaire import FrequencyQuestion, SituationalQuestion, content_hash
from advisor.library import load_questionnaire
from advisor.store import audit, people
from advisor.usecases import item_statistics
from tests.builders import AT, answered, begun, company, person
from tests.web.client import Visitor

FORM = load_questionnaire("founder")


def varied(place):
    """Answers of one of many: some high, some low, a little apart from each other."""
    given = {}
    for number, question in enumerate(FORM.questions):
        high = (place * 7 + number * (place % 3)) % 5 + 1
        if isinstance(question, FrequencyQuestion):
            given[question.id] = str(6 - high if question.reverse else high)
        elif isinstance(question, SituationalQuestion):
            given[question.id] = question.options[high % len(question.options)].id
    return given


@pytest.fixture
def crowd(store):
    """A company, and how to let so many people answer."""
    workspace, _ana = company(store)

    def answer(number, form="founder"):
        for place in range(number):
            one = person(store, workspace, f"Person {place}")
            given = varied(place) if form == "founder" else {}
            answered(store, workspace, one, form, level=place % 4 + 1, **given)
        return f"/w/{workspace.id}/questionnaires/{form}/statistics"

    answer.workspace = workspace
    return answer


def test_before_ten_answered_the_page_says_how_many_are_missing_and_shows_nobody(owner, crowd):
    page = owner.get(crowd(9))

    assert "1 more respondent is needed" in page.text
    assert page.soup.select(".answers") == []
    assert page.link("Send").endswith("/founder/send")


def test_from_ten_on_counts_are_shown_and_what_goes_together_is_still_owed(owner, crowd):
    page = owner.get(crowd(10))

    assert "handed in by 10 respondents" in page.text
    assert len(page.soup.select(".items > li")) == 78 - len(without_choice())
    assert "cannot be computed: 20 more respondents who answered are needed" in page.text


def without_choice():
    return [one for one in FORM.questions if one.kind in {"text", "number"}]


def test_from_thirty_on_alpha_and_omega_of_each_skill_stand_with_their_intervals(owner, crowd):
    page = owner.get(crowd(32))
    first = page.soup.select(".coefficients")[0].get_text(" ")

    assert len(page.soup.select(".coefficients")) >= 15
    assert "32 respondents; Feldt’s F interval" in " ".join(first.split())
    assert "worded the other way round" in page.text


def test_a_form_with_one_question_a_skill_says_why_nothing_goes_together(owner, crowd):
    page = owner.get(crowd(10, "founder-short"))

    assert "Only one question is added up for each of these" in page.text
    assert len(page.soup.select(".coefficients")) == 1  # how one likes to change between work


def test_the_numbers_of_the_page_can_be_taken_as_a_file_and_that_is_noted(owner, store, crowd):
    path = crowd(12)
    table = owner.get(f"{path}.csv").response.get_data(as_text=True).removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(table)))

    assert {row["about"] for row in rows} == {"scale", "question", "answer"}
    assert all(row["value"] or row["note"] for row in rows)
    assert "Person" not in table
    assert "item_statistics.file" in audit.actions(store, crowd.workspace.id)


def test_below_ten_the_file_leads_to_the_page_that_says_why(owner, crowd):
    assert owner.get(f"{crowd(3)}.csv").path.endswith("/founder/statistics")


def test_nobody_is_counted_twice_and_what_is_not_handed_in_not_at_all(store, crowd):
    crowd(4)
    one, two = people.of_workspace(store, crowd.workspace.id)[1:3]
    answered(store, crowd.workspace, one, "founder", level=2)
    begun(store, crowd.workspace, two, "founder-short")
    key = content_hash(FORM)

    assert len(item_statistics.handed_in(store, crowd.workspace.id, key, "")) == 4


def test_what_others_said_about_the_reader_is_left_out(store, crowd):
    crowd(3, "founder-short")
    ana, *others = people.of_workspace(store, crowd.workspace.id)
    for one in others:
        answered(store, crowd.workspace, ana, "observer", by=one.id, at=AT)
    key = content_hash(load_questionnaire("observer"))
    count = [
        len(item_statistics.handed_in(store, crowd.workspace.id, key, reader))
        for reader in ("", ana.id)
    ]

    assert count == [3, 0]


def test_the_library_leads_there_and_an_unknown_questionnaire_is_not_found(owner, crowd):
    path = crowd(0)
    library = owner.get(path.removesuffix("founder/statistics"))

    assert library.link("Item statistics") == path
    owner.get(path.replace("founder", "nothing"), status=404)
    owner.get(path + "?version=ffff", status=404)


def test_someone_who_is_not_signed_in_sees_nothing(app, crowd):
    path = crowd(0)

    assert Visitor(app).http.get(path).status_code != 200
