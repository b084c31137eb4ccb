"""What differs between two versions of an opening's weights, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from advisor.core.hiring.weights import Criterion, Need
from advisor.core.language import mark, say, written

NEED_WORDS: Mapping[Need, str] = {
    Need.MUST: mark("must-have"),
    Need.USEFUL: mark("useful"),
    Need.TRAINABLE: mark("can be learned here"),
}


def changes(
    before: Sequence[Criterion], after: Sequence[Criterion], names: Mapping[str, str]
) -> tuple[str, ...]:
    """A line for each skill that differs, in the order of the later version.

    names: skill id to its name. Skills that are in only one version count as weight 0, useful.
    """
    old = {criterion.skill: criterion for criterion in before}
    gone = [Criterion(skill, 0) for skill in old if skill not in {c.skill for c in after}]
    return tuple(
        f"{names.get(now.skill, now.skill)}: {'; '.join(parts)}"
        for now in (*after, *gone)
        if (parts := _parts(old.get(now.skill, Criterion(now.skill, 0)), now))
    )


def need_words(criterion: Criterion) -> str:
    """ "must-have from level 3", "useful" or "can be learned here"."""
    words = say(NEED_WORDS[criterion.need])
    return (
        say("{words} from level {level}", words=words, level=written(f"{criterion.minimum or 0:g}"))
        if _has_least(criterion)
        else words
    )


def _has_least(criterion: Criterion) -> bool:
    return criterion.need is Need.MUST and criterion.minimum is not None


def _parts(was: Criterion, now: Criterion) -> list[str]:
    found = []
    if was.weight != now.weight:
        found.append(say("weight {was} → {now}", was=was.weight, now=now.weight))
    if need_words(was) != need_words(now):
        found.append(f"{need_words(was)} → {need_words(now)}")
    return found
