import json

import pytest

from advisor.store import openings as kept
from advisor.store import workspaces
from advisor.usecases.hiring import kit, openings, panel, scoring, work_sample
from advisor.usecases.name_lines import Named
from tests.builders import AT
from tests.usecases.hiring.hiring_builders import opening

LINES = ("none", "little", "some", "good", "great")


@pytest.fixture
def opened(store):
    return opening(store)


def workspace(store, opened):
    return workspaces.find(store, opened.workspace_id)


def seated(store, opened, name="Rae", skills=("creativity", "closing")):
    (one,) = panel.add(store, opened, (), (Named(name, ""),), AT)
    panel.save_skills(store, opened, {one.id: skills})
    return panel.find(store, opened, one.id)


def again(store, opened):
    return openings.find(store, opened.workspace_id, opened.id)


def test_the_kit_asks_what_the_scorecard_asks(store, opened):
    rae = seated(store, opened)
    work_sample.save(store, opened, "Write a mail.", "30", {"closing": LINES, "branding": LINES})
    found = kit.kit_of(store, workspace(store, opened), again(store, opened), rae)
    levels = [q for q in scoring.form_of(store, rae).questions if q.kind == "anchored"]

    printed = [sheet.anchors for sheet in found.sheets] + [part[1] for part in found.work.parts]
    assert printed == [question.anchors for question in levels]


def test_a_kit_follows_the_locked_weights_and_is_a_draft_before(store):
    opened = opening(store, lock=False)
    rae = seated(store, opened)
    assert kit.kit_of(store, workspace(store, opened), opened, rae).state

    openings.lock(store, opened.workspace_id, opened.id, opened.created_by, "", AT)
    assert kit.kit_of(store, workspace(store, opened), opened, rae).version == "Weights version 1"


def test_whoever_rates_nothing_has_no_kit(store, opened):
    seated(store, opened)
    seated(store, opened, "Ole", ())

    found = kit.kits_of(store, workspace(store, opened), opened)
    assert [one.interviewer for one in found] == ["Rae"]


def test_candidates_are_told_all_that_the_panel_asks_and_the_weighted_skills_before(store, opened):
    company = workspace(store, opened)
    before = kit.briefing_of(store, company, opened)
    assert len(before.asked) > 2

    seated(store, opened)
    assert [name for name, _ in kit.briefing_of(store, company, opened).asked] == [
        "Creativity",
        "Closing",
    ]


@pytest.mark.parametrize("typed", ["", "14", "241", "-30", "1e2", "٣٠", "9" * 5000])
def test_a_length_that_is_no_interview_is_refused(store, opened, typed):
    with pytest.raises(kit.MinutesRefusedError):
        kit.set_minutes(store, opened, typed)


def test_the_length_of_an_interview_is_kept_and_copied(store, opened):
    kit.set_minutes(store, opened, "45")

    assert again(store, opened).interview_minutes == 45
    copy = openings.duplicate(store, again(store, opened), opened.created_by, AT)
    assert again(store, copy).interview_minutes == 45


def test_a_work_sample_is_kept_as_scorecards_read_it(store, opened):
    work_sample.save(store, opened, "Write a mail.", "30", {"closing": LINES})

    assert json.loads(again(store, opened).work_sample) == {
        "task": "Write a mail.",
        "minutes": 30,
        "parts": [{"skill": "closing", "anchors": list(LINES)}],
    }
    sample = work_sample.sample_of(again(store, opened))
    assert (sample.task, sample.parts[0].anchors) == ("Write a mail.", LINES)


@pytest.mark.parametrize(
    ("task", "minutes", "anchors", "wrong"),
    [
        ("", "30", {"closing": LINES}, {"task"}),
        ("x" * 4001, "30", {"closing": LINES}, {"task"}),
        ("Write.", "4", {"closing": LINES}, {"minutes"}),
        ("Write.", "half", {"closing": LINES}, {"minutes"}),
        ("Write.", "30", {}, {"shows"}),
        ("Write.", "30", {"closing": ("a", "", "c", "d", "x" * 401)}, {"closing-2", "closing-5"}),
    ],
)
def test_what_a_work_sample_lacks_is_said_by_field(store, opened, task, minutes, anchors, wrong):
    with pytest.raises(work_sample.WorkSampleRefusedError) as refused:
        work_sample.save(store, opened, task, minutes, anchors)

    assert {field for field, _ in refused.value.problems} == wrong
    assert again(store, opened).work_sample == ""


def test_a_removed_work_sample_is_in_no_scorecard_and_comes_back(store, opened):
    rae = seated(store, opened)
    work_sample.save(store, opened, "Write a mail.", "30", {"closing": LINES})
    work_sample.remove(store, again(store, opened))

    assert len(scoring.form_of(store, rae).sections) == 2
    work_sample.remove(store, again(store, opened))
    work_sample.bring_back(store, again(store, opened))
    assert len(scoring.form_of(store, rae).sections) == 3
    work_sample.bring_back(store, again(store, opened))
    assert work_sample.sample_of(again(store, opened)).minutes == 30


def test_an_opening_without_a_work_sample_has_nothing_to_bring_back(store, opened):
    work_sample.bring_back(store, opened)
    work_sample.remove(store, opened)

    assert kept.find(store, opened.workspace_id, opened.id).work_sample == ""
