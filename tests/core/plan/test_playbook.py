from advisor.core.decision import outcome
from advisor.core.plan.arrangement import FUNCTIONS
from advisor.core.plan.owners import BOTH, GIVER, LEAD, TAKER
from advisor.library.plan import plan_content

BOOK = plan_content().playbook
FLAGS = {
    *("alone", "several", "one_hand", "two_hands", "both", "either", "settled", "leaning"),
    *("changes", "stays", "today_unknown", "checked", "short_of_hours", "hire", "thin", "overdue"),
    *(outcome.FOUNDER_LED, outcome.LEAVE_ALONE),
}
PARTS = {
    *("verdict", "charters", "hand_off", "service_levels", "metrics", "enablement", "cadence"),
    *("week", "together", "triggers"),
}
STAGES = {stage.id for stage in plan_content().stages}
SAID = [
    *BOOK.definitions,
    *(*BOOK.card, *BOOK.recycle, *BOOK.feedback, *BOOK.notes),
    *(one.said for one in (*BOOK.rejects, *BOOK.assets, *BOOK.meetings)),
    *(one.said for one in (*BOOK.actions, *BOOK.first_steps)),
    *(line for meeting in BOOK.meetings for line in meeting.agenda),
]


def test_no_line_waits_for_a_flag_that_never_comes():
    assert {flag for said in SAID for flag in said.needs} <= FLAGS


def test_every_line_means_somebody_there_can_be():
    known = {*FUNCTIONS, *STAGES, BOTH, GIVER, LEAD, TAKER}

    assert {one.who for one in (*BOOK.actions, *BOOK.assets)} <= known
    assert {one.who for one in BOOK.first_steps} <= STAGES


def test_every_action_comes_from_a_part_and_has_a_week_and_a_reason():
    assert {one.part for one in BOOK.actions} == PARTS - {"charters"}
    assert all(0 <= one.week <= 12 for one in (*BOOK.actions, *BOOK.first_steps))
    assert all(one.said.note and one.said.wording.text for one in BOOK.actions)


def test_a_first_step_belongs_to_a_tactic_and_pieces_to_a_stage():
    tactics = {tactic.id for many in plan_content().tactics.values() for tactic in many}

    assert {one.said.id for one in BOOK.first_steps} <= tactics
    assert {one.stage for one in BOOK.assets} == STAGES
