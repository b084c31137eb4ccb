import pytest

from advisor.usecases.hand_off import usual_kit
from tests.builders import answered, business, company, with_hours
from tests.web.members_journey import joined, tea

__all__ = ["tea"]


def page_of(visitor, workspace, path=""):
    return visitor.get(f"/w/{workspace.id}/plan/hand-off/{path}")


def test_the_page_holds_definitions_card_reasons_and_the_ways_to_use_them(owner, tea):
    page = page_of(owner, tea[0])

    for heading in ("words", "card", "reasons", "asked"):
        assert page.one(f"#{heading}")
    assert len(page.soup.select("#reasons ~ ul.reasons-back li")) >= 8
    for link in ("Cards in use", "This month’s digest", "The register", "Blank cards"):
        assert page.link(link)


def test_without_a_plan_the_usual_words_stand_there_and_say_that_they_are(owner, store):
    workspace, _ = company(store)
    page = page_of(owner, workspace)

    assert "Not fitted to your business" in page.text
    assert [dt.get_text() for dt in page.soup.select("#card ~ dl dt")] == [
        field.name for field in usual_kit().card
    ]


def test_one_person_with_two_hats_is_told_why_the_card_still_helps(owner, store):
    workspace, ana = company(store)
    answered(store, workspace, with_hours(store, ana, 20), closing="1.5")
    business(store, workspace)

    assert "Two hats, one card" in page_of(owner, workspace).text
    assert "You hand over to yourself" in page_of(owner, workspace).text


def test_the_lines_of_our_own_plan_are_edited_from_here(owner, tea):
    workspace, _ = tea
    assert not page_of(owner, workspace).soup.select(".line-tools .edit")
    owner.post(f"/w/{workspace.id}/plan/versions/")

    page = page_of(owner, workspace)
    edits = [a["href"] for a in page.soup.select(".line-tools .edit")]
    assert len(edits) >= 25
    assert owner.get(edits[0]).status == 200


def test_an_edited_reason_is_what_sales_is_offered(owner, tea):
    workspace, _ = tea
    owner.post(f"/w/{workspace.id}/plan/versions/")
    line = next(a for a in page_of(owner, workspace).soup.select(".reasons-back .edit"))
    form = owner.get(line["href"])
    owner.submit(form, {"text": "They build rockets."}, "Save")

    assert "They build rockets." in page_of(owner, workspace).text
    lead = owner.get(f"/w/{workspace.id}/plan/leads/new")
    card = owner.submit(lead, {"who": "Iris"}, "Hand over")
    assert "They build rockets. Never comes back." in card.text


def test_blank_cards_come_four_to_a_page_and_as_pdf_on_both_papers(owner, tea):
    workspace, _ = tea
    assert len(page_of(owner, workspace, "card").soup.select(".blank-card")) == 4

    for paper in ("a4", "letter"):
        reply = owner.http.get(f"/w/{workspace.id}/plan/hand-off/card.pdf?paper={paper}")
        assert reply.get_data().startswith(b"%PDF")


@pytest.mark.parametrize("role", ["viewer", "interviewer"])
def test_viewers_read_it_and_interviewers_do_not(app, owner, tea, role):
    workspace, _ = tea
    reply = joined(app, owner, workspace, role).http.get(f"/w/{workspace.id}/plan/hand-off/")

    assert reply.status_code == (200 if role == "viewer" else 403)
