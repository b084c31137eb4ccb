import pytest

from advisor.store import people
from advisor.usecases import example, signing_in
from tests.builders import AT, answered, business, company, person, with_hours
from tests.web.client import filled
from tests.web.members_journey import joined


@pytest.fixture
def team(store):
    """Ana and Ben with hours, answers and a business; Dev without hours."""
    workspace, ana = company(store)
    ben = person(store, workspace, "Ben", 30, 20)
    dev = person(store, workspace, "Dev")
    with_hours(store, ana, 32, 60)
    answered(store, workspace, ana, level=4, closing="1")
    for by in ("one", "two", "three"):
        answered(store, workspace, ana, form="observer", by=by, level=4, closing="1.5")
    answered(store, workspace, ben, level=2, closing="5")
    answered(store, workspace, dev, level=3)
    business(store, workspace, goal="120000")
    return workspace


@pytest.fixture
def crowd(store, team):
    """Forty more people nobody has heard of."""
    for number in range(40):
        person(store, team, f"Person {number:02}")
    return team


def result(visitor, workspace, query=""):
    return visitor.get(f"/w/{workspace.id}/result/{query}")


def named_rows(page):
    return [one.get_text(" ", strip=True) for one in page.soup.select(".heat tbody th")]


def test_everyones_levels_stand_under_their_skills_by_group(owner, team):
    page = result(owner, team)

    groups = [(g.get_text(), g["colspan"]) for g in page.soup.select(".heat [scope=colgroup]")]
    assert groups == [("Marketing", "6"), ("Sales", "6"), ("Shared", "3")]
    assert len(page.soup.select(".heat thead [scope=col]")) == 1 + 15
    assert named_rows(page) == ["Ana", "Ben", "Dev no hours"]
    assert len(page.soup.select(".heat tbody td")) == 45


def test_thin_evidence_is_hatched_and_said(owner, team):
    page = result(owner, team)

    ana, ben, _ = page.soup.select(".heat tbody tr")
    assert not ana.select(".thin")
    assert len(ben.select(".thin")) == 15
    assert "thin evidence" in ben.select_one("td").get_text()


def test_a_name_leads_to_the_profile(owner, team):
    assert owner.get(result(owner, team).link("Ben")).heading == "Ben"


def test_what_the_team_covers_names_who_a_skill_hangs_on(owner, team):
    page = result(owner, team)

    assert "What the team covers" in page.text
    assert "hangs on Ana" in page.text
    assert len(page.soup.select(".covers li")) == 15


def test_many_people_are_paged_those_with_hours_first(owner, crowd):
    page = result(owner, crowd)

    assert named_rows(page)[:2] == ["Ana", "Ben"]
    assert len(named_rows(page)) == 25
    assert "Page 1 of 2" in page.text
    rest = owner.get(page.link("Next"))
    assert len(named_rows(rest)) == 18
    assert named_rows(rest)[-1] == "Person 39 no hours"


def test_a_person_is_found_by_a_part_of_their_name(owner, crowd):
    page = result(owner, crowd)
    assert "find" in filled(page.form("Find"))

    found = result(owner, crowd, "?find=SON+07")

    assert named_rows(found) == ["Person 07 no hours"]
    assert "1 of 43 people" in found.text


@pytest.mark.parametrize("query", ["?page=0", "?page=99", "?page=two", "?find=nobody", "?page=²"])
def test_no_page_is_out_of_reach(owner, crowd, query):
    assert "Who is how good at what" in result(owner, crowd, query).text


def test_a_viewer_sees_levels_only_of_who_agreed(app, owner, store, team):
    mia = joined(app, owner, team)
    assert "Nobody has agreed to show their levels" in result(mia, team).text

    ben = next(one for one in people.of_workspace(store, team.id) if one.name == "Ben")
    people.set_sharing(store, team.id, ben.id, agreed=True)

    page = result(mia, team)
    assert named_rows(page) == ["Ben"]
    assert "1 of those with hours is left out" in page.text
    assert "Ana " not in " ".join(one.get_text(" ") for one in page.soup.select(".covers .who"))


