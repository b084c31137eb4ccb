from datetime import UTC, datetime

import pytest

from tests.builders import answered, business_answers, company, link_to
from tests.web.answering import all_answers, kept, opened, token_and


def test_the_check_page_lists_every_answer_with_a_change_link_that_comes_back(visitor, store):
    path = opened(store, **all_answers())
    page = visitor.get(f"{path}/check")
    assert len(page.soup.select(".summary a")) == 33

    change = visitor.get(page.link("Change: Creativity, Which line"))
    back = visitor.submit(change, {"q_creativity": "5"})

    assert back.path == f"{path}/check"
    assert "Level 5" in back.text


def test_the_check_page_says_what_each_chosen_level_means(visitor, store):
    path = opened(store, **all_answers() | {"creativity": "2", "branding": "3.5"})
    page = visitor.get(f"{path}/check")

    assert page.words("#group-1 ~ dl .meaning").startswith("Offers one idea when asked")
    assert page.words("#group-6 ~ dl .meaning").startswith("between “States in one sentence")


def test_a_change_link_stays_on_its_way_back_through_an_error(visitor, store):
    path = opened(store, "context", False, **business_answers())
    page = visitor.get(f"{path}/goal?check=1")

    page = visitor.submit(page, {"q_goal": "none"}, status=422)
    page = visitor.submit(page, {"q_goal": "7000"})

    assert page.path == f"{path}/check"


def test_handing_in_too_early_lists_what_is_missing_with_links_to_it(visitor, store):
    path = opened(store, **all_answers() | {"closing": "", "branding": ""})

    page = visitor.submit(visitor.get(f"{path}/check"), button="Hand in", status=422)

    assert page.title.startswith("Error: Check your answers")
    assert len(page.errors()) == 2
    for target in page.errors():
        address, _, field = target.partition("#")
        assert visitor.get(address).soup.find(id=field) is not None


def test_the_receipt_has_a_reference_a_time_and_the_answers(visitor, store):
    path = opened(store, **all_answers(creativity_example="A <poster>"))

    page = visitor.submit(visitor.get(f"{path}/check"), button="Hand in")

    reference = store.row("SELECT reference FROM assessments")["reference"]
    assert page.path == f"{path}/receipt"
    assert page.heading == "Thank you. It is handed in."
    assert reference in page.text
    assert "A <poster>" in page.text
    assert "UTC" in page.text


def test_the_copy_is_a_text_file_with_the_own_answers(visitor, store):
    path = opened(store, **all_answers(creativity_example="Tea & <poster> 🍵"))
    page = visitor.submit(visitor.get(f"{path}/check"), button="Hand in")

    reply = visitor.http.get(page.link("Download a copy"))

    assert reply.content_type == "text/plain; charset=utf-8"
    assert reply.headers["Content-Disposition"].startswith('attachment; filename="advisor-')
    assert "Tea & <poster> 🍵" in reply.text
    assert reply.text.count("Level 3") == 15


def test_handing_in_twice_leads_to_the_same_receipt(visitor, store):
    path = opened(store, **all_answers())
    check = visitor.get(f"{path}/check")

    first, second = (visitor.submit(check, button="Hand in") for _ in range(2))

    assert first.text == second.text
    assert store.row("SELECT COUNT(*) AS n FROM assessments")["n"] == 1


@pytest.mark.parametrize("page", ["", "creativity", "check", "receipt"])
def test_after_handing_in_every_page_leads_to_the_receipt(visitor, store, page):
    workspace, ana = company(store)
    path = f"/a/{link_to(store, answered(store, workspace, ana), datetime.now(UTC))}"

    assert visitor.get(f"{path}/{page}").path == f"{path}/receipt"


def test_a_late_save_from_an_old_window_leads_to_the_receipt_and_changes_nothing(visitor, store):
    path = opened(store, **all_answers())
    old = visitor.get(f"{path}/creativity")
    visitor.submit(visitor.get(f"{path}/check"), button="Hand in")

    assert visitor.submit(old, {"q_creativity": "5"}).path == f"{path}/receipt"
    assert kept(store)["creativity"] == "3"
    reply = visitor.http.post(f"{path}/creativity/save", data=token_and(visitor, q_creativity="5"))
    assert reply.status_code == 409
    assert "can no longer be changed" in reply.json["said"]
