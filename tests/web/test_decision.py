import json
import re
from datetime import UTC, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from advisor.store import assessments, people, workspaces
from advisor.usecases.verification import verify
from tests.builders import answered, person
from tests.usecases.hiring.hiring_builders import candidate, opening, panelist, scored
from tests.web.hiring_pages import at, decide_for, ready


@pytest.fixture
def world(store):
    """An opening with three candidates, scored and revealed."""
    return ready(store)


def test_before_the_reveal_the_page_says_what_is_missing_and_shows_no_score(owner, store):
    found = opening(store)
    kim, rae, _ = candidate(store, found), panelist(store, found), panelist(store, found, "Sam")
    scored(store, rae, kim)
    page = owner.get(at(found, "decision/"))

    assert "1 scorecard is still missing" in page.text
    assert "Fit" not in page.text
    owner.post(at(found, "decision/new"), {"chosen": kim.person_id, "words": "x"}, status=409)


def test_everyone_can_be_chosen_the_highest_fit_first_and_nobody_last(owner, world):
    page = owner.get(at(world[0], "decision/new"))

    names = [one.get_text() for one in page.soup.select(".pick-one strong")]
    assert names == ["Kim", "Lee", "Mia", "Nobody"]
    assert "no decision is taken by the program" in page.text


def test_a_decision_shows_who_what_and_why(owner, world):
    found, (kim, *_) = world
    page = decide_for(owner, found, kim)

    assert page.heading == "Kim is chosen."
    assert "“The clearest work sample.”" in page.text
    assert "Decided by Ana" in page.text


def test_what_is_missing_is_said_and_what_was_typed_stays(owner, world):
    found, (_, lee, _) = world
    page = owner.submit(owner.get(at(found, "decision/new")), {"chosen": lee.person_id}, status=422)

    assert set(page.errors()) == {"words", "override_note"}
    assert page.value("chosen") == lee.person_id


def test_nobody_can_be_chosen(owner, world):
    found, _ = world
    form = owner.get(at(found, "decision/new"))
    page = owner.submit(form, {"chosen": "nobody", "words": "Nobody reached the must-have."})

    assert page.heading == "Nobody is chosen."
    assert "Hired?" not in page.text


def test_two_windows_at_once_keep_the_first_decision(owner, world):
    found, (kim, lee, _) = world
    form = owner.get(at(found, "decision/new"))
    decide_for(owner, found, kim)
    late = {"chosen": lee.person_id, "words": "x", "override_note": "y"}
    page = owner.submit(form, late)

    assert "Somebody decided while this page was open" in page.text
    assert page.heading == "Kim is chosen."


def test_a_later_decision_is_listed_with_the_first(owner, world):
    found, (kim, lee, _) = world
    decide_for(owner, found, kim)
    page = decide_for(owner, found, lee, override_note="Kim said no.")

    assert page.heading == "Lee is chosen."
    assert owner.get(at(found, "record/1/")).heading == "The record"
    assert "Why not the highest fit: Kim said no." in page.text


def test_hiring_makes_one_of_the_team_with_what_the_panel_saw(owner, store, world):
    found, (kim, *_) = world
    page = owner.submit(decide_for(owner, found, kim), {"hours": "20"}, button="Make Kim one")

    assert "Kim is one of the team" in page.text
    hired = people.find(store, found.workspace_id, kim.person_id)
    assert hired.hours == "20"
    profile = owner.get(page.link("See the profile"))
    assert profile.heading.startswith("Kim")
    about = assessments.of_workspace(store, found.workspace_id)
    assert len([one for one in about if one.subject_id == kim.person_id]) == 2


def test_after_hiring_the_decision_still_shows_every_score(owner, store, world):
    found, (kim, *_) = world
    owner.submit(decide_for(owner, found, kim), button="Make Kim one")

    assert len(assessments.of_opening(store, found.workspace_id, found.id)) == 6
    assert owner.get(at(found, "decision/new")).text.count("Fit ") == 3


def test_hours_that_cannot_be_are_said_at_the_field(owner, world):
    found, (kim, *_) = world
    page = owner.submit(
        decide_for(owner, found, kim), {"hours": "200"}, button="Make Kim one", status=422
    )

    assert page.errors() == {"hours": "Enter a number from 0 to 80."}
    assert page.value("hours") == "200"


