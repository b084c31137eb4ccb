"""The reports of an opening and of a candidate: what they say, with names and without."""

import re

import pytest

from advisor.store import candidates, openings
from advisor.usecases.hiring import hire, privacy
from advisor.usecases.hiring.decision import in_force
from tests.usecases.hiring.deciding import LATER, decided
from tests.usecases.hiring.hiring_builders import candidate
from tests.usecases.hiring.test_addition import staffed
from tests.web.hiring_pages import at, ready
from tests.web.test_compare import scored_opening
from tests.web.test_decision import pdf_at

EVERYONE = ("Kim", "Lee", "Mia", "Rae", "Sam", "Ana")


@pytest.fixture
def world(app, store):
    """(opening, its candidates), scored, with a team to add to."""
    app.config["REPORT_PATIENCE"] = 60
    found, everyone = ready(store)
    staffed(store, found)
    return found, everyone


def markdown(owner, url):
    """All words of a report as Markdown."""
    return owner.http.get(url).text


def of_one(found, one, form="md", ask=""):
    """The address of a candidate's report."""
    return at(found, f"candidates/{one.person_id}/report.{form}{ask}")


def squeezed(text):
    """The letters alone, since lines break elsewhere on paper."""
    return re.sub(r"\W+", "", text)


def test_the_report_of_an_opening_says_all_of_it(owner, world):
    text = markdown(owner, at(world[0], "report.md"))

    for part in ("ranking", "would change", "adds to the team", "panel", "weights", "hired for"):
        assert re.search(rf"^## .*{part}", text, re.MULTILINE)
    assert "| Kim | 3.5 | 3.1–3.9 | 87 in 100 |" in text
    assert re.search(r"Locked by Ana on 2 March 2026", text)
    assert "% of the goal" in text


def test_page_and_pdf_of_the_opening_say_the_same(owner, world):
    page = owner.get(at(world[0], "report.html"))
    words = squeezed(pdf_at(owner, page.link("Download the PDF")))

    said = [one.get_text() for one in page.soup.select("main h1, main h2, main p, main td")]
    missing = [one for one in said if squeezed(one) not in words]
    assert missing == []


@pytest.mark.parametrize("form", ["md", "pdf"])
def test_without_names_the_opening_names_nobody(owner, world, form):
    url = at(world[0], f"report.{form}?names=letters")
    text = pdf_at(owner, url) if form == "pdf" else markdown(owner, url)

    assert "Candidate A" in text
    assert "Interviewer 1" in text
    assert not [name for name in EVERYONE if re.search(rf"\b{name}\b", text)]


def test_what_was_typed_with_a_name_in_it_is_left_out_without_names(owner, store, world):
    store.run("UPDATE openings SET title = 'Seller for Rae', outcomes_six = 'Relieve Ana.'")
    found = openings.find(store, world[0].workspace_id, world[0].id)
    decided(store, found, world[1], words="Sam said so.")
    text = markdown(owner, at(found, "report.md?names=letters"))

    assert "An opening." in text
    assert not [name for name in EVERYONE if name in text]
    assert "Left out: it may name people." in text
    assert "Relieve Ana." in markdown(owner, at(found, "report.md"))


def test_the_report_of_a_candidate_has_levels_evidence_and_gaps(owner, world):
    found, (_, lee, _) = world
    text = markdown(owner, of_one(found, lee))

    assert "# Lee" in text
    assert re.search(r"\| Closing \| \d+ \| \d\.\d \| \d\.\d–\d\.\d \| 2 \|", text)
    assert "| Rae |" in text
    assert "towards 3" in text
    assert not [name for name in ("Kim", "Mia") if name in text]


@pytest.mark.parametrize("form", ["md", "pdf"])
def test_without_names_a_candidate_has_a_letter_and_no_evidence(owner, world, form):
    url = of_one(world[0], world[1][1], form, "?names=letters")
    text = pdf_at(owner, url) if form == "pdf" else markdown(owner, url)

    assert re.search("Candidate [ABC]", text)
    assert "words give people away" in text
    assert "What was seen" not in text
    assert not [name for name in EVERYONE if re.search(rf"\b{name}\b", text)]


def test_who_was_not_interviewed_has_a_report_that_says_so(owner, store, world):
    late = candidate(store, world[0], "Zoe", stage="applied")

    assert "Nobody’s scores of them count" in markdown(owner, of_one(world[0], late))


def test_a_hired_candidate_keeps_their_report_as_it_was_decided(owner, store, world):
    found, everyone = world
    decided(store, found, everyone)
    hire.hire(store, found, None, found.created_by, LATER)
    text = markdown(owner, at(found, "report.md"))

    assert "| Kim | 3.5 | 3.1–3.9 |" in text
    assert in_force(store, found).record_hash in text
    assert "The clearest work sample." in text
    assert "# Kim" in markdown(owner, of_one(found, everyone[0]))


def test_after_somebody_was_erased_the_report_does_not_claim_to_be_as_it_was(owner, store, world):
    found, everyone = world
    decided(store, found, everyone)
    assert "As it was when it was decided." in markdown(owner, at(found, "report.md"))

    privacy.erase(store, everyone[2], None, LATER)
    text = markdown(owner, at(found, "report.md"))

    assert "As it was when it was decided." not in text
    assert "erased since" in text


def test_before_the_reveal_there_is_no_report(owner, store, world):
    found, everyone = world
    store.run("UPDATE openings SET revealed_at = NULL")
    candidate(store, found, "Zoe")

    for url in (at(found, "report.pdf"), of_one(found, everyone[0])):
        assert owner.http.get(url).location == at(found, "reveal/")


def test_the_pages_lead_to_the_reports(owner, world):
    found, (kim, *_) = world
    for url in (at(found, "compare/"), at(found, f"candidates/{kim.person_id}/")):
        page = owner.get(url)
        assert "report.pdf" in page.link("Download the report")
        assert "names=letters" in page.link("PDF without names")
        assert owner.get(page.link("Read it here")).heading


def test_a_candidate_of_another_opening_has_no_report_here(owner, store, world):
    other, (lou, *_) = ready(store, names=("Lou", "Max", "Ned"))

    assert other.id != world[0].id
    owner.get(of_one(world[0], lou), status=404)


def test_must_haves_stand_apart_in_both_reports(app, store, owner):
    app.config["REPORT_PATIENCE"] = 60
    found = scored_opening(store, Kim="4.5", Lou="1.5")
    text = markdown(owner, at(found, "report.md"))
    kim = next(c for c in candidates.of_opening(store, found.workspace_id, found.id))

    assert "## Must-haves, apart from the ranking" in text
    assert "**Closing, 3 or above**" in text
    assert "**Closing, 3 or above.**" in markdown(owner, of_one(found, kim))
