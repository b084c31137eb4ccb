import pytest

from advisor.core.hiring.kit import DRAFT
from advisor.library import catalogue
from advisor.usecases.hiring import panel
from advisor.usecases.name_lines import Named
from advisor.web.access import now
from tests.builders import AT
from tests.usecases.hiring.hiring_builders import opening
from tests.web.panel_pages import applying, own_page, telling

CLOSING = catalogue().skill("closing")


@pytest.fixture
def opened(store):
    return opening(store)


@pytest.fixture
def rae(store, opened):
    """Someone on the panel who rates two skills."""
    (one,) = panel.add(store, opened, (), [Named("Rae", "")], AT)
    panel.save_skills(store, opened, {one.id: ("creativity", "closing")})
    return panel.find(store, opened, one.id)


def at(opened, more=""):
    return f"/w/{opened.workspace_id}/openings/{opened.id}/kit/{more}"


def linked(store, opened, panelist):
    """The address of an interviewer's link."""
    return f"/p/{panel.make_link(store, opened, panelist.id, now()).token}/"


def sample(owner, opened, **values):
    """The page after saving a work sample that shows closing."""
    sent = {"task": "Write a mail.", "minutes": "20", "shows_closing": "1"} | values
    page = owner.get(at(opened, "work-sample/"))
    return owner.submit(page, sent, button="Save the work")


def test_without_anybody_who_rates_the_way_to_the_panel_is_shown(owner, store, opened):
    panel.add(store, opened, (), [Named("Rae", "")], AT)
    page = owner.get(at(opened))

    assert "Nobody rates a skill yet" in page.text
    assert page.link("Go to the panel").endswith("/panel/")
    assert "no kit to print" in owner.get(at(opened, "panel.pdf")).text


def test_a_kit_shows_questions_notes_and_levels(owner, opened, rae):
    page = owner.get(at(opened, f"of/{rae.id}"))

    for text in (*CLOSING.anchors, *(question for question, _ in CLOSING.interview)):
        assert text in page.text
    assert DRAFT not in page.text
    assert page.heading == "Interview kit of Rae"


def test_a_kit_before_the_lock_says_that_it_is_a_draft(owner, store):
    opened = opening(store, lock=False)
    (one,) = panel.add(store, opened, (), [Named("Rae", "")], AT)
    panel.save_skills(store, opened, {one.id: ("closing",)})

    assert "The weights are not locked yet" in owner.get(at(opened)).text
    assert DRAFT in owner.get(at(opened, f"of/{one.id}")).text


@pytest.mark.parametrize("more", ["briefing.pdf", "panel.pdf", "of/{rae}.pdf"])
@pytest.mark.parametrize("paper", ["a4", "letter", "papyrus"])
def test_what_is_printed_comes_as_pdf_on_any_paper(owner, opened, rae, more, paper):
    page = owner.get(at(opened, more.format(rae=rae.id)) + f"?paper={paper}")

    assert page.response.content_type == "application/pdf"
    assert page.response.data.startswith(b"%PDF")


def test_a_kit_that_takes_long_is_made_beside_the_requests_and_waited_for(owner, app, opened, rae):
    app.config["REPORT_PATIENCE"] = 0
    waiting = owner.get(at(opened, f"of/{rae.id}.pdf?paper=letter"), status=202)
    app.config["REPORT_PATIENCE"] = 60
    ready = owner.get(waiting.link("look now"))
    file = owner.http.get(ready.link("this is the file"))

    assert "paper=letter" in waiting.link("look now")
    assert file.headers["Content-Disposition"] == 'inline; filename="interview-kit.pdf"'
    assert file.data.startswith(b"%PDF")


def test_who_rates_nothing_or_is_off_the_panel_has_no_kit(owner, store, opened, rae):
    panel.remove(store, opened, rae.id, AT)
    owner.get(at(opened, f"of/{rae.id}"), status=404)
    (ole,) = panel.add(store, opened, (), [Named("Ole", "")], AT)

    owner.get(at(opened, f"of/{ole.id}.pdf"), status=404)
    owner.get(at(opened, "of/nobody"), status=404)


def test_the_length_of_an_interview_changes_the_timing(owner, opened, rae):
    page = owner.submit(owner.get(at(opened)), {"minutes": "30"}, button="Save")
    assert "An interview takes 30 minutes." in page.text

    assert "30 minutes" in owner.get(at(opened, f"of/{rae.id}")).words("#timing")
    page = owner.submit(page, {"minutes": "soon"}, button="Save", status=422)
    assert page.errors() == {"minutes": "Enter whole minutes from 15 to 240."}
    assert page.value("minutes") == "soon"


