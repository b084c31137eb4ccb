from advisor.library import catalogue
from advisor.store import openings, people, workspaces
from advisor.usecases.hiring import addition, comparison
from tests.builders import answered, business, person, with_hours
from tests.usecases.hiring.hiring_builders import candidate, opening, panelist, scored


def scored_opening(store, **levels):
    """An opening with candidates by name, each with the level that one interviewer gave."""
    found = opening(store)
    openings.set_revealed(store, found.workspace_id, found.id, "2026-03-03")
    rae = panelist(store, found, skills=catalogue().ids)
    for name, level in levels.items():
        scored(store, rae, candidate(store, found, name), level=level)
    return openings.find(store, found.workspace_id, found.id)


def company_of(store, found):
    return workspaces.find(store, found.workspace_id)


def staffed(store, found):
    """Ana with hours and answers, and the business numbers."""
    ana = people.of_workspace(store, found.workspace_id)[0]
    with_hours(store, ana, 40)
    answered(store, company_of(store, found), ana)
    business(store, company_of(store, found))
    return ana


def added(store, found, hours=None):
    scores = comparison.scores_of(store, found)
    return addition.additions(store, company_of(store, found), scores, hours)


def test_without_business_numbers_it_says_what_is_missing(store):
    found = scored_opening(store, Kim="3")

    assert added(store, found).why == addition.NO_NUMBERS


def test_without_hours_or_answers_it_says_so(store):
    found = scored_opening(store, Kim="3")
    business(store, company_of(store, found))
    assert added(store, found).why == addition.NO_HOURS

    with_hours(store, people.of_workspace(store, found.workspace_id)[0], 40)
    assert added(store, found).why == addition.NO_ANSWERS


def test_the_better_rated_candidate_adds_more(store):
    found = scored_opening(store, Kim="2", Lou="4.5")
    staffed(store, found)
    names = comparison.scores_of(store, found).names
    gains = {names[one.candidate]: one.gain for one in added(store, found).found}

    assert gains["Lou"] > gains["Kim"]


def test_more_hours_add_more(store):
    found = scored_opening(store, Kim="3")
    staffed(store, found)

    assert added(store, found, 40).found[0].gain > added(store, found, 10).found[0].gain


def test_only_those_whom_the_new_person_joins_are_in_the_team(store):
    found = scored_opening(store, Kim="3")
    ana = staffed(store, found)
    ben = person(store, company_of(store, found), hours=20)
    answered(store, company_of(store, found), ben)
    openings.change(store, found.workspace_id, found.id, {"team": f'["{ana.id}"]'})
    chosen = openings.find(store, found.workspace_id, found.id)

    assert ben.id in added(store, found).found[0].team.people
    assert ben.id not in added(store, chosen).found[0].team.people
