"""What each state of working together means, what comes next, and what to talk about."""

from __future__ import annotations

# Name, description and next step of each state, from below .25 on.
STATES = (
    (
        "Apart",
        "Each side does its own work and meets the other by chance. Leads and what customers say "
        "get lost on the way.",
        "Agree on one thing this week: what makes a lead ready, in one sentence that both would "
        "sign.",
    ),
    (
        "Side by side",
        "Both sides know of each other and help when asked. What happens depends on who happens "
        "to talk.",
        "Set a fixed half hour a week on leads and deals that ends with who does what by when.",
    ),
    (
        "In step",
        "Agreements are there and mostly kept. What is left is a few things that one side sees "
        "less of than the other.",
        "Take the first disagreement below and settle it, then write down the reply time and keep "
        "count of it.",
    ),
    (
        "One team",
        "Both sides see the same goal, the same words and a hand-off that holds.",
        "Keep the weekly half hour, and answer these questions again when somebody joins or the "
        "goal changes.",
    ),
)
# One thing to talk about for each area, in the order of the questionnaire.
PROMPTS = {
    "goal": "Each names the goal of this quarter in one sentence, without looking. Compare.",
    "definitions": "Take the last three leads. Would both call them ready, and by which sign?",
    "hand_off": "Follow one lead of last month from hand to hand: who waited for what, how long?",
    "feedback": "Sales brings three sentences heard from customers; marketing shows what it used.",
    "rhythm": "When did you last talk about leads and deals, and what was decided by whom?",
    "trust": "Each names one promise the other kept, and one that slipped, with its reason.",
}
