import io

import pytest

from advisor.store import assessments, candidates
from advisor.store import openings as kept
from advisor.usecases.hiring.candidates import Told, add
from tests.builders import AT
from tests.web.answering import all_answers
from tests.web.client import Visitor
from tests.web.panel_pages import applying, base, own_page, telling
from tests.web.walking import answer_through


@pytest.fixture
def at_board(owner, store):
    found = telling(store)
    return owner, found, f"{base(found)}/candidates/"


def everyone(store, found):
    return candidates.of_opening(store, found.workspace_id, found.id)


@pytest.mark.parametrize("page", ["", "import", "bin"])
def test_before_the_lock_the_page_leads_to_the_weights(owner, store, page):
    found = telling(store, lock=False)
    shown = owner.get(f"{base(found)}/candidates/{page}")

    assert shown.link("Go to the weights") == f"{base(found)}/weights"


def test_before_the_lock_nobody_is_added_by_hand_either(owner, store):
    found = telling(store, lock=False)
    page = owner.post(f"{base(found)}/candidates/", {"name": "Kim"}, status=409)

    assert "Lock the weights first" in page.text
    assert everyone(store, found) == []


def test_a_candidate_is_added_and_the_addition_undone(at_board, store):
    owner, found, board = at_board
    page = owner.submit(
        owner.get(board),
        {"name": "Kim Roe", "email": "Kim@X.org", "link": "https://cv.org/kim", "note": "fair"},
        button="Add",
    )
    assert "Kim Roe is added." in page.text
    (kim,) = everyone(store, found)
    assert (kim.email, kim.link, kim.stage) == ("kim@x.org", "https://cv.org/kim", "applied")
    owner.submit(page, button="Undo")

    assert everyone(store, found) == []


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 301}, "name"),
        ({"name": "Kim", "email": "kim at x"}, "email"),
        ({"name": "Kim", "link": "javascript:alert(1)"}, "link"),
        ({"name": "Kim", "link": "file:///etc/passwd"}, "link"),
        ({"name": "Kim", "note": "x" * 2001}, "note"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(at_board, values, field):
    owner, _, board = at_board
    page = owner.submit(owner.get(board), values, button="Add", status=422)

    assert list(page.errors()) == [field]
    assert page.value(field) == values[field]


def test_the_same_name_is_added_only_when_told_that_it_is_somebody_else(at_board, store):
    owner, found, board = at_board
    applying(store, found)
    page = owner.submit(owner.get(board), {"name": "roe, kim"}, button="Add", status=422)
    assert "Kim Roe" in page.errors()["name"]
    owner.submit(page, {"again": "y"}, button="Add")

    assert len(everyone(store, found)) == 2


def test_a_list_is_looked_at_and_then_kept(at_board, store):
    owner, found, board = at_board
    applying(store, found)
    ask = owner.get(owner.get(board).link("Add several"))
    look = owner.submit(ask, {"list": "Lee, lee@x.org\nKim Roe\n=1+1\nBo, http://\n"})
    assert look.heading == "1 new, 1 maybe here already, 2 refused."
    assert len(everyone(store, found)) == 1
    page = owner.submit(look, button="Keep these candidates")

    assert "1 candidate added." in page.text
    assert [one.name for one in everyone(store, found)] == ["Kim Roe", "Lee"]


def test_an_uploaded_file_is_read_and_one_that_is_no_text_refused(at_board):
    owner, _, board = at_board
    good = {"list": "", "file": (io.BytesIO("Name;Mail\nJosé;j@x.org".encode()), "c.csv")}
    options = {"content_type": "multipart/form-data"}
    assert "José" in owner.post(f"{board}import", good, **options).text
    bad = {"list": "", "file": (io.BytesIO(b"PK\x03\x04\x00"), "c.xlsx")}

    assert "CSV UTF-8" in owner.post(f"{board}import", bad, 422, **options).errors()["file"]


def test_an_empty_list_is_refused_at_its_field(at_board):
    owner, _, board = at_board
    page = owner.submit(owner.get(f"{board}import"), {"list": " \n"}, status=422)

    assert list(page.errors()) == ["list"]


def test_five_thousand_rows_are_looked_at_and_kept(at_board, store):
    owner, found, board = at_board
    rows = "\n".join(f"Person {n}x, p{n}@x.org" for n in range(5000))
    look = owner.submit(owner.get(f"{board}import"), {"list": rows})
    page = owner.submit(look, button="Keep these candidates")

    assert len(everyone(store, found)) == 5000
    assert "These are the first 50" in page.text
    one = owner.get(f"{board}?find=PERSON+4711x")
    assert [card.get_text() for card in one.soup.select(".board h3")] == ["Person 4711x"]


def test_a_candidate_is_moved_by_buttons_alone(at_board, store):
    owner, found, board = at_board
    kim = applying(store, found, stage="applied")
    page = owner.submit(owner.get(board), button="Kim Roe: move to Interview")

    assert kim.name in page.words('section[aria-labelledby="stage-interview"]')
    owner.post(f"{board}{kim.person_id}/stage", {"stage": "hired"}, status=404)


def test_a_removed_candidate_is_found_in_the_bin_and_brought_back(at_board, store):
    owner, found, board = at_board
    kim = applying(store, found)
    page = owner.submit(owner.get(f"{board}{kim.person_id}/"), button="Remove")
    assert everyone(store, found) == []
    owner.get(f"{board}{kim.person_id}/", status=404)
    owner.submit(owner.get(page.link("Bin")), button="Bring back")

    assert [one.name for one in everyone(store, found)] == ["Kim Roe"]


def test_papers_are_a_link_that_tells_nobody_where_one_came_from(at_board, store):
    owner, found, board = at_board
    kim = add(store, found, Told("Kim", link="https://cv.org/<kim>"), AT, again=False)
    link = owner.get(f"{board}{kim.person_id}/").one('main a[target="_blank"]')

    assert link["href"] == "https://cv.org/<kim>"
    assert link["rel"] == ["noreferrer", "noopener"]


def test_nobody_is_invited_before_the_role_says_what_they_are_told(at_board, store):
    owner, found, board = at_board
    kim = applying(store, found)
    kept.change(store, found.workspace_id, found.id, {"contact": ""})
    page = owner.get(f"{board}{kim.person_id}/")
    assert page.link("Say it on the role page") == f"{base(found)}/role"

    after = owner.post(f"{board}{kim.person_id}/link", {"form": ""})
    assert after.path == f"{base(found)}/role"


def test_the_link_comes_with_a_letter_and_a_code_and_can_be_closed(at_board, store, app):
    owner, found, board = at_board
    kim = applying(store, found, email="kim@x.org")
    page = owner.submit(owner.get(f"{board}{kim.person_id}/"), button="Make their link")
    url = page.words("#link")
    assert url in page.words("#letter")
    assert page.link("Open it in your mail").startswith("mailto:kim@x.org?subject=")
    Visitor(app).get(url)
    owner.submit(owner.get(f"{board}{kim.person_id}/"), button="Close the link")

    assert Visitor(app).get(url, status=410).heading == "This link is closed"


def test_a_candidate_is_told_everything_and_nothing_opens_before_they_agree(visitor, store):
    found = telling(store)
    page = visitor.get(own_page(store, found, applying(store, found)))
    for words in ("To choose a marketer", "Ana, ana@x.org", found.keep_until, "if you also say"):
        assert words in page.text
    visitor.post(f"{page.path}own-view", status=422)

    assert assessments.of_opening(store, found.workspace_id, found.id) == []


def test_without_the_tick_nothing_is_agreed(visitor, store):
    found = telling(store)
    page = visitor.get(own_page(store, found, applying(store, found)))
    refused = visitor.submit(page, button="I agree", status=422)

    assert list(refused.errors()) == ["agree"]
    assert everyone(store, found)[0].consented_at is None


def test_a_candidate_agrees_says_how_they_see_their_work_and_comes_back(visitor, store):
    found = telling(store)
    page = visitor.get(own_page(store, found, applying(store, found)))
    agreed = visitor.submit(page, {"agree": "yes"}, button="I agree")
    start = visitor.submit(agreed, button="Begin")
    assert "counts nothing in the ranking" in start.text
    receipt = answer_through(visitor, start, all_answers(level=4))

    assert receipt.link("Back to your page") == page.path
    assert "share" not in receipt.text.lower()


def test_leaders_see_the_own_view_apart_and_whoever_still_scores_does_not(owner, app, store):
    found = telling(store)
    kim = applying(store, found)
    visitor = Visitor(app)
    page = visitor.get(own_page(store, found, kim))
    agreed = visitor.submit(page, {"agree": "yes"}, button="I agree")
    answer_through(visitor, visitor.submit(agreed, button="Begin"), all_answers(level=4))
    seen = owner.get(f"{base(found)}/candidates/{kim.person_id}/")

    assert "4.0" in seen.words('section[aria-labelledby="own-view"]')


def test_taking_back_leads_to_the_first_page_again(visitor, store):
    found = telling(store)
    page = visitor.get(own_page(store, found, applying(store, found)))
    agreed = visitor.submit(page, {"agree": "yes"}, button="I agree")
    back = visitor.submit(visitor.get(agreed.link("What we know")), button="Take it back")

    assert back.button("I agree")
    assert everyone(store, found)[0].consented_at is None


@pytest.mark.parametrize("path", ["/c/wrong/", "/p/wrong/"])
def test_a_wrong_link_opens_nothing(visitor, path):
    assert visitor.get(path, status=404).heading == "There is nothing at this link"