def test_each_end_of_the_tornado_opens_as_a_what_if(owner, store):
    workspace_id = example.load(store, signing_in.owner(store, AT).id, AT)
    page = owner.get(f"/w/{workspace_id}/result/")

    tries = [str(a["href"]) for a in page.soup.select("section[aria-labelledby=tried] td a")]

    assert len(tries) > 40
    for url in tries[::5]:
        tried = owner.get(url)
        assert tried.errors() == {}
        assert len(tried.soup.select(".changes li")) <= 1


def test_a_flip_point_opens_as_a_what_if_just_beyond_it(owner, store):
    workspace_id = example.load(store, signing_in.owner(store, AT).id, AT)
    page = owner.get(f"/w/{workspace_id}/result/")

    tried = owner.get(page.link("Try it"))

    assert len(tried.soup.select(".changes li")) == 1


def test_every_number_leads_to_what_it_comes_from(owner, store):
    workspace_id = example.load(store, signing_in.owner(store, AT).id, AT)
    page = owner.get(f"/w/{workspace_id}/result/")

    sources = {str(a["href"]) for a in page.soup.select(".ways a, .table th a")}

    for url in sources - {"#skills", "#edge-title"}:
        assert owner.get(url).heading
    kinds = ("/people/work", "/business/", "/assumptions/#", "/people/", "/what-if/")
    assert all(any(kind in url for url in sources) for kind in kinds)


def test_what_else_there_is_about_the_team_is_offered_to_who_may_see_it(app, owner, team):
    page, theirs = result(owner, team), result(joined(app, owner, team), team)

    assert page.link("Do the raters agree?")
    assert "Do the raters agree?" not in theirs.text
    assert theirs.link("Try a what-if")


def test_a_team_nobody_has_answered_about_shows_blanks_and_no_verdict(owner, store):
    workspace, ana = company(store)
    with_hours(store, ana, 30)
    with_hours(store, person(store, workspace), 30)
    business(store, workspace)

    page = result(owner, workspace)

    assert page.heading == "Too few answers for a verdict yet."
    assert {cell.select_one("span").get_text() for cell in page.soup.select(".heat td.blank")} == {
        "–"
    }


def test_a_team_without_any_hours_is_asked_for_them(owner, store):
    workspace, ana = company(store)
    answered(store, workspace, with_hours(store, ana, 0))
    business(store, workspace)

    assert result(owner, workspace).heading == "A few steps to a result."


def test_two_people_who_are_alike_are_no_split(owner, store):
    workspace, ana = company(store)
    for one in (ana, person(store, workspace)):
        answered(store, workspace, with_hours(store, one, 30, 50))
    business(store, workspace)

    page = result(owner, workspace)

    assert "Split the work" not in page.heading
    assert len({row.get_text() for row in page.soup.select(".heat tbody tr td:nth-child(2)")}) == 1


def test_a_function_without_anyone_is_said_to_stand_still(owner, store):
    workspace, ana = company(store)
    for one in (ana, person(store, workspace)):
        answered(store, workspace, with_hours(store, one, 30, 100))
    business(store, workspace)

    assert "one side gets no hours at all, so today cannot run" in result(owner, workspace).text


def test_of_very_many_people_it_is_said_that_nobody_is_tried_alone(owner, team, monkeypatch):
    assert "tried one by one" not in result(owner, team).text

    monkeypatch.setattr("advisor.core.report.team.MOST_TURNED", 1)

    assert "people, nobody’s hours or levels are tried one by one" in result(owner, team).text


def test_where_self_and_others_differ_stands_on_the_result_with_the_way_to_it(owner, store, team):
    ben = people.of_workspace(store, team.id)[1]
    answered(store, team, ben, form="observer", by="one", level=4)

    page = result(owner, team)

    assert "lie further apart than the bands explain" in page.words("[aria-labelledby=apart-title]")
    assert page.link("Ben") == f"/w/{team.id}/people/{ben.id}"


def test_who_may_not_open_a_profile_is_not_told_what_others_saw(app, owner, store, team):
    ben = people.of_workspace(store, team.id)[1]
    answered(store, team, ben, form="observer", by="one", level=4)
    people.set_sharing(store, team.id, ben.id, agreed=True)

    page = result(joined(app, owner, team), team)

    assert not page.soup.select("[aria-labelledby=apart-title]")


def test_whoever_has_answered_and_has_no_hours_is_named_as_not_counted(owner, team):
    page = result(owner, team)

    assert page.words(".notice-warn").startswith("Dev has answered and is not counted")
