import json
from datetime import UTC, datetime

import pytest

from advisor.store import openings as kept
from advisor.store import voluntary_answers
from advisor.usecases.hiring import candidate_invitations, fairness, openings
from tests.builders import AT
from tests.usecases.hiring.hiring_builders import candidate, opening
from tests.web.hiring_pages import at


@pytest.fixture
def found(store):
    """An opening with all that candidates must be told."""
    new = opening(store)
    told = {"purpose": "To choose.", "contact": "Ana", "keep_until": "2999-01-01"}
    kept.change(store, new.workspace_id, new.id, told)
    return openings.find(store, new.workspace_id, new.id)


def said(store, found, answer, invited, applied):
    for i in range(applied):
        one = candidate(store, found, f"{answer} {i}", "interview" if i < invited else "applied")
        fairness.answer(store, found, one.person_id, {"gender": answer}, AT)


def test_before_anything_is_asked_the_page_says_what_it_will_show(owner, found):
    page = owner.get(at(found, "fairness/"))

    assert "Nothing is asked yet" in page.text
    assert "76 of 100" in page.text


def test_what_is_asked_is_chosen_and_stays_chosen(owner, store, found):
    form = owner.get(at(found, "fairness/questions"))
    values = {"gender": "1", "own": "1", "own_label": "Region", "own_options": "North\nSouth"}
    page = owner.submit(form, values)

    assert page.heading == "Fairness check"
    again = owner.get(at(found, "fairness/questions"))
    assert again.value("own_label") == "Region"
    assert [b["name"] for b in again.soup.select("[type=checkbox][checked]")] == ["gender", "own"]


def test_a_question_without_answers_is_refused_and_what_was_typed_stays(owner, found):
    form = owner.get(at(found, "fairness/questions"))
    page = owner.submit(form, {"own": "1", "own_label": "Region"}, status=422)

    assert list(page.errors()) == ["own_label"]
    assert page.value("own_label") == "Region"


def test_the_page_sets_verdict_ratio_and_significance_side_by_side(owner, store, found):
    fairness.ask(store, found, ("gender",), ("", ()))
    said(store, found, "Woman", 20, 40)
    said(store, found, "Man", 16, 40)
    page = owner.get(at(found, "fairness/"))

    assert "4/5 = 80%" in page.text
    assert "reached no, p = .500 (mid-p .441)" in page.text
    assert "Too few to judge: one person more or less selected would turn the verdict" in page.text


def test_a_group_of_two_is_never_shown_by_itself(owner, store, found):
    fairness.ask(store, found, ("gender",), ("", ()))
    for answer, invited, applied in (("Woman", 5, 10), ("Man", 4, 9), ("Another gender", 1, 2)):
        said(store, found, answer, invited, applied)
    page = owner.get(at(found, "fairness/"))

    names = [th.get_text() for th in page.soup.select("tbody th")]
    assert "Another gender" not in names
    assert "Counted as “all others”" in page.text


def test_all_openings_together_have_their_page(owner, store, found):
    page = owner.get(f"/w/{found.workspace_id}/openings/fairness/")
    assert "Nothing is asked yet" in page.text

    fairness.ask(store, found, ("gender",), ("", ()))
    said(store, found, "Woman", 5, 10)
    said(store, found, "Man", 4, 9)
    assert "19 of 19 candidates answered" in owner.get(page.path).text


def by_hand(owner, found, status=200, **typed):
    path = f"/w/{found.workspace_id}/openings/fairness/by-hand"
    return owner.get(path, status, query_string=typed)


def test_counts_typed_in_are_compared_and_kept_nowhere(owner, found):
    typed = {"name0": "A", "applied0": "100", "selected0": "48"}
    typed |= {"name1": "B", "applied1": "200", "selected1": "60", "name2": "C", "applied2": "5"}
    page = by_hand(owner, found, **typed, selected2="1")

    assert "5/8 = 62.5%" in page.text
    assert "B beside A: Below four fifths, and by more than chance would" in page.text
    assert "The group is under 2% of all who applied." in page.text


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"name0": "A", "applied0": "3", "selected0": "4"}, "selected0"),
        ({"name0": "A", "applied0": "-3", "selected0": "1"}, "applied0"),
        ({"name0": "A", "applied0": "3", "selected0": "1.5"}, "selected0"),
        ({"applied0": "3", "selected0": "1"}, "name0"),
        ({"name0": "A", "applied0": "3", "selected0": "1"}, "name1"),
        ({"name0": "A", "applied0": "9" * 40, "selected0": "1"}, "applied0"),
    ],
)
def test_counts_that_cannot_be_are_said_at_their_field(owner, found, typed, wrong):
    page = by_hand(owner, found, 422, **typed)

    assert wrong in page.errors()
    assert page.value("name0") == typed.get("name0", "")


def test_nobody_selected_is_said(owner, found):
    typed = {
        f"{part}{i}": value
        for i in (0, 1)
        for part, value in (("name", f"G{i}"), ("applied", "9"), ("selected", "0"))
    }

    assert "Nobody was selected" in by_hand(owner, found, **typed).text


@pytest.fixture
def invited(store, found):
    """The token of Kim's own page, and Kim."""
    kim = candidate(store, found)
    fairness.ask(store, found, ("gender",), ("", ()))
    token = candidate_invitations.invite(store, found, kim, "", datetime.now(UTC)).token
    return token, kim


def agree(visitor, token):
    return visitor.submit(visitor.get(f"/c/{token}/"), {"agree": "yes"}, button="I agree")


def test_nothing_is_asked_before_a_candidate_agrees(visitor, invited):
    page = visitor.get(f"/c/{invited[0]}/fairness")

    assert page.path == f"/c/{invited[0]}/"


def test_a_candidate_answers_apart_and_can_take_it_back(visitor, store, found, invited):
    token, kim = invited
    page = visitor.get(agree(visitor, token).link("Look at the questions"))
    assert "nobody sees your answer" in page.text
    visitor.submit(page, {"q_0": "Woman"})
    own = voluntary_answers.own(store, found.workspace_id, kim.person_id)
    assert own == {"gender": "Woman"}

    page = visitor.get(f"/c/{token}/fairness")
    assert page.value("q_0") == "Woman"
    visitor.submit(page, {"q_0": ""})
    assert voluntary_answers.own(store, found.workspace_id, kim.person_id) == {}


def test_what_is_no_answer_is_not_kept(visitor, invited):
    token, _ = invited
    agree(visitor, token)

    page = visitor.post(f"/c/{token}/fairness", {"q_0": "Robot"})
    assert "Nothing was changed" in page.text


def test_a_candidate_gets_all_their_own_data(visitor, invited):
    token, _ = invited
    data = json.loads(visitor.http.get(f"/c/{token}/my-data.json").data)

    assert (data["format"], data["name"]) == ("advisor-candidate-data", "Kim")


def test_a_link_that_never_was_opens_nothing(visitor):
    visitor.get("/c/nothing/fairness", status=404)
    visitor.get("/c/nothing/my-data.json", status=404)
