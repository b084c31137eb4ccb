from dataclasses import replace

import pytest

from advisor.core.hiring.weights import Need
from advisor.store import candidates, openings, panelists
from advisor.usecases.hiring import comparison, scoring
from advisor.usecases.hiring import openings as usecase
from tests.builders import AT
from tests.usecases.hiring.hiring_builders import candidate, opening, panelist, scored

SKILLS = ("creativity", "closing", "branding")


def panel(store, **levels):
    """An opening with two interviewers; candidates by name with the level that both give."""
    found = opening(store)
    both = [panelist(store, found, name, SKILLS) for name in ("Rae", "Sam")]
    people = {name: candidate(store, found, name) for name in levels}
    for rater in both:
        for name, level in levels.items():
            scored(store, rater, people[name], level=level)
    return found, people, both


def test_the_ranking_has_the_higher_rated_first(store):
    found, people, _ = panel(store, Kim="2.5", Lou="4")
    compared = comparison.compare(store, found)

    assert compared.order == (people["Lou"].person_id, people["Kim"].person_id)
    assert comparison.scores_of(store, found).names[compared.order[0]] == "Lou"


def test_nothing_is_compared_before_the_reveal(store):
    found, _, _ = panel(store, Kim="3")
    candidate(store, found, "Lou")

    with pytest.raises(scoring.NotRevealedError):
        comparison.compare(store, found)


def test_the_same_scores_are_compared_once(store):
    found, _, _ = panel(store, Kim="3", Lou="4")

    assert comparison.compare(store, found) is comparison.compare(store, found)


def test_a_withdrawn_candidates_scores_count_for_nothing(store):
    found, people, _ = panel(store, Kim="3", Lou="4")
    openings.set_revealed(store, found.workspace_id, found.id, "2026-03-03")
    lou = people["Lou"].person_id
    candidates.change(store, found.workspace_id, lou, {"outcome": "withdrawn"})
    scores = comparison.scores_of(store, found)

    assert [one.name for one in scores.withdrawn] == ["Lou"]
    assert {o.person for o in scores.basis.observations} == {people["Kim"].person_id}


def test_scorecards_of_one_who_left_the_panel_are_counted_as_gone(store):
    found, _, (rae, _sam) = panel(store, Kim="3")
    panelists.set_removed(store, found.workspace_id, rae.id, "2026-03-03")
    scores = comparison.scores_of(store, found)

    assert scores.gone == 1
    assert list(scores.raters.values()) == ["Sam"]


def test_a_newer_version_of_the_weights_ranks_and_older_scorecards_are_named(store):
    found, _, _ = panel(store, Kim="3")
    criteria = usecase.criteria_of(found.criteria)
    changed = [replace(c, need=Need.MUST, minimum=3.0) for c in criteria[:1]]
    usecase.save_criteria(store, found.workspace_id, found.id, [*changed, *criteria[1:]])
    usecase.lock(store, found.workspace_id, found.id, found.created_by, "From day one.", AT)
    scores = comparison.scores_of(store, found)

    assert [(o.candidate, o.rater, o.version) for o in scores.older] == [
        ("Kim", "Rae", 1),
        ("Kim", "Sam", 1),
    ]
    assert len(comparison.comparison_of(scores).must_haves) == 1


def test_a_revised_level_moves_the_ranking(store):
    found, people, _ = panel(store, Kim="3", Lou="3.5")
    before = comparison.compare(store, found).ranking.first
    mine = [h for h in scoring.handed_in(store, found) if h.scorecard.person_id == before.candidate]
    scoring.revise(store, mine[0], "creativity", "1", "I had mixed them up.", AT)

    assert comparison.compare(store, found).ranking.first != before
    assert before.candidate == people["Lou"].person_id


def test_the_lines_of_evidence_stand_by_what_they_are_about(store):
    found, people, (rae, _sam) = panel(store, Kim="3")
    lines = comparison.lines_of(comparison.scores_of(store, found).handed)

    assert lines[people["Kim"].person_id, rae.rater_id, "closing"] == "Said so."