def test_an_interviewer_reads_and_prints_their_own_kit_by_link(visitor, store, opened, rae):
    link = linked(store, opened, rae)
    page = visitor.get(link + "kit")

    assert page.heading == "Interview kit of Rae"
    assert visitor.get(page.link("PDF")).response.data.startswith(b"%PDF")
    assert visitor.get(page.link("Back")).path == link


def test_without_skills_a_link_says_that_there_is_no_kit_yet(visitor, store, opened):
    (ole,) = panel.add(store, opened, (), [Named("Ole", "")], AT)
    link = linked(store, opened, ole)

    for more in ("kit", "kit.pdf"):
        assert "No skill is assigned to you yet" in visitor.get(link + more).text


def test_a_closed_link_opens_no_kit(visitor, store, opened, rae):
    link = linked(store, opened, rae)
    panel.close_links(store, opened, rae.id, AT)

    visitor.get(link + "kit", status=410)
    visitor.get("/p/nothing/kit.pdf", status=404)


def test_a_work_sample_is_in_the_kit_with_levels_and_on_the_task_sheet_without(owner, opened, rae):
    page = sample(owner, opened, **{"closing-5": "A clear yes or no."})
    assert "20 minutes · shows 1 skill" in page.text

    assert "A clear yes or no." in owner.get(at(opened, f"of/{rae.id}")).text
    task = owner.get(at(opened, "task"))
    assert "Write a mail." in task.text
    assert "A clear yes or no." not in task.text
    assert owner.get(at(opened, "task.pdf")).response.data.startswith(b"%PDF")


def test_a_work_sample_starts_from_the_usual_levels_of_each_skill(owner, opened):
    page = owner.get(at(opened, "work-sample/"))

    assert [page.value(f"closing-{level}") for level in range(1, 6)] == list(CLOSING.anchors)


def test_a_work_sample_to_start_from_fills_the_fields_and_saves_nothing(owner, opened):
    page = owner.get(at(opened, "work-sample/"))
    page = owner.get(page.link("A month of content"))

    assert page.value("task").startswith("Plan four weeks")
    assert page.one("#shows_content_creation").has_attr("checked")
    assert "Write a work sample" in owner.get(at(opened)).text


def test_what_a_work_sample_lacks_is_said_at_its_field_and_the_rest_is_kept(owner, opened):
    page = owner.get(at(opened, "work-sample/"))
    sent = {"task": "Write.", "minutes": "soon", "shows_closing": "1", "closing-2": " "}
    page = owner.submit(page, sent, button="Save the work", status=422)

    assert set(page.errors()) == {"minutes", "closing-2"}
    assert (page.value("task").strip(), page.value("minutes")) == ("Write.", "soon")
    assert page.one("#shows_closing").find_parent("div").select_one("details").has_attr("open")


def test_removing_a_work_sample_is_undone(owner, opened):
    sample(owner, opened)
    page = owner.submit(owner.get(at(opened, "work-sample/")), button="Remove the work")
    assert "The work sample is removed." in page.text

    assert "Write a mail." in owner.submit(page, button="Undo").text


def test_without_a_work_sample_its_sheet_leads_to_the_editor(owner, opened):
    for more in ("task", "task.pdf"):
        assert owner.get(at(opened, more)).heading == "The work sample"


def test_candidates_sheet_says_what_is_asked_and_shows_no_level(owner, opened, rae):
    page = owner.get(at(opened, "briefing"))

    assert "With whom" in page.text
    assert CLOSING.definition in page.text
    assert not any(anchor in page.text for anchor in CLOSING.anchors)
    assert "It is not complete" in owner.get(at(opened)).text


def test_a_candidate_reads_on_their_own_page_what_to_expect(visitor, store):
    found = telling(store)
    page = visitor.get(own_page(store, found, applying(store, found)))
    sheet = visitor.get(page.link("What to expect of the interviews"))

    assert sheet.heading == "Your interviews"
    assert visitor.get(sheet.link("PDF")).response.data.startswith(b"%PDF")
    assert visitor.get(sheet.link("Back")).path == page.path


def test_a_candidates_link_that_is_none_opens_no_sheet(visitor):
    visitor.get("/c/nothing/interviews", status=404)
    visitor.get("/c/nothing/interviews.pdf", status=404)


def test_the_list_of_scorecards_leads_to_the_kit(visitor, store, opened, rae):
    page = visitor.get(linked(store, opened, rae))

    assert visitor.get(page.link("Your interview kit")).heading == "Interview kit of Rae"
