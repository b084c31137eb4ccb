"""What each state of working together means, what comes next, and what to talk about."""

from __future__ import annotations

from advisor.core.language import mark

# Name, description and next step of each state, from below .25 on.
STATES = (
    (
        mark("Apart"),
        mark(
            "Each side does its own work and meets the other by chance. Leads and what customers "
            "say get lost on the way."
        ),
        mark(
            "Agree on one thing this week: what makes a lead ready, in one sentence that both "
            "would sign."
        ),
    ),
    (
        mark("Side by side"),
        mark(
            "Both sides know of each other and help when asked. What happens depends on who "
            "happens to talk."
        ),
        mark(
            "Set a fixed half hour a week on leads and deals that ends with who does what by when."
        ),
    ),
    (
        mark("In step"),
        mark(
            "Agreements are there and mostly kept. What is left is a few things that one side "
            "sees less of than the other."
        ),
        mark(
            "Take the first disagreement below and settle it, then write down the reply time and "
            "keep count of it."
        ),
    ),
    (
        mark("One team"),
        mark("Both sides see the same goal, the same words and a hand-off that holds."),
        mark(
            "Keep the weekly half hour, and answer these questions again when somebody joins or "
            "the goal changes."
        ),
    ),
)
# One thing to talk about for each area, in the order of the questionnaire.
PROMPTS = {
    "goal": mark("Each names the goal of this quarter in one sentence, without looking. Compare."),
    "definitions": mark(
        "Take the last three leads. Would both call them ready, and by which sign?"
    ),
    "hand_off": mark(
        "Follow one lead of last month from hand to hand: who waited for what, how long?"
    ),
    "feedback": mark(
        "Sales brings three sentences heard from customers; marketing shows what it used."
    ),
    "rhythm": mark("When did you last talk about leads and deals, and what was decided by whom?"),
    "trust": mark("Each names one promise the other kept, and one that slipped, with its reason."),
}
