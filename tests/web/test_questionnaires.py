from datetime import UTC, datetime
from io import BytesIO

import pytest

from advisor.library import CODES, SHIPPED
from advisor.store import assessments
from advisor.usecases import own_questionnaires, signing_in, staff
from tests.builders import answered, company, link_to
from tests.own_questionnaires import about_business, text


@pytest.fixture
def here(store):
    """The address of a company's questionnaires; its workspace and Ana beside it."""
    workspace, ana = company(store)

    class Here(str):
        pass

    found = Here(f"/w/{workspace.id}/questionnaires/")
    found.workspace, found.ana = workspace, ana
    return found


def own(store, here, written=None):
    member = signing_in.owner(store, datetime.now(UTC))
    content = (written or text("closing")).encode()
    return own_questionnaires.upload(
        store, here.workspace.id, member.id, content, "x", datetime.now(UTC)
    )


def paste(owner, here, written, status=200):
    return owner.submit(owner.get(here + "upload"), {"text": written}, status=status)


def test_an_empty_library_says_what_will_stand_there_and_has_the_button(owner, here):
    page = owner.get(here)

    assert "wrote for itself will stand here" in page.text
    assert page.link("Upload your own") == here + "upload"
    assert [item["id"] for item in page.soup.select(".shelf > li")] == list(SHIPPED)


def test_the_library_shows_length_version_and_uses(owner, store, here):
    kept = own(store, here)
    answered(store, here.workspace, here.ana, kept.questionnaire)

    words = owner.get(here).words("#our-calls")

    assert "1 question, about 1 minute" in words
    assert kept.key[:8] in words
    assert "begun once, 1 handed in" in words


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("page", ["all", "send", "preview/"])
def test_every_shipped_questionnaire_can_be_read_sent_and_previewed(owner, here, name, page):
    assert owner.get(f"{here}{name}/{page}").heading


def test_all_on_one_page_says_conditions_and_scoring_in_words(owner, here):
    words = owner.get(here + "founder/all").text

    assert "Counts for Closing as how often the person says they do it" in words
    assert "worded the other way round" in words


@pytest.mark.parametrize("page", ["all", "send", "preview/", "versions", "questionnaire.yaml"])
def test_what_is_not_there_is_not_found(owner, here, page):
    owner.get(f"{here}nothing/{page}", status=404)


def test_a_pasted_questionnaire_is_kept_and_shown_as_respondents_see_it(owner, here):
    page = paste(owner, here, text("closing"))

    assert page.path == here + "our-calls/preview/"
    assert "“Our calls” is kept and can be sent." in page.text


def test_a_file_is_taken_instead_of_the_text(owner, store, here):
    file = (BytesIO(text("closing").encode()), "calls.yaml")
    owner.post(here + "upload", {"text": "nothing", "file": file})

    assert own_questionnaires.load(store, here.workspace.id, "our-calls").title == "Our calls"


def test_every_problem_is_told_with_its_place_and_remedy_and_the_text_stays(owner, store, here):
    written = text("clossing", "resilience").replace("kind: anchored", "kind: anchord", 1)
    page = paste(owner, here, written, status=422)

    words = page.words(".found")
    assert "Did you mean “anchored”?" in words
    assert "Line 11, column 9" in words
    assert page.soup.select("pre.excerpt .wrong")
    assert page.value("text") == written
    assert len(own_questionnaires.library(store, here.workspace.id)) == len(SHIPPED)


def test_the_codes_of_problems_lead_to_their_explanation(owner, visitor, here):
    page = paste(owner, here, "id: founder\n", status=422)
    explained = visitor.get("/help/questionnaire-problems")

    codes = {link["href"].partition("#")[2] for link in page.soup.select(".found a")}
    assert codes
    assert codes <= {heading["id"] for heading in explained.soup.select("h2[id]")}


def test_every_code_is_explained_on_the_help_page(visitor):
    page = visitor.get("/help/questionnaire-problems")

    assert [heading["id"] for heading in page.soup.select("h2[id]")] == sorted(CODES)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_id_of_a_shipped_questionnaire_is_refused(owner, here, name):
    page = paste(owner, here, text("closing", name=name), status=422)

    assert f"our-{name}" in page.words(".found")


@pytest.mark.parametrize("size", [1_000_001, 2_200_000])
def test_more_than_a_megabyte_is_refused_in_clear_words(owner, here, size):
    page = owner.post(here + "upload", {"text": "x" * size}, status=422 if size < 2e6 else 413)

    assert "1 MB" in page.text


