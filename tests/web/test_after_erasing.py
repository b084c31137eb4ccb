import pytest

from advisor.usecases.erasing.person import erase_person
from advisor.usecases.hiring import hire, scoring
from advisor.web.app import open_file
from tests.usecases.erasing.traces import on_disk
from tests.usecases.hiring.deciding import LATER, decided, ready
from tests.usecases.hiring.hiring_builders import candidate, opening, panelist, scored
from tests.web.hiring_pages import at

PAGES = (
    *("", "candidates/", "compare/", "reveal/", "decision/", "record/"),
    *("look-back/", "privacy/", "fairness/"),
)


@pytest.fixture
def erased(store):
    """An opening whose hired candidate was erased, and another candidate with them."""
    found, everyone = ready(store, names=("Kimberley", "Leonie", "Mirela"))
    decided(store, found, everyone, words="Kimberley tells stories.")
    hire.hire(store, found, "30", found.created_by, LATER)
    for one in everyone[:2]:
        erase_person(store, found.workspace_id, one.person_id, None, LATER)
    return found


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_an_opening_still_shows_after_somebody_was_erased(owner, erased, page):
    shown = owner.get(at(erased, page))

    assert "Kimberley" not in shown.text
    assert "Leonie" not in shown.text


def test_the_pages_of_the_company_still_show_as_well(owner, erased):
    for page in ("", "people/", "result/", "openings/", "data/", "links/", "retention/"):
        assert "Kimberley" not in owner.get(f"/w/{erased.workspace_id}/{page}").text


def test_where_they_were_shown_it_says_when_they_were_erased(owner, erased):
    assert "Erased on" in owner.get(at(erased, "record/")).text
    assert "erased on" in owner.get(at(erased, "privacy/")).text.lower()


def test_erasing_that_was_interrupted_is_finished_when_the_app_starts(app, store, data, erased):
    assert on_disk(data, "Kimberley")
    open_file(app, app.config["ADVISOR"])

    assert on_disk(data, "Kimberley") == set()


def test_nobody_waits_for_or_scores_whoever_was_erased(store):
    found = opening(store)
    (kim, lee), rae = (
        (candidate(store, found), candidate(store, found, "Lee")),
        panelist(store, found),
    )
    scored(store, rae, kim, closing="4")
    assert scoring.waiting(store, found)[lee.person_id]

    erase_person(store, found.workspace_id, lee.person_id, None, LATER)

    assert [one.person_id for one in scoring.interviewed(store, found)] == [kim.person_id]
    assert lee.person_id not in scoring.waiting(store, found)


def test_whoever_was_erased_is_moved_nowhere_and_ranked_nowhere(owner, erased):
    assert "Erased on" not in owner.get(at(erased, "compare/")).text
    board = owner.get(at(erased, "candidates/")).soup.select(".board li")

    assert [bool(one.select("form")) for one in board if "Erased on" in one.text] == [False, False]