def test_hiring_is_undone_until_more_is_known(owner, store, world):
    found, (kim, *_) = world
    page = owner.submit(decide_for(owner, found, kim), button="Make Kim one")
    page = owner.submit(page, button="Undo")
    assert "Hired?" in page.text
    assert people.find_anyone(store, found.workspace_id, kim.person_id).candidate_of == found.id

    page = owner.submit(page, button="Make Kim one")
    hired = people.find(store, found.workspace_id, kim.person_id)
    answered(store, workspaces.find(store, found.workspace_id), hired, at=datetime.now(UTC))
    page = owner.get(at(found, "decision/"))
    assert "can no longer be undone here" in page.text
    assert "More is known" in owner.post(at(found, "decision/take-back")).text


def test_deciding_again_waits_until_the_hire_is_taken_back(owner, world):
    found, (kim, lee, _) = world
    owner.submit(decide_for(owner, found, kim), button="Make Kim one")
    page = decide_for(owner, found, lee, override_note="x")

    assert "Take that back before deciding again" in page.text
    assert page.heading == "Kim is chosen."


def test_nobody_is_hired_where_nobody_is_chosen(owner, world):
    found, _ = world
    form = owner.get(at(found, "decision/new"))
    owner.submit(form, {"chosen": "nobody", "words": "x"})

    assert "Nobody is chosen, so" in owner.post(at(found, "decision/hire"), {"hours": ""}).text


def test_the_letter_has_the_reason_and_the_feedback_and_no_score(owner, world):
    found, (kim, _, mia) = world
    decide_for(owner, found, kim)
    place = at(found, f"decision/{mia.person_id}/letter")
    page = owner.submit(owner.get(place), {"feedback": "Ask for the order."}, button="Put it")

    letter = page.words("#letter")
    assert letter.startswith("Hello Mia,")
    assert "scores were closer" in letter
    assert "Ask for the order." in letter
    assert "Kim" not in letter


def test_the_downloaded_record_verifies(owner, world, tmp_path):
    found, (kim, *_) = world
    page = owner.get(decide_for(owner, found, kim).link("The record"))
    path = tmp_path / "record.json"
    path.write_bytes(owner.http.get(page.link("The file to check")).data)

    assert verify(path).differences == ()
    assert json.loads(path.read_text("utf-8"))["digest"] == page.words(".hash")


def pdf_at(owner, url):
    """All words of a PDF, waited for as a browser would."""
    reply = owner.http.get(url)
    while reply.content_type != "application/pdf":
        assert reply.status_code in {200, 202}
        reply = owner.http.get(re.search(r"url=([^\"]+)", reply.text)[1].replace("&amp;", "&"))
    reader = PdfReader(BytesIO(reply.data))
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


def test_the_pdf_says_who_why_and_the_hash(owner, world):
    found, (kim, *_) = world
    page = owner.get(decide_for(owner, found, kim).link("The record"))
    words = pdf_at(owner, page.link("Download the PDF"))

    assert "Kim is chosen." in words
    assert "The clearest work sample." in words
    assert page.words(".hash") in words.replace(" ", "") or page.words(".hash")[:20] in words


def test_the_pdf_without_names_names_nobody(owner, world):
    found, (kim, *_) = world
    page = owner.get(decide_for(owner, found, kim).link("The record"))
    words = pdf_at(owner, page.link("PDF without names"))

    assert "Candidate A" in words
    assert not any(name in words for name in ("Kim", "Lee", "Mia", "Rae", "Sam", "Ana"))


def test_before_the_decision_the_record_says_what_it_will_hold(owner, world):
    page = owner.get(at(world[0], "record/"))

    assert "No record yet" in page.text
    owner.get(at(world[0], "record/1/"), status=404)
    owner.get(at(world[0], "record/1.json"), status=404)


def test_who_never_was_a_candidate_has_no_letter(owner, store, world):
    found, _ = world
    ben = person(store, workspaces.find(store, found.workspace_id), "Ben")

    owner.get(at(found, f"decision/{ben.id}/letter"), status=404)