@pytest.mark.parametrize("written", ["<script>alert(1)</script>", "{{ 7 * 7 }}", "\u202e: [", "🙂"])
def test_nasty_text_comes_back_as_text(owner, here, written):
    page = paste(owner, here, written, status=422)

    assert page.value("text") == written


def test_the_same_text_again_says_that_nothing_was_changed(owner, here):
    paste(owner, here, text("closing"))

    assert "nothing was changed" in paste(owner, here, text("closing")).text


def test_a_new_version_and_the_way_back_to_the_old_one(owner, store, here):
    old, new = own(store, here), own(store, here, text("branding"))
    page = owner.submit(owner.get(here + "our-calls/versions"), button="Put in force again")
    assert page.words(".versions li:first-child h2").startswith(old.key[:8])

    page = owner.submit(page, button="Undo")
    assert page.words(".versions li:first-child h2") == f"{new.key[:8]} , in force"


def test_withdrawing_can_be_undone_on_the_same_page(owner, store, here):
    own(store, here)
    page = owner.submit(owner.get(here + "our-calls/versions"), button="Withdraw it")
    assert "It is withdrawn" in page.text
    assert "Withdrawn" in owner.get(here).text

    page = owner.submit(page, button="Undo")
    assert "It is withdrawn" not in page.text


def test_an_assessment_under_way_finishes_under_its_version(owner, store, here):
    old = own(store, here)
    begun = staff.own_assessment(store, here.ana, "our-calls", datetime.now(UTC))
    link = f"/a/{link_to(store, begun, datetime.now(UTC))}/"
    paste(owner, here, text("branding"))

    page = owner.submit(owner.get(link + "closing_page"), {"q_closing": "4"})
    owner.submit(page, button="Hand in")

    kept = assessments.find(store, here.workspace.id, begun.id)
    assert (kept.definition_hash, bool(kept.submitted_at)) == (old.key, True)


def test_a_questionnaire_about_the_business_is_answered_from_the_library(owner, store, here):
    own(store, here, about_business())
    start = owner.submit(owner.get(here + "our-market/send"), button="Answer it now")
    page = owner.submit(owner.get(start.link("Begin")), {"q_market": "first"})
    receipt = owner.submit(page, button="Hand in")

    assert receipt.heading == "Thank you. It is handed in."
    owner.get(f"/w/{here.workspace.id}/business/")
    (kept,) = assessments.of_workspace(store, here.workspace.id)
    assert (kept.questionnaire_id, kept.subject_id) == ("our-market", None)


@pytest.mark.parametrize("place", ["links/new/{}", "people/{}/hand-over", "on-behalf/person/{}"])
def test_an_own_questionnaire_can_be_chosen_wherever_a_form_is_and_is_not_the_usual(
    owner, store, here, place
):
    own(store, here)
    path = f"/w/{here.workspace.id}/{place.format(here.ana.id)}"

    assert owner.get(path).value("form") == "founder-short"
    assert owner.get(path + "?form=our-calls").value("form") == "our-calls"
    assert owner.get(path + "?form=context").value("form") == "founder-short"


def test_others_are_asked_in_the_questionnaire_that_was_chosen(owner, store, here):
    own(store, here, text("closing", respondent="observer"))
    page = owner.get(f"/w/{here.workspace.id}/links/new/{here.ana.id}?form=our-calls")
    sent = {"kind": "peer", "names": "Iris"}
    owner.submit(page, sent, button="Make the links")

    (kept,) = assessments.of_workspace(store, here.workspace.id)
    assert kept.questionnaire_id == "our-calls"
    assert "peer · Our calls" in owner.get(f"/w/{here.workspace.id}/links/").text


def test_people_and_profile_offer_it_too(owner, store, here):
    own(store, here)
    for path in ("people/", f"people/{here.ana.id}"):
        page = owner.get(f"/w/{here.workspace.id}/{path}")
        offered = [option["value"] for option in page.soup.select("select[name=form] option")]
        assert offered == ["founder-short", "founder", "our-calls"]


def test_downloads_are_what_can_be_uploaded_again(owner, store, here):
    own(store, here)
    found = owner.get(here + "our-calls/questionnaire.yaml").response

    assert found.get_data(as_text=True) == text("closing")
    assert "our-calls.yaml" in found.headers["Content-Disposition"]


def test_the_example_passes_the_check(owner, here):
    example = owner.get(here + "example.yaml").response.get_data(as_text=True)

    assert paste(owner, here, example).path.endswith("/preview/")


def test_the_schema_is_json(owner, here):
    assert owner.get(here + "schema.json").response.get_json(force=True)["$schema"]
