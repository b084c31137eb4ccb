"""What the comparison of candidates says in words; never a place without its band."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.hiring.comparison import Comparison
from advisor.core.hiring.flips import HIGHEST, LOWEST
from advisor.core.hiring.ranking import TOLD_APART, Chance, Place
from advisor.core.language import mark, say, written
from advisor.core.measurement import ladder_word
from advisor.core.report.comparison_changes import rating_changes, redrawn, weight_changes
from advisor.core.report.comparison_gaps import caveats, more_interviewers
from advisor.core.report.phrases import Names, in_hundred, listed, odds
from advisor.core.report.within import within
from advisor.core.skills import Catalogue

SAYS, EITHER = 0.6, 0.4
# By the word for the odds that a must-have is not reached.
_BELOW = {
    "very likely": mark("Very likely below: {chance} to reach it."),
    "likely": mark("Likely below: {chance} to reach it."),
    "leans": mark("Leans below: {chance} to reach it."),
    "no difference seen": mark("No difference seen below: {chance} to reach it."),
}
PLAIN_ODDS = (
    mark(
        "A structured interview predicts how well somebody will do the job at about .42 by "
        "today’s best estimate. If two candidates really differ, the higher scorer is then "
        "the better performer 64 times in 100. An unstructured interview (.19): 56 in 100. "
        "A coin: 50."
    ),
    mark(
        "The estimate is disputed, and was read second hand. How good this panel is, "
        "nobody has measured."
    ),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One candidate in the chart of the ranking. fit, low, high: levels, as they are printed."""

    candidate: str
    name: str
    fit: float
    low: float
    high: float
    first: str
    last: str
    place: str


@dataclass(frozen=True, slots=True)
class MustHave:
    """One must-have of one candidate in words. met: "yes", "no", or "" where it cannot be told."""

    name: str
    skill: str
    minimum: str
    words: str
    met: str


@dataclass(frozen=True, slots=True)
class Said:
    """A comparison in words.

    sentence, lead: the top. brackets: (first row, last row) of runs that cannot be told apart,
    and apart: each of them in a sentence. changes: what would put another one first, smallest
    first. caveats: what keeps the scores from telling more.
    """

    sentence: str
    lead: str
    rows: tuple[Row, ...]
    brackets: tuple[tuple[int, int], ...]
    apart: tuple[str, ...]
    must_haves: tuple[MustHave, ...]
    weight_changes: tuple[str, ...]
    rating_changes: tuple[str, ...]
    redrawn: str
    help: str
    caveats: tuple[str, ...]

    @property
    def by_must_have(self) -> list[tuple[str, str, list[MustHave]]]:
        """(skill, least level, each candidate) of every must-have."""
        skills = dict.fromkeys((one.skill, one.minimum) for one in self.must_haves)
        return [
            (skill, least, [one for one in self.must_haves if one.skill == skill])
            for skill, least in skills
        ]


def said(found: Comparison, names: Names, raters: Names, catalogue: Catalogue) -> Said:
    """The comparison in words. names: of the candidates; raters: of the interviewers, by id."""
    order = found.order
    places = {name: row for row, name in enumerate(order)}
    brackets = found.ranking.brackets if found.ranking else ()
    return Said(
        sentence=_sentence(found, names),
        lead=_lead(found, names),
        rows=tuple(_row(place, names) for place in found.ranking.places) if found.ranking else (),
        brackets=tuple((places[run[0]], places[run[-1]]) for run in brackets),
        apart=tuple(
            say("{names} cannot be told apart.", names=listed(_named(run, names)))
            for run in brackets
        ),
        must_haves=_must_haves(found, names, catalogue),
        weight_changes=weight_changes(found, names, catalogue),
        rating_changes=rating_changes(found, names, raters, catalogue),
        redrawn=redrawn(found, names),
        help=more_interviewers(found, names, catalogue),
        caveats=caveats(found, names, catalogue),
    )


def _named(ids: tuple[str, ...], names: Names) -> list[str]:
    return [names[one] for one in ids]


def _sentence(found: Comparison, names: Names) -> str:
    if not found.order:
        return say("Nobody has been scored yet.")
    first = names[found.order[0]]
    if len(found.order) == 1:
        return say("{first} is the only one who was scored.", first=first)
    together = found.beside_first
    if together:
        return say("{names} cannot be told apart.", names=listed(_named(together, names)))
    return say("{first} comes first.", first=first)


def _lead(found: Comparison, names: Names) -> str:
    if found.ranking is None:
        return say("The ranking stands here once there is a scorecard with a level in it.")
    if len(found.order) == 1:
        return say("There is nobody to compare with; the must-haves below still count.")
    place = found.ranking.first
    chance = odds(place.p_best) if place.p_best >= SAYS else in_hundred(place.p_best)
    name = names[place.candidate]
    row = _row(place, names)
    return say(
        "{name}’s fit is {fit}, somewhere between {low} and {high}. Odds that it is "
        "the highest: {first}; the lowest: {last}.",
        name=name,
        fit=written(f"{row.fit:.1f}"),
        low=written(f"{row.low:.1f}"),
        high=written(f"{row.high:.1f}"),
        first=within(chance),
        last=in_hundred(place.p_last),
    )


def _row(place: Place, names: Names) -> Row:
    low, high = place.band()
    return Row(
        candidate=place.candidate,
        name=names[place.candidate],
        fit=_level(place.fit),
        low=_level(low),
        high=_level(high),
        first=in_hundred(place.p_best),
        last=in_hundred(place.p_last),
        place=written(f"{place.expected_rank:.1f}"),
    )


def _level(value: float) -> float:
    return round(min(max(value, LOWEST), HIGHEST), 1)


def _must_haves(found: Comparison, names: Names, catalogue: Catalogue) -> tuple[MustHave, ...]:
    rated = {(level.candidate, level.skill): level.raters for level in found.levels}
    return tuple(
        MustHave(
            name=names[one.candidate],
            skill=catalogue.skill(one.skill).name,
            minimum=written(f"{one.minimum:g}"),
            words=_reaches(one, rated[one.candidate, one.skill]),
            met=_met(one, rated[one.candidate, one.skill]),
        )
        for one in found.must_haves
    )


def _reaches(one: Chance, raters: int) -> str:
    if not raters:
        return say("Cannot tell: nobody rated it.")
    if one.chance >= SAYS:
        return say(
            "{chance}, at {minimum} or above.",
            chance=odds(one.chance),
            minimum=written(f"{one.minimum:g}"),
        )
    if one.chance > EITHER:
        return say("Could go either way: {chance} to reach it.", chance=in_hundred(one.chance))
    return say(_BELOW[ladder_word(1 - one.chance)], chance=in_hundred(one.chance))


def _met(one: Chance, raters: int) -> str:
    if not raters:
        return ""
    return "yes" if one.chance >= TOLD_APART else "no" if one.chance <= 1 - TOLD_APART else ""
