"""This computer in somebody else's hands, until the code is typed in."""

from datetime import UTC, datetime

from tests.builders import answered, begun, business, company, link_to
from tests.web.answering import begin


def hand_over(owner, store):
    """Ana's questionnaire on the owner's computer: the page with the code, and its digits."""
    workspace, ana = company(store)
    page = owner.get(f"/w/{workspace.id}/people/{ana.id}/hand-over")
    page = owner.submit(page)
    return page, "".join(filter(str.isdigit, page.heading))


def test_handing_over_shows_a_code_and_leaves_only_the_questionnaire(owner, store):
    page, code = hand_over(owner, store)

    assert len(code) == 6
    for path in ("/", "/start", page.path, "/sign-in"):
        assert owner.get(path).heading == "Hand the computer back."
    assert begin(owner, owner.get(page.link("I am Ana"))).heading == "Creativity"


def test_a_handed_over_computer_opens_no_other_questionnaire(owner, store):
    hand_over(owner, store)
    workspace, zoe = company(store, "Theirs", "Zoe")
    other = link_to(store, begun(store, workspace, zoe), datetime.now(UTC))

    owner.get(f"/a/{other}/", status=404)


def test_the_code_gives_the_computer_back_and_nothing_is_left_to_go_back_to(owner, store):
    page, code = hand_over(owner, store)
    questionnaire = page.link("I am Ana")

    back = owner.submit(owner.get("/hand-back"), {"code": f" {code[:3]}-{code[3:]} "})

    assert back.heading == "Your companies"
    owner.get(questionnaire, status=410)
    owner.get("/hand-back", status=404)


def test_wrong_codes_are_said_at_the_field_until_there_are_too_many(owner, store):
    _, code = hand_over(owner, store)
    wrong = f"{(int(code) + 1) % 1_000_000:06d}"
    page = owner.get("/hand-back")

    for _ in range(5):
        page = owner.submit(page, {"code": wrong}, status=422)
        assert page.errors() == {"code": "That is not the code. It has six digits."}
    page = owner.submit(page, {"code": code}, status=429)
    assert "Too many wrong codes" in page.errors()["code"]


def test_the_receipt_on_a_handed_over_computer_leads_to_handing_it_back(owner, store):
    workspace, ana = company(store)
    answered(store, workspace, ana)
    business(store, workspace)
    page = owner.submit(owner.get(f"/w/{workspace.id}/people/{ana.id}/hand-over"))
    path = owner.get(page.link("I am Ana")).path
    store.run("UPDATE assessments SET submitted_at = '2026-03-05' WHERE submitted_at IS NULL")

    receipt = owner.get(path)

    assert owner.get(receipt.link("Done")).heading == "Hand the computer back."
    assert "Go on" not in receipt.text


def test_whoever_leaves_before_handing_in_finds_the_way_back_to_their_questions(owner, store):
    page, _ = hand_over(owner, store)
    questionnaire = page.link("I am Ana")

    back = owner.get(owner.get("/").link("Back to your questions"))

    assert back.path == questionnaire
    assert "this computer shows none of them" in owner.get("/hand-back").text


def test_after_done_the_next_person_finds_no_way_to_the_questions(owner, store):
    page, code = hand_over(owner, store)
    questionnaire = page.link("I am Ana")

    done = owner.submit(owner.get("/hand-back"), button="I am done here")

    assert "Back to your questions" not in done.text
    assert "this computer shows none of them" in done.text
    assert owner.get(questionnaire).heading == "Hand the computer back."
    assert owner.submit(done, {"code": code}).heading == "Your companies"


def test_after_handing_in_there_is_no_way_back_to_the_questions(owner, store):
    hand_over(owner, store)
    store.run("UPDATE assessments SET submitted_at = '2026-03-05'")

    assert "Back to your questions" not in owner.get("/hand-back").text


def test_a_wrong_code_leaves_the_way_back_open(owner, store):
    _, code = hand_over(owner, store)
    wrong = f"{(int(code) + 1) % 1_000_000:06d}"

    page = owner.submit(owner.get("/hand-back"), {"code": wrong}, status=422)

    assert owner.get(page.link("Back to your questions")).heading == "Your skills, short form"
