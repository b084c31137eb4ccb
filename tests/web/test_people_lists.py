"""Adding people from a list, the bin, and answers entered on someone's behalf."""

from __future__ import annotations

import io

import pytest

from advisor.store import assessments, people
from advisor.usecases import invitations
from advisor.usecases.name_lines import Named
from tests import builders
from tests.usecases.test_invitations import hand_in


@pytest.fixture
def at_people(owner, store):
    workspace, ana = builders.company(store)
    return owner, f"/w/{workspace.id}", workspace, ana


def test_a_pasted_list_is_looked_at_and_then_kept(at_people):
    owner, base, _, _ = at_people
    page = owner.get(f"{base}/people/import")
    look = owner.submit(page, {"list": "Ben Okafor,20\nAna,30\n=1+1,3"})
    assert look.heading == "1 new, 1 maybe here already, 1 refused."
    kept = owner.submit(look, button="Keep these people")

    assert "1 person added, 1 merged." in kept.text


def test_an_uploaded_file_is_read(at_people):
    owner, base, _, _ = at_people
    sent = {"list": "", "file": (io.BytesIO("Name\nJosé".encode()), "people.csv")}
    page = owner.post(f"{base}/people/import", sent, content_type="multipart/form-data")

    assert "José" in page.text


def test_a_spreadsheet_file_is_refused_with_how_to_save_it(at_people):
    owner, base, _, _ = at_people
    sent = {"list": "", "file": (io.BytesIO(b"PK\x03\x04\x00"), "people.xlsx")}
    page = owner.post(f"{base}/people/import", sent, 422, content_type="multipart/form-data")

    assert "CSV UTF-8" in page.errors()["file"]


def test_an_empty_list_is_refused_at_its_field(at_people):
    owner, base, _, _ = at_people
    page = owner.submit(owner.get(f"{base}/people/import"), {"list": "  \n"}, status=422)

    assert list(page.errors()) == ["list"]
    assert page.title.startswith("Error: ")


def test_names_with_markup_stay_names(at_people, store):
    owner, base, workspace, _ = at_people
    look = owner.submit(owner.get(f"{base}/people/import"), {"list": "<b>Ben</b> & Co"})
    owner.submit(look, button="Keep these people")

    assert people.of_workspace(store, workspace.id)[-1].name == "<b>Ben</b> & Co"


def test_a_removed_person_is_found_in_the_bin_and_brought_back(at_people):
    owner, base, _, ana = at_people
    owner.submit(owner.get(f"{base}/people/"), button="Remove")
    page = owner.get(f"{base}/people/bin")
    assert ana.name in page.text
    owner.submit(page, button="Bring back")

    assert "Nobody is in the bin" in owner.get(f"{base}/people/bin").text


def test_answers_from_paper_are_marked_so(at_people, store):
    owner, base, workspace, ana = at_people
    page = owner.get(f"{base}/on-behalf/person/{ana.id}")
    start = owner.submit(page, {"source": "paper", "form": "founder-short"})
    kept = assessments.of_workspace(store, workspace.id)[-1]

    assert "from a form on paper" in start.text
    assert (kept.entered_from, kept.respondent) == ("paper", ana.id)


def test_answers_from_a_call_are_entered_for_somebody_who_was_asked(at_people, store):
    owner, base, workspace, ana = at_people
    asked = builders.begun(store, workspace, ana, "observer", by="outsider")
    page = owner.get(f"{base}/on-behalf/asked/{asked.id}")
    owner.submit(page, {"source": "call"})

    assert assessments.find(store, workspace.id, asked.id).entered_from == "call"


def test_answers_from_paper_stay_marked_where_they_are_shown(at_people, store):
    owner, base, _, ana = at_people
    (made,) = invitations.ask_observers(store, ana, "peer", [Named("Iris", "")], builders.AT)
    own = invitations.ask_self(store, ana, "founder-short", builders.AT)
    for one in (made, own):
        assessments.mark_entered(store, one.invitation.assessment_id, "Ana", "paper")
        hand_in(store, one)

    for path in ("/links/", "/people/"):
        assert "entered from a form on paper" in owner.get(base + path).text
    profile = owner.get(f"{base}/people/{ana.id}").text
    assert "2 of the questionnaires about Ana were keyed in by a member" in profile


def test_what_was_handed_in_is_not_entered_again(at_people, store):
    owner, base, workspace, ana = at_people
    done = builders.answered(store, workspace, ana, "observer", by="outsider")
    page = owner.post(f"{base}/on-behalf/asked/{done.id}", {"source": "call"}, 409)

    assert page.heading == "Already handed in"
