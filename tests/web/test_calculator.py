"""The numbers of the plan: worked while one changes them, and kept as the company's."""

from datetime import timedelta
from urllib.parse import urlencode

import pytest

from advisor.store import assessments, people
from advisor.usecases import gathering
from tests.builders import (
    AT,
    answered,
    begun,
    business,
    business_answers,
    company,
    person,
    with_hours,
)
from tests.nasty_strings import LET_THROUGH, NASTY
from tests.web.client import filled


@pytest.fixture
def full(store):
    """Ana and Ben with hours, and the business of the example company."""
    workspace, ana = company(store)
    person(store, workspace, "Ben", 30, 20)
    with_hours(store, ana, 32, 60)
    business(store, workspace)
    return workspace


@pytest.fixture
def url(full):
    return f"/w/{full.id}/plan/numbers/"


def told(store, workspace):
    """The company's numbers in force."""
    return gathering.gather(store, workspace).submission.answers


def keep(owner, page, status=200):
    return owner.submit(page, button="Keep these", status=status)


def test_the_companys_numbers_stand_in_the_fields_with_what_follows(owner, url):
    page = owner.get(url)

    assert page.value("win_rate") == "45"
    assert page.words("#win_rate-note") == "Your number, our assumption is 25%; 5 to 80%."
    assert page.words("#found").startswith("190,000 EUR in a quarter takes 483 leads")
    assert "241 17/63 rounded up" in page.text


def test_the_plan_leads_to_it_and_it_to_verdict_and_what_if(owner, store, full, url):
    for one, level in zip(people.of_workspace(store, full.id), (3, 4), strict=True):
        answered(store, full, one, level=level)
    page = owner.get(owner.get(f"/w/{full.id}/plan/").link("Numbers"))

    assert page.path == url
    assert page.link("The result").endswith("/result/")
    what_if = owner.get(owner.get(url + "?win_rate=30").link("What if: the verdict"))
    assert "Hours that sales needs: 47.2 hours a week → 70.8 hours a week" in what_if.text


def test_a_change_is_answered_beside_today(owner, url):
    page = owner.get(url + "?win_rate=30")

    assert "Opportunities won: 45% → 30%" in page.text
    assert page.value("win_rate") == "30"
    assert page.link("Start again") == url
    assert page.soup.select("tr.differs")


def test_the_button_alone_makes_a_short_address(owner, url):
    form = owner.get(url).form("Work it out")
    sent = filled(form) | {"goal": "150 000", "from": "leads", "amount": "100"}
    page = owner.get(f"{form['action']}?{urlencode(sent)}")

    assert page.response.request.url.endswith("/numbers/?goal=150000&from=leads&amount=100")
    assert "100 leads bring" in page.text


def test_another_way_of_selling_shows_its_own_fields_and_carries_the_others_along(owner, url):
    page = owner.get(url + "?win_rate=30&mode=shop")
    assert page.value("enquiry_to_customer") == "25"
    assert page.soup.select("#win_rate") == []

    sent = filled(page.form("Work it out")) | {"mode": "leads"}
    assert owner.get(f"{url}?{urlencode(sent)}").value("win_rate") == "30"


def test_what_cannot_be_is_said_on_top_and_at_its_field_and_kept(owner, url):
    page = owner.get(url + "?win_rate=120&goal=0&sales_cycle=45&what=ever")

    assert set(page.errors()) == {"win_rate", "goal", "numbers"}
    assert page.soup.title.get_text().startswith("Error: ")
    assert (page.value("win_rate"), page.value("goal")) == ("120", "0")
    assert "Of 100 there cannot be more than 100" in page.words("#win_rate-error")
    assert "Sales cycle: 30 days → 45 days" in page.text


def test_a_slip_is_said_at_its_field(owner, url):
    page = owner.get(url + "?channels=20&hours_per_channel=9")

    assert page.soup.select(".knob .remark")[0].get_text().startswith("The channels alone take")


def test_the_answer_alone_says_which_fields_it_is_about(owner, url):
    reply = owner.http.get(url + "answer?win_rate=120&sales_cycle=300&order=sales_cycle")

    assert reply.text.lstrip().startswith('<div class="found" data-query="sales_cycle=300"')
    assert 'data-field="win_rate" data-as="error" data-says="Of 100' in reply.text
    assert 'data-field="sales_cycle" data-as="remark"' in reply.text


@pytest.mark.parametrize("shift", [0, 7])
def test_nothing_typed_anywhere_breaks_the_page(owner, url, shift):
    names = list(filled(owner.get(url).form("Work it out")))
    texts = [*list(NASTY.values())[shift:], *NASTY.values()]
    page = owner.get(f"{url}?{urlencode(dict(zip(names, texts, strict=False)))}")

    assert page.soup.select(LET_THROUGH) == []
    assert page.words("#found").startswith("190,000 EUR")


