"""What keeps the scores from telling more about the candidates, and what would help."""

from __future__ import annotations

from collections.abc import Mapping

from advisor.core.hiring.comparison import Comparison
from advisor.core.language import mark, say, say_many, written
from advisor.core.posterior import Z80
from advisor.core.report.phrases import Names, listed
from advisor.core.report.within import within
from advisor.core.skills import Catalogue

_ALONE = (
    mark(
        "One interviewer alone scored {who}: mildness and merit cannot be told apart, so the "
        "band is wide."
    ),
    mark(
        "One interviewer alone scored {who}: mildness and merit cannot be told apart, so their "
        "bands are wide."
    ),
)


def more_interviewers(found: Comparison, names: Names, catalogue: Catalogue) -> str:
    """What one more interviewer would bring, where the first two cannot be told apart."""
    if found.help is None or not found.beside_first:
        return ""
    one = found.help
    pair = listed([names[each] for each in one.candidates])
    now, skill, everything = (Z80 * sd for sd in (one.now, one.on_skill, one.on_all))
    return say(
        "The difference between {pair} is known to ±{now} levels. One more interviewer "
        "who rates both in {name} would bring that to ±{skill}, one who rates both in "
        "everything to ±{everything}.",
        pair=pair,
        now=written(f"{now:.2f}"),
        name=within(catalogue.skill(one.skill).name),
        skill=written(f"{skill:.2f}"),
        everything=written(f"{everything:.2f}"),
    )


def caveats(found: Comparison, names: Names, catalogue: Catalogue) -> tuple[str, ...]:
    """What to know about the scores before relying on the ranking."""
    lines = []
    if found.unrated:
        unrated = listed([names[one] for one in found.unrated])
        lines.append(say("Nobody has scored {unrated}, so they are not ranked.", unrated=unrated))
    if found.shape.disconnected:
        groups = "; ".join(
            listed([names[one] for one in group]) for group in found.shape.groups[:4]
        )
        lines.append(
            say(
                "These were scored by different interviewers, and nobody scored across: "
                "{groups}. Whether one group was rated more mildly cannot be told.",
                groups=groups,
            )
        )
    if found.shape.alone:
        who = [names[one] for one in found.shape.alone]
        lines.append(say_many(*_ALONE, len(who), who=listed(who)))
    return (*lines, *_not_rated(found, names, catalogue))


def _not_rated(found: Comparison, names: Names, catalogue: Catalogue) -> tuple[str, ...]:
    """Skills that count and that nobody rated, in anyone or in some."""
    points: Mapping[str, int] = found.basis.points
    missing: dict[str, list[str]] = {}
    for level in found.levels:
        if not level.raters and points.get(level.skill, 0) > 0:
            missing.setdefault(level.skill, []).append(names[level.candidate])
    alike: dict[tuple[str, ...], list[str]] = {}
    for skill, who in sorted(missing.items(), key=lambda each: (-points[each[0]], each[0])):
        alike.setdefault(tuple(who), []).append(skill)
    return tuple(
        _judged(
            say("anyone") if len(who) == len(found.order) else listed(who),
            [(within(catalogue.skill(skill).name), points[skill]) for skill in skills],
        )
        for who, skills in alike.items()
    )


def _judged(whom: str, skills: list[tuple[str, int]]) -> str:
    """What nobody rated, said once for all skills with their points."""
    if len(skills) == 1:
        return say(
            "Nobody rated {whom} in {name} ({points} of 100): it is judged from the "
            "skills that go with it, and the band is wider for it.",
            whom=whom,
            name=skills[0][0],
            points=skills[0][1],
        )
    told = [say("{name} ({points} of 100)", name=name, points=points) for name, points in skills]
    return say(
        "Nobody rated {whom} in {skills}: these are judged from the skills that go with them, and "
        "the bands are wider for it.",
        whom=whom,
        # All of them: this is the one place that names them.
        skills=say("{names} and {last}", names=", ".join(told[:-1]), last=told[-1]),
    )
