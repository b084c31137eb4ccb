"""Settings → Privacy: the company's words, the record of processing, answers for research."""

import pytest

from tests.builders import answered, company, person


@pytest.fixture
def tea(store):
    workspace, ana = company(store)
    answered(store, workspace, ana)
    return workspace


def address(workspace, page=""):
    return f"/w/{workspace.id}/privacy/{page}"


def test_settings_lead_to_privacy_and_it_says_what_will_stand_there(owner, tea):
    page = owner.get(owner.get(f"/w/{tea.id}/settings/").link("Privacy"))

    assert page.heading == "Privacy"
    assert "Nothing. On their page" in page.text


def test_the_contact_and_the_addition_are_kept_and_told(owner, tea):
    typed = {"contact": "Ana, ana@tea.example", "addition": "We host in Bern."}

    page = owner.submit(owner.get(address(tea)), typed, "Save")

    assert (page.value("contact"), page.value("addition")) == tuple(typed.values())
    assert "ana@tea.example" in owner.get(f"/w/{tea.id}/questionnaires/observer/preview/").text


def test_words_that_are_too_long_are_said_at_the_field(owner, tea):
    page = owner.submit(owner.get(address(tea)), {"contact": "x" * 301}, "Save", 422)

    assert page.errors() == {"contact": "Shorten this to 300 characters."}
    assert page.value("contact") == "x" * 301


def test_blanks_of_the_record_are_filled_in_and_kept(owner, tea):
    before = owner.get(address(tea, "record"))
    assert "8 blanks are left" in before.text

    page = owner.submit(before, {"responsible": "Northwind Tea, Quay 1"}, "Save")

    assert "7 blanks are left" in page.text
    assert "Northwind Tea, Quay 1" in page.words('section[aria-labelledby="who"]')


def test_the_record_says_what_there_is_and_what_there_is_not(owner, tea):
    page = owner.get(address(tea, "record"))

    assert "People of the team" in page.words("table")
    assert "candidates" in page.words('section[aria-labelledby="data"] > p')


def test_few_people_are_told_why_there_is_no_file_for_research(owner, tea):
    page = owner.get(owner.get(f"/w/{tea.id}/data/").link("For research"))

    assert "1 people" not in page.text
    assert "Too few people" in page.text
    assert owner.get(f"/w/{tea.id}/data/research/answers.zip", 409).heading == "Too few people"


def test_ten_people_are_enough(owner, store, tea):
    for number in range(9):
        answered(store, tea, person(store, tea, f"Person {number}"))

    page = owner.get(f"/w/{tea.id}/data/research/")

    file = owner.get(page.link("Download the answers of 10 people"))
    assert file.response.mimetype == "application/zip"
    assert "ONLY 10 PEOPLE" in page.text