def test_without_numbers_of_its_own_a_company_sees_what_is_assumed(owner, store):
    workspace, _ = company(store)
    page = owner.get(f"/w/{workspace.id}/plan/numbers/")

    assert page.words("#found") == "Give a goal and an average deal, and everything else follows."
    page = owner.get(f"/w/{workspace.id}/plan/numbers/?goal=150000&average_deal=6000")
    assert "Nobody’s hours are known yet" in page.text


def test_kept_numbers_are_the_companys_and_the_plan_follows(owner, store, full, url):
    page = keep(owner, owner.get(url + "?win_rate=30&sales_cycle=60"))

    assert "These are the company’s numbers now" in page.text
    assert page.response.request.url.endswith("/plan/numbers/")
    assert told(store, full) == business_answers() | {"win_rate": "30", "sales_cycle": "60"}
    assert "Sales in all 102.2 hours a week" in owner.get(f"/w/{full.id}/business/").text


def test_who_kept_them_and_when_is_known_and_the_older_ones_stay(owner, store, full, url):
    page = keep(owner, owner.get(url + "?win_rate=30"))
    about = [a for a in assessments.of_workspace(store, full.id) if a.questionnaire_id == "context"]

    assert len(about) == 2
    assert f"handed in on {about[-1].submitted_at[:10]} by Ana" in page.text


def test_keeping_numbers_is_undone_word_for_word(owner, store, full, url):
    before = told(store, full)
    page = keep(owner, owner.get(url + "?win_rate=30&sales_cycle=60"))

    page = owner.submit(page, button="Undo")

    assert "again what they were before" in page.words(".flashes")
    assert told(store, full) == before


def test_numbers_of_another_company_are_not_put_back(owner, store, full, url):
    stranger = business(store, company(store, "Other")[0], win_rate="40")
    before = told(store, full)

    owner.post(f"{url}keep?back={stranger.id}")

    assert told(store, full) == before


def test_a_stage_switched_off_is_kept_as_all_passing_on_and_comes_back(owner, store, full, url):
    page = keep(owner, owner.get(url + "?without-lead_to_mql=yes"))

    assert told(store, full)["lead_to_mql"] == "100"
    assert "takes 242 leads" in page.words("#found")
    assert "all pass on" in page.words("#lead_to_mql-note")

    again = filled(page.form("Work it out")) | {"without-lead_to_mql": "no", "lead_to_mql": "60"}
    keep(owner, owner.get(f"{url}?{urlencode(again)}"))
    assert told(store, full)["lead_to_mql"] == "60"


def test_hours_typed_in_can_be_kept_and_numbers_come_back_as_assumed(owner, store, full, url):
    keep(owner, owner.get(url + "?mode=hours&marketing_hours=8&sales_hours=12"))
    assert gathering.gather(store, full).context.demand == (8, 12)

    keep(owner, owner.get(url + "?mode=shop"))
    assert told(store, full)["enquiry_to_customer"] == "unknown"
    assert gathering.gather(store, full).context.funnel.step("enquiries").shown == "152"


@pytest.mark.parametrize(
    ("query", "field", "words"),
    [
        ("", "numbers", "Nothing is changed, so there is nothing to keep."),
        ("?channels=0&pieces=0&campaigns=0", "channels", "marketing brings none"),
        ("?goal=90000000", "goal", "hours a week. Check the goal"),
    ],
)
def test_what_cannot_be_kept_says_why(owner, store, full, url, query, field, words):
    page = keep(owner, owner.get(url + query), status=422)

    assert words in page.errors()[field]
    assert told(store, full) == business_answers()


def test_answers_somebody_has_begun_get_the_kept_numbers_too(owner, store, full, url):
    draft = begun(store, full, None, "context", "member", business_answers(), AT + timedelta(1))
    keep(owner, owner.get(url + "?win_rate=30"))

    assert assessments.answers(store, draft.id)["win_rate"].value == "30"


def test_a_company_that_has_told_nothing_is_led_to_the_other_questions(owner, store):
    workspace, _ = company(store)
    page = owner.get(f"/w/{workspace.id}/plan/numbers/?goal=150000&average_deal=6000")
    page = keep(owner, page)

    assert page.path.startswith("/a/")
    assert "Answer what is still open" in page.text
    (kept,) = assessments.of_workspace(store, workspace.id)
    assert assessments.answers(store, kept.id)["goal"].value == "150000"
