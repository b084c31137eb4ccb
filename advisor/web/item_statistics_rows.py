"""Item statistics as their page says them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advisor.core.item_statistics import (
    Chosen,
    Estimate,
    ItemStatistics,
    Result,
    ScaleStatistics,
    Statistics,
)
from advisor.core.language import mark, say, say_many, written
from advisor.core.questionnaire import (
    AnchoredQuestion,
    FrequencyQuestion,
    Questionnaire,
)

SWITCHING = mark("Changing between kinds of work")
LEVELS = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """One coefficient. words: the number with its interval, or why there is none; note: how."""

    name: str
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class Line:
    """One answer. width: its share in percent, 0-100. rest: how it goes with the rest, or ""."""

    text: str
    count: int
    width: float
    rest: str


@dataclass(frozen=True, slots=True)
class Row:
    """One question. turned: it is worded the other way round. facts: short, in order."""

    number: int
    text: str
    turned: bool
    facts: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """All that asks about one scale. figures: none where only one question does."""

    title: str
    figures: tuple[Figure, ...]
    rows: tuple[Row, ...]


def parts(found: Statistics, asked: Questionnaire, skills: Mapping[str, str]) -> tuple[Part, ...]:
    """The scales in the order of asking, what is on none of them last.

    asked: the questionnaire in the language to show it in. skills: id to name.
    """
    numbers = {question.id: place for place, question in enumerate(asked.questions, 1)}
    grouped: dict[str, list[Row]] = {}
    for item in found.items:
        row = _row(item, asked, numbers[item.item.id], item.scale in found.single)
        grouped.setdefault(item.scale, []).append(row)
    scales = {one.scale: _figures(one) for one in found.scales}
    names = {**skills, "switching": say(SWITCHING), "": say("Other questions")}
    ordered = sorted(grouped, key=lambda scale: scale == "")
    return tuple(
        Part(names.get(one, one), scales.get(one, ()), tuple(grouped[one])) for one in ordered
    )


def names_of(scales: Sequence[str], skills: Mapping[str, str]) -> list[str]:
    """What the scales are called."""
    return [skills.get(one, say(SWITCHING)) for one in scales]


def _figures(scale: ScaleStatistics) -> tuple[Figure, ...]:
    return (
        _figure(say("Cronbach’s alpha, who answered all"), scale.listwise),
        _figure(say("Cronbach’s alpha, pair by pair"), scale.pairwise),
        _figure(say("McDonald’s omega, one factor"), scale.omega),
    )


def _figure(name: str, result: Result) -> Figure:
    note = ""
    if isinstance(result, Estimate):
        rests = say_many("{number} respondent", "{number} respondents", result.respondents)
        note = say("{rests}; {interval}", rests=rests, interval=say(result.interval_note))
    return Figure(name, _words(result), note)


def _words(result: Result) -> str:
    if not isinstance(result, Estimate):
        return say("cannot be computed: {reason}", reason=result.why())
    value = _two(result.value)
    if result.low is None or result.high is None:
        return value
    low, high = _two(result.low), _two(result.high)
    return say("{value} ({low} to {high})", value=value, low=low, high=high)


def _two(value: float) -> str:
    return written(f"{value + 0.0:.2f}")


def _row(item: ItemStatistics, asked: Questionnaire, number: int, alone: bool) -> Row:
    question = asked.question(item.item.id)
    labels = _labels(asked, item)
    return Row(
        number,
        question.text,
        bool(getattr(item.item, "reverse", False)),
        tuple(_facts(item, alone)),
        tuple(_line(one, item.answered, labels[one.answer]) for one in item.chosen),
    )


def _facts(item: ItemStatistics, alone: bool) -> list[str]:
    facts = [say_many("{number} answered", "{number} answered", item.answered)]
    if item.missing:
        facts.append(say_many("{number} left it out", "{number} left it out", item.missing))
    if item.none:
        facts.append(say_many("{number} could not say", "{number} could not say", item.none))
    if item.asked == 0:
        facts.append(say("nobody was asked"))
    if item.mean is not None and item.sd is not None:
        mean, sd = _two(item.mean), _two(item.sd)
        facts.append(say("mean {mean}, standard deviation {sd}", mean=mean, sd=sd))
    if item.rest is not None and not alone:
        facts.append(say("with the rest: {figure}", figure=_words(item.rest)))
    return facts


def _labels(asked: Questionnaire, item: ItemStatistics) -> dict[str, str]:
    question = asked.question(item.item.id)
    if isinstance(question, FrequencyQuestion):
        return dict(question.scale())
    if isinstance(question, AnchoredQuestion):
        return {
            value: question.anchors[int(value) - 1] if value.isdigit() else written(value)
            for value in question.values()
            if value != question.none_value
        }
    return {option.id: option.text for option in getattr(question, "options", ())}


def _line(one: Chosen, answered: int, text: str) -> Line:
    rest = "" if one.rest is None else say("with the rest: {figure}", figure=_words(one.rest))
    return Line(text, one.count, 100 * one.count / answered if answered else 0.0, rest)
