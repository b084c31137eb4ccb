import pytest

from advisor.library import load_questionnaire
from advisor.usecases import gathering
from tests.builders import answered, business, company, person, with_hours
from tests.web.answering import begin
from tests.web.client import Visitor

QUESTIONS = [q.id for q in load_questionnaire("alignment").questions if q.id != "side"]


@pytest.fixture
def tea(store):
    """Ana and Ben with hours, answers and a business."""
    workspace, ana = company(store)
    answered(store, workspace, with_hours(store, ana, 32, 60), level=4, closing="1")
    answered(store, workspace, person(store, workspace, "Ben", 30, 20), level=2, closing="5")
    business(store, workspace, goal="120000")
    return workspace


def read(visitor, workspace):
    return visitor.get(f"/w/{workspace.id}/alignment/")


def ask(owner, workspace, status=200, **values):
    page = owner.get(f"/w/{workspace.id}/alignment/ask")
    return owner.submit(page, values, "Make the links", status)


def view(store, workspace, side, level, by="", **others):
    given = {"side": side} | dict.fromkeys(QUESTIONS, level) | others
    return answered(store, workspace, None, "alignment", by or side, **given)


def fill(visitor, page, level):
    """Answer all that is open with one level, hand in, and give the receipt."""
    page = begin(visitor, page) if page.path.count("/") == 3 else visitor.get(page.path)
    while page.soup.select('input[type="radio"]'):
        names = {tag["name"] for tag in page.soup.select('input[type="radio"]')}
        page = visitor.submit(page, dict.fromkeys(names, level))
    return visitor.submit(page)


def filled(app, made, level):
    """Somebody opens the link that was made, and answers."""
    asked = Visitor(app)
    return fill(asked, asked.get(at(made)), level)


def at(page, number=1):
    """The path of a new link."""
    return page.words(f"#link-{number}").removeprefix("http://127.0.0.1:8765")


def test_before_anyone_is_asked_the_page_says_what_it_will_show(owner, tea):
    page = read(owner, tea)

    assert page.heading == "How marketing and sales work together"
    assert "where you see it differently" in page.text
    assert page.link("Ask marketing and sales").endswith("/alignment/ask")
    assert "of 5 practices" in page.text


def test_both_sides_answer_apart_and_the_disagreement_comes_first(owner, app, store, tea):
    marketing = ask(owner, tea, kind="marketing", names="Mia")
    filled(app, marketing, "5")
    assert "Nobody has answered for sales yet." in read(owner, tea).text

    sales = ask(owner, tea, kind="sales", names="Sam")
    filled(app, sales, "2")

    page = read(owner, tea)
    assert page.heading == "Side by side: marketing and sales work together at 25%."
    first = page.soup.select_one(".apart li").get_text(" ", strip=True)
    assert "Marketing 5.0 Sales 2.0" in first
    assert gathering.gather(store, tea).team.alignment == 0.25


def test_who_has_both_hats_answers_one_after_the_other_by_one_link(owner, app, tea):
    page = ask(owner, tea, kind="both", names="Ana")
    assert "first as marketing, then as sales" in page.words("#letter-1")
    ana = Visitor(app)
    receipt = fill(ana, ana.get(at(page)), "4")
    assert "answered as sales" in receipt.text

    second = fill(ana, ana.submit(receipt, button="Go on as sales"), "2")

    assert "other hat" not in second.text
    assert "1 for marketing, 1 for sales" in read(owner, tea).text


def test_the_side_is_answered_already(owner, app, tea):
    page = ask(owner, tea, kind="sales", names="Sam")
    sam = Visitor(app)

    first = begin(sam, sam.get(at(page)))

    assert first.heading == "Shared goal and numbers"


@pytest.mark.parametrize(("asked", "said"), [(1, "Yes: you are the only"), (3, "Hardly: 3 are")])
def test_before_they_begin_they_are_told_whether_they_can_be_traced(
    owner, visitor, tea, asked, said
):
    page = ask(owner, tea, kind="sales", names="\n".join(f"Person {n}" for n in range(asked)))

    start = visitor.get(at(page))

    assert said in start.text
    assert "never who chose what" in start.text
    assert "I cannot tell" in start.text


def test_nobody_chosen_and_no_side_is_said_at_the_fields(owner, tea):
    page = ask(owner, tea, status=422)

    assert page.errors() == {
        "kind": "Choose which side they look from.",
        "names": "Tick someone, or write at least one name.",
    }


def test_answering_for_oneself_begins_at_once(owner, tea):
    page = owner.submit(read(owner, tea), {"side": "both"}, "Begin")

    assert page.heading == "Working together"
    assert "For marketing: 0 of 1 handed in" in read(owner, tea).text


def test_an_answer_for_no_side_is_refused(owner, tea):
    assert owner.post(f"/w/{tea.id}/alignment/answer", {"side": "x"}, 422).errors()


def test_the_computer_is_handed_over_for_both_hats(owner, tea):
    ask(owner, tea, kind="both", names="Bea")
    page = owner.get(read(owner, tea).link("Hand them this computer : Bea"))
    start = owner.get(owner.submit(page).link("I am Bea"))
    receipt = fill(owner, start, "3")

    last = fill(owner, owner.submit(receipt, button="Go on as sales"), "3")

    assert last.link("Done: hand the computer back") == "/hand-back"
    assert owner.http.get(receipt.path).status_code in {404, 410}


def test_answers_from_paper_are_keyed_in(owner, tea):
    ask(owner, tea, kind="sales", names="Bea")
    page = owner.get(read(owner, tea).link("Enter from paper or a call : Bea"))

    assert owner.submit(page, button="Key in on one page").status == 200
    assert owner.get(read(owner, tea).link("Print on paper : Bea")).status == 200


def test_a_link_is_closed_and_renewed_from_the_same_page(owner, visitor, tea):
    link = at(ask(owner, tea, kind="sales", names="Bea"))

    page = owner.submit(read(owner, tea), button="Close the link")
    assert page.path.endswith("/alignment/")
    visitor.get(link, 410)

    page = owner.submit(page, button="Make a new link")
    assert visitor.get(at(page)).heading == "Working together"


def test_asking_again_makes_new_links_for_the_same_sides(owner, app, tea):
    for side in ("marketing", "sales"):
        filled(app, ask(owner, tea, kind=side, names=side), "4")

    page = owner.submit(read(owner, tea), button="Ask everyone again")

    assert page.heading == "2 new links, one for each."
    assert "For sales: 1 of 2 handed in" in read(owner, tea).text
    assert "75%" in read(owner, tea).heading


def test_asking_again_where_nobody_was_asked_leads_to_asking(owner, store, tea):
    assert owner.post(f"/w/{tea.id}/alignment/again").path.endswith("/alignment/ask")


def test_viewers_read_the_result_and_are_not_offered_to_ask(app, owner, store, tea):
    from tests.web.members_journey import joined

    view(store, tea, "marketing", "5")
    view(store, tea, "sales", "2")
    mia = joined(app, owner, tea)

    page = read(mia, tea)

    assert "at 25%" in page.heading
    assert not page.soup.select("main form")
    assert mia.http.get(f"/w/{tea.id}/alignment/ask").status_code == 403


def test_everyone_who_cannot_tell_leaves_the_practices_in_force(owner, store, tea):
    view(store, tea, "marketing", "cannot_tell")
    view(store, tea, "sales", "cannot_tell")

    page = read(owner, tea)

    assert "0 of the 16 questions" in page.text
    assert "of 5 practices" in page.text
