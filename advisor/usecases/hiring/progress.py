"""How far an opening is: its eight steps, which of them are done, and what each still needs."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.hiring.weights import Criterion, seal
from advisor.core.language import mark, say, say_many
from advisor.library import catalogue
from advisor.store import candidates, decisions, panelists
from advisor.store.database import Store
from advisor.store.openings import Opening
from advisor.usecases.hiring import openings, scoring


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an opening. text: what it is for; missing: what it needs next, a line each."""

    key: str
    name: str
    text: str
    missing: tuple[str, ...] = ()
    done: bool = False


# What candidates or the panel must be told: column of the opening, and what is missing without.
_TOLD = (
    ("outcomes_six", mark("Say what shall be reached after 6 months.")),
    ("outcomes_twelve", mark("Say what shall be reached after 12 months.")),
    ("purpose", mark("Say what candidates’ answers are used for.")),
    ("contact", mark("Say whom candidates can ask.")),
    ("keep_until", mark("Say until when their answers are kept.")),
)


def steps(store: Store, opening: Opening) -> tuple[Step, ...]:
    """All eight, in their order."""
    return (
        _role(opening),
        _weights(store, opening),
        _panel(store, opening),
        *_with_candidates(store, opening),
    )


def first_open(found: tuple[Step, ...]) -> Step | None:
    """The first step that is not done, None when all are."""
    return next((step for step in found if not step.done), None)


def _role(opening: Opening) -> Step:
    missing = tuple(say(words) for column, words in _TOLD if not getattr(opening, column))
    text = say("What is to be reached, which skills it takes, and what candidates are told.")
    return Step("role", say("Role"), text, missing, not missing)


def _weights(store: Store, opening: Opening) -> Step:
    text = say("How much each skill counts, locked before anybody’s name is known.")
    missing = _unlocked(store, opening)
    return Step("weights", say("Weights"), text, missing, not missing)


def _unlocked(store: Store, opening: Opening) -> tuple[str, ...]:
    """What there is to lock, nothing where the locked version is what is written."""
    version = openings.in_force(store, opening.workspace_id, opening.id)
    if version is None:
        return (say("Lock the weights. Candidates can be added from then on."),)
    if version.seal == seal(openings.criteria_of(opening.criteria)):
        return ()
    return (
        say(
            "Skills or weights were changed after version {version} was locked. Lock them "
            "with a reason, or go back.",
            version=version.version,
        ),
    )


def _panel(store: Store, opening: Opening) -> Step:
    panel = panelists.of_opening(store, opening.workspace_id, opening.id)
    text = say(
        "Who interviews, who rates which skill, the questions on paper, and the work sample."
    )
    if not panel:
        missing = (say("Choose who interviews, and which skills each of them rates."),)
        return Step("panel", say("Panel and kit"), text, missing)
    return Step(
        "panel", say("Panel and kit"), text, _gaps(opening, panel), not _gaps(opening, panel)
    )


def _gaps(opening: Opening, panel: list[panelists.Panelist]) -> tuple[str, ...]:
    """What the panel lacks: raters for the must-haves, or people for the quorum."""
    criteria: tuple[Criterion, ...] = openings.criteria_of(opening.criteria)
    names = [catalogue().skill(skill).name for skill in scoring.under_rated(criteria, panel)]
    found = [
        say("{name} is a must-have: let two of the panel rate it.", name=name) for name in names
    ]
    if opening.quorum > len(panel):
        found.append(
            say(
                "{quorum} are to score each candidate; the panel has {panel}.",
                quorum=opening.quorum,
                panel=len(panel),
            )
        )
    return tuple(found)


def _with_candidates(store: Store, opening: Opening) -> tuple[Step, ...]:
    """The steps that need candidates."""
    everyone = candidates.of_opening(store, opening.workspace_id, opening.id)
    shown = scoring.revealed(store, opening)
    decided = decisions.count(store, opening.workspace_id, opening.id) > 0
    return (
        Step(
            "candidates",
            say("Candidates"),
            say("Who applied, how far each is, and what they were asked and told."),
            () if everyone else (say("Add the first candidate once the weights are locked."),),
            bool(everyone),
        ),
        _scores(store, opening, shown=shown),
        Step(
            "compare",
            say("Compare"),
            say("The reveal, the largest disagreement first; then the ranking with its bands."),
            () if shown else (say("Opens when every candidate has the scorecards they need."),),
            decided,
        ),
        *_end(decided=decided),
    )


def _scores(store: Store, opening: Opening, *, shown: bool) -> Step:
    """Of scorecards only how many are missing is said."""
    left = sum(scoring.waiting(store, opening).values())
    words = say_many("{number} scorecard is missing.", "{number} scorecards are missing.", left)
    return Step(
        "scores",
        say("Scores"),
        say("Everyone on the panel scores alone. Nobody sees another’s scores before the reveal."),
        () if shown else (words if left else say("Nobody is at the interview yet."),),
        shown,
    )


def _end(*, decided: bool) -> tuple[Step, Step]:
    return (
        Step(
            "decision",
            say("Decision"),
            say("A named person decides, in their own words. Advisor recommends."),
            () if decided else (say("Nothing is decided yet."),),
            decided,
        ),
        Step(
            "record",
            say("Record"),
            say("What was decided and why, frozen, to keep and to check."),
            () if decided else (say("Made with the decision."),),
            decided,
        ),
    )
