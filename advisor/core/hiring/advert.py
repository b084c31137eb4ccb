"""A first draft of the role brief and of the job advert, from nothing but what was entered.

The drafts are plain text with a few marks: "# " and "## " before headings, "- " before points.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from advisor.core.days import day_figures
from advisor.core.hiring.weight_changes import need_words
from advisor.core.hiring.weights import Criterion, Need
from advisor.core.hiring.you_will import you_will
from advisor.core.language import mark, say, say_many, written
from advisor.core.report.within import within
from advisor.core.skills import Catalogue, Skill

KINDS = ("brief", "advert")
ROLE_WORDS = {
    "marketing": mark("{company} is hiring for a marketing role."),
    "sales": mark("{company} is hiring for a sales role."),
    "combined": mark("{company} is hiring for a role that does both marketing and sales."),
}
_ROLE_AT = {
    "marketing": mark("A marketing role at {company}."),
    "sales": mark("A sales role at {company}."),
    "combined": mark("A role that does both marketing and sales at {company}."),
}
# So many "you will" lines can be read in one go; the heaviest skills come first.
MOST_LINES = 7
_FOURTH = 4  # the least level from which the anchor of level 4 is told, not that of level 3


@dataclass(frozen=True, slots=True)
class Facts:
    """What was entered about an opening. Texts may be "": what is not known is left out.

    outcomes_six, outcomes_twelve: one outcome a line. quorum: scorecards for each candidate.
    team: names of who is there already. keep_until: a day.
    """

    company: str
    title: str
    role: str
    criteria: tuple[Criterion, ...]
    outcomes_six: str = ""
    outcomes_twelve: str = ""
    quorum: int = 2
    purpose: str = ""
    contact: str = ""
    keep_until: str = ""
    team: tuple[str, ...] = field(default=())


def draft(kind: str, facts: Facts, skills: Catalogue) -> str:
    """The draft of one of ``KINDS``; KeyError for another."""
    parts = {"brief": _brief, "advert": _advert}[kind](facts, skills)
    return "\n\n".join(part for part in parts if part) + "\n"


def left_out(facts: Facts) -> tuple[str, ...]:
    """What the draft does not say, since nothing was entered."""
    known = (
        (facts.outcomes_six, say("what shall be reached after 6 months")),
        (facts.outcomes_twelve, say("what shall be reached after 12 months")),
        (facts.purpose, say("what answers are used for")),
        (facts.contact, say("whom to ask")),
        (facts.keep_until, say("until when answers are kept")),
    )
    return tuple(words for value, words in known if not value.strip())


def _advert(facts: Facts, skills: Catalogue) -> Iterable[str]:
    yield f"# {facts.title}"
    yield say(ROLE_WORDS[facts.role], company=facts.company)
    yield _section(say("What you will reach"), *_reached(facts))
    yield _section(say("What you will do"), _told(facts.criteria, skills))
    names = [skill.name for _, skill in _of(facts.criteria, skills, Need.TRAINABLE)]
    yield _section(say("What you can learn here"), _points(names))
    yield _section(say("How we choose"), *_chosen(facts))
    yield _section(
        say("Questions"),
        say("Please ask {contact}", contact=facts.contact.strip()) if facts.contact else "",
    )


def _brief(facts: Facts, skills: Catalogue) -> Iterable[str]:
    yield "# " + say("Role brief: {title}", title=facts.title)
    team = say("The team today: {names}.", names=", ".join(facts.team)) if facts.team else ""
    yield f"{say(_ROLE_AT[facts.role], company=facts.company)} {team}".strip()
    yield _section(say("What the role is to reach"), *_reached(facts))
    lines = [
        say(
            "{name}: {weight} of 100, {need}",
            name=skills.skill(c.skill).name,
            weight=c.weight,
            need=need_words(c),
        )
        for c in sorted(facts.criteria, key=lambda c: -c.weight)
        if c.weight or c.need is Need.MUST
    ]
    yield _section(say("How much each skill counts"), _points(lines))
    yield _section(say("What the work looks like"), _told(facts.criteria, skills))
    yield _section(say("How the decision is made"), *_chosen(facts))
    yield _section(say("Contact for candidates"), facts.contact.strip())


def _reached(facts: Facts) -> Iterable[str]:
    for months, text in (("6", facts.outcomes_six), ("12", facts.outcomes_twelve)):
        outcomes = [line.strip().lstrip("-•* ") for line in text.splitlines()]
        points = _points([outcome for outcome in outcomes if outcome])
        yield (f"{say('After {months} months:', months=months)}\n\n{points}" if points else "")


def _told(criteria: Sequence[Criterion], skills: Catalogue) -> str:
    """ "You will list three ideas…": every must-have, then the heaviest useful ones."""
    musts = _of(criteria, skills, Need.MUST)
    useful = [(c, skill) for c, skill in _of(criteria, skills, Need.USEFUL) if c.weight]
    rest = useful[: max(MOST_LINES - len(musts), 0)]
    lines = _points(f"{you_will(_anchor(skill, c))}{_least(skill, c)}" for c, skill in musts + rest)
    return f"{say('You will')}\n\n{lines}" if lines else ""


def _least(skill: Skill, criterion: Criterion) -> str:
    """What a must-have asks for on the first day, in brackets."""
    if criterion.need is not Need.MUST:
        return ""
    level = written(f"{criterion.minimum or 0:g}")
    if criterion.minimum == len(skill.anchors):
        words = mark("{name}: level {level} of 5 from the first day")
    else:
        words = mark("{name}: level {level} of 5 or higher from the first day")
    return f" ({say(words, name=within(skill.name), level=level)})"


def _chosen(facts: Facts) -> Iterable[str]:
    yield (
        say_many(
            "At least {number} person scores each candidate on the same skills, each of them "
            "alone. Then the scores are compared, and a person decides.",
            "At least {number} people score each candidate on the same skills, each of them "
            "alone. Then the scores are compared, and a person decides.",
            facts.quorum,
        )
    )
    use = (
        say("What answers are used for: {purpose}", purpose=facts.purpose.strip())
        if facts.purpose.strip()
        else ""
    )
    kept = (
        say("Answers are kept until {keep_until}.", keep_until=day_figures(facts.keep_until))
        if facts.keep_until
        else ""
    )
    yield f"{use} {kept}".strip()


def _of(
    criteria: Sequence[Criterion], skills: Catalogue, need: Need
) -> list[tuple[Criterion, Skill]]:
    """The skills of one need with their criteria, the heaviest first."""
    found = sorted((c for c in criteria if c.need is need), key=lambda c: -c.weight)
    return [(c, skills.skill(c.skill)) for c in found]


def _anchor(skill: Skill, criterion: Criterion) -> str:
    """How the skill looks at level 4 where that much is needed, else at level 3."""
    needed = criterion.need is Need.MUST and (criterion.minimum or 0) >= _FOURTH
    return skill.anchors[3 if needed else 2]


def _points(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _section(title: str, *parts: str) -> str:
    """A heading with what follows, "" where nothing does."""
    said = [part for part in parts if part]
    return "\n\n".join([f"## {title}", *said]) if said else ""
