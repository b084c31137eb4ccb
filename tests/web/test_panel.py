import pytest

from advisor.core.hiring.weights import Need
from advisor.store import installation, openings, panelists
from advisor.usecases import signing_in
from advisor.usecases.hiring import panel
from advisor.usecases.hiring.openings import criteria_of, criteria_text
from advisor.usecases.name_lines import Named
from advisor.web import reach
from tests.builders import AT
from tests.usecases.hiring.hiring_builders import candidate, opening, scored


@pytest.fixture
def opened(store):
    return opening(store)


def at(opened):
    return f"/w/{opened.workspace_id}/openings/{opened.id}/panel/"


def seated(store, opened, *names):
    return panel.add(store, opened, (), [Named(name, "") for name in names], AT)


def must(store, opened, skill="creativity"):
    """Make a skill a must-have."""
    changed = [
        type(c)(c.skill, c.weight, Need.MUST, 3.0) if c.skill == skill else c
        for c in criteria_of(opened.criteria)
    ]
    with store.immediate():
        values = {"criteria": criteria_text(changed)}
        openings.change(store, opened.workspace_id, opened.id, values)


def test_an_empty_panel_says_what_comes_and_asks_for_names(owner, opened):
    page = owner.get(at(opened))

    assert page.heading == "Who interviews?"
    assert page.button("Add to the panel")
    assert not page.soup.select(".matrix")


def test_members_and_others_are_added_at_once(owner, store, opened):
    host = signing_in.owner(store, AT).id
    sent = {f"member_{host}": "1", "names": "Rae Moss, rae@example.org\nOle"}
    page = owner.submit(owner.get(at(opened)), sent)

    assert [h3.get_text() for h3 in page.soup.select("main .people h3")][1:] == ["Rae Moss", "Ole"]
    assert "rae@example.org" in page.text
    assert f"member_{host}" not in str(page.soup)


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "Tick someone"), ("rae@", "is no email address"), ("rae@example.org", "write the name")],
)
def test_what_is_wrong_with_a_name_is_said_and_kept(owner, opened, typed, said):
    page = owner.submit(owner.get(at(opened)), {"names": typed}, status=422)

    assert said in page.errors()["names"]
    assert page.value("names").strip() == typed


def test_one_who_was_just_added_can_be_taken_off_again(owner, opened):
    page = owner.submit(owner.get(at(opened)), {"names": "Rae"})

    assert "Rae: on the panel now." in page.text
    assert owner.submit(page, button="Undo").heading == "Who interviews?"


def test_ticks_are_kept_and_gaps_named(owner, store, opened):
    must(store, opened)
    rae, ole = seated(store, opened, "Rae", "Ole")
    name = f"rates_{rae.id}_creativity"
    page = owner.submit(owner.get(at(opened)), {name: "1"}, button="Save who rates what")

    assert page.one(f"#{name}").has_attr("checked")
    assert not page.one(f"#rates_{ole.id}_creativity").has_attr("checked")
    assert "Creativity, must-have: 1 of 2" in page.words(".matrix .counts")


def test_assign_for_me_fills_the_boxes_and_saves_nothing_by_itself(owner, store, opened):
    must(store, opened)
    seated(store, opened, "Rae", "Ole", "Ida")
    page = owner.submit(owner.get(at(opened)), button="Assign for me")

    assert "not saved yet" in page.text
    assert "✓ Two raters for each must-have" in page.text
    assert all(not one.skills for one in sitting(store, opened))
    page = owner.submit(page, button="Save who rates what")
    assert all(one.skills for one in sitting(store, opened))


def sitting(store, opened):
    return panelists.of_opening(store, opened.workspace_id, opened.id)


def test_a_must_have_with_one_interviewer_asks_for_another(owner, store, opened):
    must(store, opened)
    seated(store, opened, "Rae")
    page = owner.submit(owner.get(at(opened)), button="Assign for me")

    assert "A must-have takes two people: add another interviewer." in page.text


def test_a_link_is_shown_once_with_a_letter_a_mail_and_a_code(owner, store, opened):
    installation.write(store, reach.PUBLIC_URL, "https://advisor.example.org")
    panel.add(store, opened, (), [Named("Rae", "rae@example.org")], AT)
    page = owner.submit(owner.get(at(opened)), button="Make a link")

    url = page.words("#link")
    assert "/p/" in url
    assert url in page.words("#letter")
    assert page.one("svg.qr")
    assert page.link("Open it in your mail").startswith("mailto:rae@example.org?subject=")
    assert url.rpartition("/p/")[2].strip("/") not in owner.get(at(opened)).text


def test_where_only_this_computer_opens_links_that_is_said_before_and_led_back_from(
    owner, store, opened
):
    seated(store, opened, "Rae")
    page = owner.get(at(opened))
    assert "On a phone, a link made now opens nothing." in page.text
    there = owner.get(page.link("Change who can open links"))

    assert there.link(opened.title) == at(opened)
    assert owner.submit(there, button="Save the address", status=422).link(opened.title)
    assert not owner.submit(page, button="Make a link").soup.select("svg.qr")


def test_skills_shared_out_are_a_page_to_come_back_to(owner, store, opened):
    seated(store, opened, "Rae", "Ole")
    page = owner.submit(owner.get(at(opened)), button="Assign for me")

    assert "not saved yet" in owner.get(page.response.request.full_path).text


def test_a_link_is_renewed_and_closed(owner, store, opened):
    seated(store, opened, "Rae")
    owner.submit(owner.get(at(opened)), button="Make a link")
    page = owner.get(at(opened))
    assert page.button("Make a new link")

    page = owner.submit(page, button="Close the link")
    assert "The link of Rae is closed." in page.text
    assert "no link yet" in page.words("main .people .muted")


def test_taking_someone_off_is_undone(owner, store, opened):
    seated(store, opened, "Rae")
    page = owner.submit(owner.get(at(opened)), button="Take off")
    assert "Rae is off the panel." in page.text

    page = owner.submit(page, button="Undo")
    assert "Rae is back on the panel." in page.text


def test_what_a_change_means_once_scoring_has_begun_is_said(owner, store, opened):
    rae, ole = seated(store, opened, "Rae", "Ole")
    panel.save_skills(store, opened, {one.id: ("creativity",) for one in (rae, ole)})
    kim = candidate(store, opened)
    rae, ole = sitting(store, opened)
    scored(store, rae, kim)

    assert "go on with the skills they had" in owner.get(at(opened)).text
    scored(store, ole, kim)
    page = owner.get(at(opened))
    assert "nobody can be taken off any more" in page.text
    remove = owner.post(f"{at(opened)}{rae.id}/remove")
    assert "The scores are shown already" in remove.text


def test_an_interviewer_who_never_was_is_not_found(owner, opened):
    for what in ("link", "close-links", "remove", "bring-back"):
        owner.post(f"{at(opened)}nobody/{what}", status=404)


def test_an_opening_without_weights_says_that_they_come_first(owner, store, opened):
    seated(store, opened, "Rae")
    with store.immediate():
        openings.change(store, opened.workspace_id, opened.id, {"criteria": "[]"})

    assert "Set the weights first" in owner.get(at(opened)).text
