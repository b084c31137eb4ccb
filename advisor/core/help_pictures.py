"""What the pictures of Help show: small invented cases, worked out by the models themselves."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from advisor.core.assumptions import DEFAULTS
from advisor.core.change import Change
from advisor.core.decision.explain import explain, surer
from advisor.core.decision.outcome import Verdict
from advisor.core.decision.team import Team
from advisor.core.decision.verdict import decide
from advisor.core.help_drawings import Band, HelpPictures, Kept, Lane, Moved, Way
from advisor.core.hiring.ranking import Ranking, rank
from advisor.core.language import say, say_many
from advisor.core.measurement import Mode, Observation, Posterior, posterior
from advisor.core.plan.content import StageContent
from advisor.core.posterior import Z80
from advisor.core.report.discretion import Sources
from advisor.core.report.team import TeamReport, team_report
from advisor.core.skills import Catalogue

HOURS, NEEDED = 34.0, 36.0  # a week: of each person, and for each function
NAMES: Mapping[str, str] = {"ana": "Ana", "ben": "Ben"}
# Levels in marketing, sales and shared skills, as seen.
PAIR = {"ana": (4.0, 3.0, 3.5), "ben": (3.0, 4.0, 3.5)}
# What each of three interviewers saw of each candidate, the same in every skill.
INTERVIEWED = {
    "Noor": (4.0, 4.0, 4.5),
    "Pia": (4.5, 4.0, 3.5),
    "Tomas": (3.5, 3.5, 3.5),
    "Ulf": (2.5, 3.0, 2.5),
}
OWN, OBSERVED, AGREED = 5.0, 2.0, 4.0
SKILL = "closing"


def help_pictures(catalogue: Catalogue, stages: Sequence[StageContent]) -> HelpPictures:
    """Work all of them out; takes a tenth of a second."""
    verdict, report = _pair(catalogue)
    ranking = _ranking(catalogue)
    return HelpPictures(
        level=tuple(_rated(catalogue, number) for number in (1, 2, 4)),
        observers=tuple(_own(catalogue, number) for number in range(4)),
        report=report,
        ways=tuple(_ways(verdict, report)),
        lost=_lost(),
        thin=_thin(catalogue),
        lanes=tuple(_lane(stage) for stage in stages),
        ranking=tuple(_place(place.candidate, place.fit, place.sd) for place in ranking.places),
        brackets=_brackets(ranking),
        change=_changes(catalogue),
    )


def _place(name: str, mean: float, sd: float) -> Band:
    """A level with its band as the pages round it."""
    ends = (min(max(end, 1.0), 5.0) for end in (mean, mean - Z80 * sd, mean + Z80 * sd))
    return Band(name, *(round(end, 1) for end in ends))


def _band(name: str, seen: Sequence[Observation], catalogue: Catalogue) -> Band:
    """The level of the one skill that was asked about."""
    found, place = posterior(seen, ("ana",), catalogue), catalogue.ids.index(SKILL)
    return _place(name, float(found.mean[0, place]), float(found.sd_of(0)[place]))


def _by_others(number: int, value: float) -> list[Observation]:
    raters = (f"colleague {each}" for each in range(number))
    return [Observation("ana", rater, Mode.OBSERVER, SKILL, value) for rater in raters]


def _rated(catalogue: Catalogue, number: int) -> Band:
    name = say_many("{number} colleague", "{number} colleagues", number)
    return _band(name, _by_others(number, AGREED), catalogue)


def _own(catalogue: Catalogue, number: int) -> Band:
    """A skill that somebody puts high for themself, and that others who saw it put low."""
    own = Observation("ana", "ana", Mode.SELF_ANCHORED, SKILL, OWN)
    more = say_many("and {number} observer", "and {number} observers", number)
    name = more if number else say("Self alone")
    return _band(name, [own, *_by_others(number, OBSERVED)], catalogue)


def _pair(catalogue: Catalogue) -> tuple[Verdict, TeamReport]:
    """Two people with like hours, one leaning to each side, as one colleague saw them."""
    people = tuple(PAIR)
    levels = {name: dict(zip(_GROUPS, each, strict=True)) for name, each in PAIR.items()}
    seen = [
        Observation(name, "cleo", Mode.OBSERVER, skill, levels[name][group])
        for name in people
        for skill, group in zip(catalogue.ids, catalogue.groups, strict=True)
    ]
    team, known = _team(people), posterior(seen, people, catalogue)
    verdict = decide(team, known)
    explained = explain(team, known, verdict)
    sources = Sources(self_reports=0, observers=2)
    words = team_report(team, NAMES, verdict, explained, DEFAULTS, (), sources, catalogue)
    return verdict, words


_GROUPS = ("marketing", "sales", "shared")


def _team(people: tuple[str, ...]) -> Team:
    number = len(people)
    return Team(
        people=people,
        hours=(HOURS,) * number,
        switching=(3.0,) * number,
        demand=(NEEDED, NEEDED),
        motion="consultative",
        alignment=0.4,
        time_blocks=False,
        today=None,
        repeatable_sale=True,
        hires=(),
        answered=(15,) * number,
    )


def _ways(verdict: Verdict, report: TeamReport) -> list[Way]:
    """The shares of each option, named as in the options chart."""
    return [
        Way(
            row.name,
            tuple(
                (name, round(100 * share))
                for name, share in zip(NAMES.values(), option.shares, strict=True)
            ),
        )
        for option, row in zip(verdict.options, report.options, strict=True)
    ]


def _lost() -> tuple[Kept, ...]:
    """What is left of 100 after each loss alone, with the assumptions as shipped."""
    meeting = DEFAULTS["coord_split"] / HOURS
    losses = (
        (say("Both, half and half, mixed days"), DEFAULTS["kappa_mixed"]),
        (say("Both, with fixed blocks"), DEFAULTS["kappa_blocks"]),
        (say("Split: time to talk"), meeting),
        (say("Hand-off, nothing agreed"), DEFAULTS["lambda_none"]),
        (say("Hand-off, agreed and kept"), DEFAULTS["lambda_agreed"]),
    )
    return tuple(Kept(name, round(100 * (1 - loss))) for name, loss in losses)


def _thin(catalogue: Catalogue) -> tuple[Kept, ...]:
    """How much is known of somebody's edge from their own word, and with one and two observers."""
    seen = [Observation("ana", "ana", Mode.SELF_ANCHORED, skill, 3.5) for skill in catalogue.ids]
    known: Posterior = posterior(seen, ("ana",), catalogue)
    (one,) = surer(_team(("ana",)), known)
    names = (
        say("Self alone"),
        *(say_many("and {number} observer", "and {number} observers", n) for n in (1, 2)),
    )
    values = (one.now, one.with_one, one.with_two)
    return tuple(Kept(*row) for row in zip(names, (round(100 * v) for v in values), strict=True))


