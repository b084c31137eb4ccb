from dataclasses import replace

import pytest

from advisor.store import openings as kept
from advisor.usecases.hiring import openings, role
from tests.builders import person
from tests.usecases.hiring.hiring_builders import opening, panelist

ROLE = {
    "title": "Head of growth",
    "profile": "seller-transactional",
    "outcomes_six": "Ten talks a week\nThree accounts",
    "outcomes_twelve": "40 accounts",
    "quorum": "3",
    "purpose": "To choose whom to hire.",
    "contact": "Ana, ana@example.com",
    "keep_until": "2099-03-31",
}


@pytest.fixture
def found(owner, store):
    return opening(store, lock=False)


def at(found, page):
    return f"/w/{found.workspace_id}/openings/{found.id}/{page}"


def again(store, found):
    return openings.find(store, found.workspace_id, found.id)


def test_a_role_is_kept_and_leads_on_to_the_skills(owner, store, found):
    page = owner.submit(owner.get(at(found, "role")), ROLE)

    known = again(store, found)
    assert page.heading == "Skills"
    assert (known.title, known.role, known.motion, known.quorum) == (
        *("Head of growth", "sales", "transactional"),
        3,
    )
    assert known.outcomes_six == "Ten talks a week\nThree accounts"
    assert owner.get(at(found, "")).soup.select(".steps .done h2")[0].text == "Role"


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("title", " ", "Enter a title."),
        ("title", "x" * 301, "Shorten the title to 300 characters."),
        ("quorum", "0", "Enter a whole number from 1 to 20."),
        ("quorum", "-1", "Enter a whole number from 1 to 20."),
        ("quorum", "2.5", "Enter a whole number from 1 to 20."),
        ("quorum", "²", "Enter a whole number from 1 to 20."),
        ("keep_until", "2001-01-01", "Choose a day after today: until then answers are kept."),
        ("keep_until", "2099-02-31", "Enter a day as year, month, day, such as"),
        ("keep_until", "soon", "Enter a day as year, month, day, such as"),
        ("purpose", "x" * 2001, "Shorten this to 2,000 characters."),
        ("contact", "x" * 301, "Shorten the contact to 300 characters."),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
    owner, store, found, field, typed, says
):
    page = owner.submit(owner.get(at(found, "role")), ROLE | {field: typed}, status=422)

    assert page.errors()[field].startswith(says)
    assert says in page.words(f"#{field}-error")
    assert page.value(field) == typed.strip()
    assert page.value("outcomes_twelve") == "40 accounts"
    assert again(store, found) == found


def test_a_quorum_above_the_panel_is_refused_with_its_size(owner, store, found):
    panelist(store, found)
    panelist(store, found, "Sam")
    page = owner.submit(owner.get(at(found, "role")), ROLE, status=422)

    assert page.errors() == {"quorum": "Enter a whole number from 1 to 2: the panel has 2 people."}


def test_a_day_that_has_gone_by_since_is_no_hindrance(owner, store, found):
    kept.change(store, found.workspace_id, found.id, {"keep_until": "2001-01-01"})

    owner.submit(owner.get(at(found, "role")), {"title": "Seller"})
    assert again(store, found).title == "Seller"


def test_the_team_they_join_is_everyone_until_some_are_chosen(owner, store, found):
    ben = person(store, replace(found, id=found.workspace_id), "Ben")
    assert [one.name for one in role.team_of(store, found)] == ["Ana", "Ben"]
    role.save(store, found, {}, [ben.id, "somebody else's"])
    page = owner.get(at(found, "role"))

    assert [one.name for one in role.team_of(store, again(store, found))] == ["Ben"]
    assert [box["name"] for box in page.soup.select("#team [checked]")] == [f"team_{ben.id}"]


def test_a_must_have_has_its_least_level_with_the_words_of_that_level(owner, store, found):
    page = owner.get(at(found, "skills"))
    chosen = {"need-closing": "must", "minimum-closing": "4", "need-branding": "trainable"}
    page = owner.submit(page, chosen)
    needs = {
        c.skill: (str(c.need), c.minimum)
        for c in openings.criteria_of(again(store, found).criteria)
    }

    assert page.heading == "Weights"
    assert (needs["closing"], needs["branding"]) == (("must", 4.0), ("trainable", None))
    assert needs["creativity"] == ("useful", None)
    assert "Agrees a written plan" in owner.get(at(found, "skills")).words("#looks-closing")


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"need-closing": "vital"}, "need-closing"),
        ({"need-closing": "must", "minimum-closing": "9"}, "minimum-closing"),
        ({"need-closing": "must", "minimum-closing": ""}, "minimum-closing"),
    ],
)
def test_a_need_that_is_not_on_the_list_is_refused_and_the_others_stay(
    owner, store, found, sent, field
):
    page = owner.post(at(found, "skills"), sent | {"need-branding": "trainable"}, status=422)

    assert list(page.errors()) == [field]
    assert page.value("need-branding") == "trainable"
    assert again(store, found) == found
