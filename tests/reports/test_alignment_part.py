from advisor.library import load_questionnaire
from advisor.reports.markdown import markdown
from tests.builders import answered
from tests.reports.made import pair, report_of

QUESTIONS = [q.id for q in load_questionnaire("alignment").questions if q.id != "side"]


def said(store, workspace, side, level, **others):
    given = {"side": side} | dict.fromkeys(QUESTIONS, level) | others
    return answered(store, workspace, None, "alignment", side, **given)


def part_of(report):
    return next(part for part in report.parts if part.key == "alignment")


def test_before_both_sides_answered_a_report_says_what_it_takes_instead(store):
    workspace, _, _ = pair(store)

    words = str(part_of(report_of(store, workspace)))

    assert "of 5 practices are ticked" in words
    assert "Nobody has answered for marketing and sales yet" in words


def test_team_report_and_plan_tell_the_state_and_the_disagreements(store):
    workspace, _, _ = pair(store)
    said(store, workspace, "marketing", "4", trust_open="5")
    said(store, workspace, "sales", "3", trust_open="1")

    for kind in ("team", "plan"):
        text = markdown(report_of(store, workspace, kind))
        assert "Side by side." in text
        assert "from the alignment check, last answered on 2 March 2026" in text
        assert "Marketing 5.0, sales 1.0." in text


def test_other_answers_of_the_check_make_another_mark_of_the_inputs(store):
    workspace, _, _ = pair(store)
    said(store, workspace, "marketing", "4")
    said(store, workspace, "sales", "3")
    before = report_of(store, workspace).colophon.inputs_hash

    said(store, workspace, "marketing", "5")

    assert report_of(store, workspace).colophon.inputs_hash != before