def _lane(stage: StageContent) -> Lane:
    return Lane(stage.id, stage.name, stage.function, say(stage.function.capitalize()))


def _ranking(catalogue: Catalogue) -> Ranking:
    seen = [
        Observation(name, f"interviewer {number}", Mode.OBSERVER, skill, value)
        for name, values in INTERVIEWED.items()
        for number, value in enumerate(values)
        for skill in catalogue.ids
    ]
    known = posterior(seen, tuple(INTERVIEWED), catalogue)
    weights = dict(zip(catalogue.ids, catalogue.role_weights("consultative")[1], strict=True))
    return rank(known, tuple(INTERVIEWED), weights, draws=2_000)


def _brackets(ranking: Ranking) -> tuple[tuple[int, int], ...]:
    rows = {place.candidate: row for row, place in enumerate(ranking.places)}
    return tuple((rows[names[0]], rows[names[-1]]) for names in ranking.brackets)


def _changes(catalogue: Catalogue) -> tuple[Moved, ...]:
    """Two skills that moved, one by more than answers differ by chance."""
    mode = Mode.SELF_FREQUENCY
    sd = math.sqrt(2 * DEFAULTS[f"{mode}.var_answer"])
    cases = (("creativity", 2.75, 3.25), ("closing", 2.25, 3.75))
    found = (Change(skill, mode, before, after, sd, 4) for skill, before, after in cases)
    skills = {skill.id: skill for skill in catalogue.skills}
    return tuple(
        Moved(skills[c.skill].name, skills[c.skill].group, c.before, c.after, c.reliable)
        for c in found
    )
