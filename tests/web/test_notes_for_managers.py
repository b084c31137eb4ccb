"""What respondents said to hints: a quiet note for whoever leads, never of the anonymous."""

from advisor.core.answer_quality import RIGHT
from advisor.store import assessments
from advisor.usecases import answer_notes, invitations, sittings
from advisor.usecases.name_lines import Named
from advisor.usecases.tokens import stamp
from tests.builders import AT, answered, begun, company, complete, link_to
from tests.web.members_journey import joined, tea

__all__ = ["tea"]

SAID = "asked to look again at one answer throughout; said it is right as it is."


def hand_in(store, token):
    """Answer everything the same, say that it is right, hand in."""
    sitting = sittings.resume(store, token, AT)
    with store.immediate():
        given = complete(sitting.questionnaire)
        assessments.append_answers(store, sitting.assessment, given, stamp(AT))
    sitting = sittings.resume(store, token, AT)
    answer_notes.say(store, sitting, {"no_variation": RIGHT}, AT)
    sittings.submit(store, sitting, AT)


def asked_as(store, person, kind):
    """Someone asked about the person, who has handed in with a note."""
    (made,) = invitations.ask_observers(store, person, kind, (Named("Iris", ""),), AT)
    hand_in(store, made.token)


def pages(visitor, person):
    """The profile and the links page."""
    start = f"/w/{person.workspace_id}"
    return [visitor.get(f"{start}/{page}") for page in (f"people/{person.id}", "links/")]


def test_a_managers_note_stands_on_the_profile_and_beside_the_link(owner, store):
    _, ana = company(store)
    asked_as(store, ana, "manager")

    profile, links = pages(owner, ana)

    assert f"Iris, 2026-03-02: A{SAID[1:]}" in profile.text
    assert f"A{SAID[1:]}" in links.text


def test_a_note_of_ones_own_answers_stands_on_the_profile(owner, store):
    workspace, ana = company(store)
    hand_in(store, link_to(store, begun(store, workspace, ana)))

    assert f"Ana, 2026-03-02: A{SAID[1:]}" in pages(owner, ana)[0].text


def test_what_peers_and_customers_said_is_shown_nowhere(owner, store):
    _, ana = company(store)
    for kind in ("peer", "customer"):
        asked_as(store, ana, kind)

    assert all("look again at" not in page.text for page in pages(owner, ana))


def test_the_person_does_not_see_what_their_manager_said(app, owner, store, tea):
    workspace, ben = tea
    asked_as(store, ben, "manager")
    mia = joined(app, owner, workspace, person=ben.id)

    assert "look again at" in owner.get(f"/w/{workspace.id}/people/{ben.id}").text
    assert "look again at" not in mia.get(f"/w/{workspace.id}/people/{ben.id}").text


def test_a_note_changes_no_number_of_the_profile(owner, store):
    workspace, ana = company(store)
    answered(store, workspace, ana, level=3)
    before = owner.get(f"/w/{workspace.id}/people/{ana.id}").soup.select("table")

    hand_in(store, link_to(store, begun(store, workspace, ana)))

    assert owner.get(f"/w/{workspace.id}/people/{ana.id}").soup.select("table") == before
