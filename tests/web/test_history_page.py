from datetime import timedelta

from tests.builders import AT, answered, company
from tests.web.members_journey import joined


def history(visitor, person, status=200):
    return visitor.get(f"/w/{person.workspace_id}/people/{person.id}/history", status)


def test_before_a_second_time_the_page_says_what_it_will_show(owner, store):
    workspace, ana = company(store)
    answered(store, workspace, ana)

    page = history(owner, ana)

    assert "answered a second time" in page.text
    assert page.link("Ask again").endswith(f"/links/new/{ana.id}")


def test_then_and_now_stand_skill_by_skill(owner, store):
    workspace, ana = company(store)
    answered(store, workspace, ana)
    answered(store, workspace, ana, closing="5", at=AT + timedelta(days=90))

    page = history(owner, ana)

    assert "More than chance: Closing higher." in page.text
    row = next(tr for tr in page.soup.select("tbody tr") if tr.th.get_text() == "Closing")
    assert [td.get_text() for td in row.select("td")][:3] == ["3.0", "5.0", "+2.0"]
    assert owner.get(f"/w/{workspace.id}/people/{ana.id}").link("What changed") == page.path


def test_a_viewer_reads_their_own_history_and_nobody_elses(app, owner, store):
    workspace, ana = company(store)
    mia = joined(app, owner, workspace)

    assert mia.http.get(f"/w/{workspace.id}/people/{ana.id}/history").status_code == 403
