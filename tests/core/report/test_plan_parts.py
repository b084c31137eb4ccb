import pytest

from advisor.core.report.blocks import Facts, Panels, Points, Table, Text
from advisor.core.report.plan_parts import plan_parts
from tests.core.plan.plan_builders import DECIDED, alone, drawn, split

SHORT = "goal met with room: leave alone"
LONG_ONLY = {"hand-off", "service-levels", "metrics", "enablement", "cadence"}


def parts(plan):
    return {part.key: part for part in plan_parts(plan)}


def words(block):
    """All that a block says, in one text."""
    if isinstance(block, Panels):
        inside = (*block.left.blocks, *block.right.blocks)
        return " ".join(words(one) for one in inside)
    if isinstance(block, Points):
        return " ".join(f"{one.mark} {one.lead} {one.text}" for one in block.items)
    if isinstance(block, Table | Facts):
        return " ".join(cell for row in block.rows for cell in row)
    return f"{block.lead} {block.text}" if isinstance(block, Text) else ""


def said(part):
    return " ".join(words(block) for block in part.blocks)


def test_a_long_plan_has_every_part_in_order():
    keys = list(parts(alone().plan))

    assert keys[-2:] == ["actions", "triggers"]
    assert set(keys) >= {"charters", "funnel", "week", "development", *LONG_ONLY}
    assert keys.index("funnel") < keys.index("hand-off") < keys.index("service-levels")


def test_a_short_plan_leaves_out_what_would_cost_hours():
    found = parts(drawn(SHORT).plan)

    assert not LONG_ONLY & set(found)
    assert len([block for block in found["actions"].blocks if isinstance(block, Table)]) == 1


@pytest.mark.parametrize("name", DECIDED)
def test_print_says_every_action_piece_and_agenda(name):
    plan = drawn(name).plan
    told = " ".join(said(part) for part in plan_parts(plan))
    stages = plan.enablement.stages if plan.enablement else ()

    assert all(action.text in told and action.because in told for action in plan.actions)
    assert all(asset.why in told for stage in stages for asset in stage.assets)
    assert all(line.text in told for meeting in plan.cadence for line in meeting.agenda)


def test_print_says_the_whole_hand_off_kit():
    plan = split().plan
    told, kit = said(parts(plan)["hand-off"]), plan.hand_off

    assert all(one.text in told for one in (*kit.definitions, *kit.rejects, *kit.recycle))
    assert all(field.hint in told for field in kit.card)
    assert all(line.text in told for line in kit.feedback)


def test_one_person_is_not_named_at_every_stage_and_action():
    found = parts(alone().plan)
    tables = [block for block in found["actions"].blocks if isinstance(block, Table)]

    assert all(table.head == ("By", "What", "Why") for table in tables)
    assert "Who decides. Ana does all seven stages" in said(found["funnel"])
    assert said(found["funnel"]).count("Ana") < 5


def test_several_people_get_a_table_of_roles():
    heads = [
        block.head for block in parts(split().plan)["funnel"].blocks if isinstance(block, Table)
    ]

    assert ("Stage", "Does (R)", "Answers (A)", "Asked (C)", "Told (I)") in heads


def test_the_two_hats_review_stands_once_for_one_person():
    found = parts(alone().plan)

    assert "Marketing’s hat" in said(found["cadence"])
    assert "Marketing’s hat" not in said(found["week"])
