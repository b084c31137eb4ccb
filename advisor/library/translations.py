"""The texts of a definition by their keys, and what is wrong with their translations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from advisor.core.questionnaire import Labels, Messages
from advisor.core.questionnaire.numbers import SYMBOLS
from advisor.library.parts import Part, listed, questions, sections, words_at
from advisor.library.problems import nearest
from advisor.library.source import Path, Source

LABELS = {name: field.default for name, field in Labels.model_fields.items()}
TextKeys = Mapping[str, str]


def check_translations(source: Source) -> None:
    """Every language has every text of the default, and no other."""
    own = words_at(source.data, "language") or "en"
    _check_labels(source, own)
    translations = source.data.get("translations")
    if not isinstance(translations, dict):
        return
    texts = dict(text_keys(source.data))
    for language, words in translations.items():
        path = ("translations", language)
        if language == own:
            remedy = "Write these texts in the sections, and only other languages here."
            source.report("Q027", path, f"“{language}” is the declared language.", remedy)
        elif isinstance(words, dict):
            _check_unknown(source, path, words, texts)
            _check_missing(source, path, words, texts | dict(label_texts(source.data, language)))


def text_keys(data: Any) -> Iterator[tuple[str, str]]:
    """(text key, text) for every text that is there, but for the labels."""
    yield from _texts(data, "", ("title", "purpose"))
    for _, section in sections(data):
        yield from _texts(section, f"{section.get('id')}.", ("title", "lead", "stem"))
    for _, question in questions(data):
        prefix = f"{question.get('id')}."
        yield from _texts(question, prefix, ("text", "help"))
        yield from _texts(question.get("messages"), f"{prefix}messages.", Messages.model_fields)
        yield from _of_kind(question, prefix)


def _texts(part: Any, prefix: str, names: Any) -> Iterator[tuple[str, str]]:
    found = ((prefix + name, words_at(part, name)) for name in names)
    return ((key, text) for key, text in found if text)


def _of_kind(question: Part, prefix: str) -> Iterator[tuple[str, str]]:
    """The texts that only this kind of question has."""
    kind = words_at(question, "kind")
    if kind in {"choice", "situational"}:
        for _, option in listed(question, "options"):
            if words_at(option, "text"):
                yield f"{prefix}options.{option.get('id')}", option["text"]
    if kind == "anchored":
        yield from _numbered(question.get("anchors"), f"{prefix}anchors.")
    if kind in {"anchored", "frequency"}:
        yield from _texts(question, prefix, ("none_label",))
    if kind == "number" and question.get("unit") not in SYMBOLS:
        yield from _texts(question, prefix, ("unit",))


def _numbered(texts: Any, prefix: str) -> Iterator[tuple[str, str]]:
    for place, text in enumerate(texts if isinstance(texts, list | tuple) else (), start=1):
        if isinstance(text, str) and text:
            yield f"{prefix}{place}", text


def _label_keys(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if name == "frequency":
        return _numbered(value, "labels.frequency.")
    return iter([(f"labels.{name}", str(value))])


def label_texts(data: Any, language: str) -> Iterator[tuple[str, str]]:
    """The shared words that a respondent in the language would read in another."""
    given = data.get("labels")
    own = given if isinstance(given, dict) else {}
    english = language.partition("-")[0] == "en"
    for name in _used_labels(data):
        if name in own or not english:
            yield from _label_keys(name, own.get(name, LABELS[name]))


def _used_labels(data: Any) -> list[str]:
    """The shared words that some question shows."""
    used: set[str] = set()
    for _, question in questions(data):
        kind = words_at(question, "kind")
        if kind in {"frequency", "anchored"}:
            used.add("frequency" if kind == "frequency" else "level")
            none_value = question.get("none_value", "no_chance")
            used |= set() if question.get("none_label") else {str(none_value)}
        if kind == "number" and question.get("unknown_allowed", True):
            used |= {"unknown"} | ({"assumed"} if question.get("default") is not None else set())
    return [name for name in LABELS if name in used]


def _check_labels(source: Source, own: str) -> None:
    """A questionnaire that is not in English must say its shared answers itself."""
    if own.partition("-")[0] == "en":
        return
    given = source.data.get("labels")
    for name in _used_labels(source.data):
        if not isinstance(given, dict) or name not in given:
            problem = f"The shared words “{name}” would show in English."
            remedy = f"Add {name}: and the words in {own} to labels:."
            path: Path = ("labels",) if given else ("language",)
            source.report("Q025", path, problem, remedy)


def _check_unknown(source: Source, path: Path, words: Part, texts: TextKeys) -> None:
    known = [*texts, *(key for name in LABELS for key, _ in _label_keys(name, LABELS[name]))]
    for key in words:
        if key not in texts and key not in known:
            remedy = nearest(key, known, "Write title, SECTION.title, QUESTION.text and so on.")
            source.report("Q026", (*path, key), f"There is no text “{key}”.", remedy)


def _check_missing(source: Source, path: Path, words: Part, texts: TextKeys) -> None:
    for key, text in texts.items():
        if key not in words:
            begin = text if len(text) <= 40 else f"{text[:39]}…"
            problem = f"“{key}” has no text in {path[-1]}."
            source.report("Q025", path, problem, f"Add {key}: and a translation of “{begin}”.")
