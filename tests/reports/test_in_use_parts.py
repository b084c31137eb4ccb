import pytest

from advisor.reports.markdown import markdown
from advisor.reports.pdf import pdf
from advisor.usecases import assets, lead_feedback, signing_in
from advisor.usecases.assets import Told
from advisor.usecases.lead_feedback import Given
from tests.builders import AT
from tests.reports.made import TODAY, pair, report_of, words_of_pdf

KEYS = {"assets-in-use", "heard"}


@pytest.fixture
def tea(store):
    """A pair with an asset that Ana keeps, and what sales heard in this month."""
    workspace, ana, _ = pair(store)
    at = AT.replace(year=TODAY.year, month=TODAY.month, day=10)
    told = Told("Price list", "", "evaluation", ana.id, "2026-03-01", 4, "", "")
    assets.add(store, workspace.id, told, at)
    me = signing_in.owner(store, at).id
    made = lead_feedback.make_link(store, workspace.id, "Ben", me, at)
    here = lead_feedback.opened(store, made.token, at)
    lead_feedback.send(store, here, Given("1", {"objected": "price"}, "", "Iris said"), at)
    answer = "objected.price", "2026-11", "A page for Iris", me, at
    lead_feedback.answer(store, workspace.id, *answer)
    return workspace


def test_a_plan_without_assets_and_forms_says_nothing_of_them(store):
    workspace, *_ = pair(store)

    assert not KEYS & {part.key for part in report_of(store, workspace, "plan").parts}


def test_the_plans_report_ends_with_assets_and_themes(store, tea):
    report = report_of(store, tea, "plan")
    text = markdown(report)

    assert {part.key for part in report.parts} >= KEYS
    for words in ("Price list", "Ana", "1 March 2026 (old)", "Too expensive", "A page for Iris"):
        assert words in text, words
    assert "What sales heard in November 2026" in text


def test_own_words_of_customers_are_in_no_report(store, tea):
    assert "Iris said" not in markdown(report_of(store, tea, "plan"))


def test_without_names_neither_owners_nor_answers_are_in_it(store, tea):
    text = markdown(report_of(store, tea, "plan", names=False))

    assert "Price list" in text
    assert "Ana" not in text
    assert "A page for Iris" not in text


def test_the_pdf_says_it_too(store, tea):
    said = words_of_pdf(pdf(report_of(store, tea, "plan")))
    assert "Pricelist" in said
    assert "Tooexpensive" in said
