"""What the people in the browser tests answer, by question id."""

from __future__ import annotations

from advisor.library import load_questionnaire

# Ana is better at marketing, Ben at selling; skills in the order of the catalogue.
ANA = (4, 4.5, 3.5, 3.5, 4, 4, 3, 2.5, 2, 2.5, 3, 2.5, 3.5, 3, 3)
BEN = (2, 1.5, 2.5, 2, 1.5, 2, 4, 4.5, 4, 4.5, 3.5, 4, 4, 3.5, 4)
PREFERENCE = {"switching_variety": "4", "switching_focus": "2", "switching_return": "prefer_not"}
BUSINESS = {
    "hours_from": "numbers",
    "period": "quarter",
    "goal": "90,000",
    "average_deal": "3000",
    "gross_margin": "60%",
    "stages": "leads",
    "marketing_share": "60",
    "win_rate": "30",
    "motion": "consultative",
    "repeatable_sale": "yes",
    "shared_definition": "no",
    "agreed_reply_time": "unknown",
    "feedback": "yes",
    "regular_meeting": "no",
    "shared_goal": "yes",
    "time_blocks": "no",
    "hire_marketer": "freelancer",
    "marketer_hours": "10",
    "marketer_monthly_cost": "1500",
    "marketer_one_off_cost": "0",
    "hire_seller": "no",
    "hire_generalist": "no",
}


def short_form(levels=ANA):
    """Answers to the short form, with one example told and one skill left out."""
    skills = [q.id for q in load_questionnaire("founder-short").questions if q.kind == "anchored"]
    told = {skill: f"{level:g}" for skill, level in zip(skills, levels, strict=True)}
    return told | {"creativity_example": "The spring box: drafted, tested, sold."} | PREFERENCE


def full_form(levels=BEN):
    """Answers to the full form that lie near the levels."""
    questions = load_questionnaire("founder").questions
    skills = [q.id.removesuffix("_1") for q in questions if q.id.endswith("_1")]
    level_of = dict(zip(skills, levels, strict=True))
    told = {}
    for question in questions:
        skill, _, part = question.id.rpartition("_")
        if question.kind == "frequency":
            level = round(level_of[skill])
            told[question.id] = str(6 - level if question.reverse else level)
        elif question.kind == "situational":
            told[question.id] = "b" if part == "situation" else ""
    return told | PREFERENCE
