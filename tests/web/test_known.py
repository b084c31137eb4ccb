"""“What we know about you”, by a link, a resume code, and a candidate's link."""

import json
from datetime import UTC, datetime

import pytest

from advisor.store import assessments, links
from advisor.usecases import privacy, resume_codes, sittings
from advisor.usecases.tokens import stamp
from tests.builders import complete
from tests.web.answering import begin, kept
from tests.web.panel_pages import applying, own_page, telling
from tests.web.test_notice import asked  # noqa: F401 - a fixture

LINE = "He closed it alone"


@pytest.fixture
def answering(visitor, asked):  # noqa: F811 - the fixture
    """Carla said one thing about Ben: (her path, the asking)."""
    path, invitation = asked
    page = begin(visitor, visitor.get(f"{path}/"))
    visitor.submit(page, {"q_creativity": "4", "q_creativity_example": LINE})
    return path, invitation


def hand_in(store, invitation):
    about = assessments.find(store, invitation.workspace_id, invitation.assessment_id)
    with store.immediate():
        given = complete(sittings.questionnaire_of(store, about))
        assessments.append_answers(store, about, given, stamp(datetime.now(UTC)))
    assessments.submit(store, about.id, stamp(datetime.now(UTC)))


def test_the_first_page_leads_to_all_that_is_kept(visitor, answering):
    start = visitor.get(f"{answering[0]}/")

    page = visitor.get(start.link("What we know about you"))

    assert page.heading == "What we know about you"
    for words in ("Carla", "Ben", LINE, "under the words of", "Whoever leads Northwind Tea"):
        assert words in page.text


def test_it_can_be_taken_along_as_a_file(visitor, answering):
    page = visitor.get(f"{answering[0]}/your-data/")

    data = json.loads(visitor.get(page.link("Download all of it")).response.data)

    assert data["name"] == "Carla"
    assert LINE in {row["value"] for row in data["answers"]}


def test_what_is_not_handed_in_is_taken_back_for_good(visitor, store, answering):
    path, invitation = answering
    page = visitor.get(f"{path}/your-data/")

    done = visitor.submit(page, button="Take it back")

    assert done.heading == "It is taken back."
    assert kept(store) == {}
    visitor.get(f"{path}/", status=410)
    assert links.last_day(store, invitation.assessment_id, stamp(datetime.now(UTC))) is None


def test_who_handed_in_asks_to_be_erased_and_the_owner_is_led_there(
    owner, visitor, store, answering
):
    path, invitation = answering
    hand_in(store, invitation)

    page = visitor.submit(visitor.get(f"{path}/your-data/"), button="Ask to be erased")
    assert "It is not done yet" in page.text
    assert page.soup.select('form[action$="take-back"]') == []

    seen = owner.get(f"/w/{invitation.workspace_id}/privacy/")
    asks = owner.get(seen.link("Erase Carla"))
    owner.submit(asks, button="Erase")
    assert privacy.open_requests(store, invitation.workspace_id) == 0


def test_a_resume_code_leads_there_too(visitor, store, answering):
    path, _ = answering
    code = resume_codes.code_of(store, path.removeprefix("/a/"))

    page = visitor.submit(visitor.get("/resume/"), {"code": code}, "See what is kept")

    assert page.heading == "What we know about you"


def test_a_candidate_sees_the_same_page_and_can_take_back_that_they_agree(visitor, store):
    found = telling(store)
    start = visitor.get(own_page(store, found, applying(store, found)))
    agreed = visitor.submit(start, {"agree": "yes"}, button="I agree")

    page = visitor.get(agreed.link("What we know about you"))

    assert page.heading == "What we know about you"
    assert visitor.get(page.link("Download all of it")).response.mimetype == "application/json"
    asked_for = visitor.submit(page, button="Ask to be erased")
    assert "It is not done yet" in asked_for.text
