"""A definition's own messages are said wherever its answers are refused."""

import pytest

from advisor.library import definition_from_yaml
from tests.web.answering import opened

CUPS = definition_from_yaml("""
id: cups
title: Cups
purpose: Shows messages of one's own.
subject: person
respondent: self
sections:
  - id: first
    title: First
    questions:
      - id: note
        kind: text
        text: A note
        maximum_length: 40
        messages: {required: Write a word., length: At most 40 signs.}
      - id: cups
        kind: number
        text: Cups
        minimum: 1
        maximum: 9
        messages:
          required: How many cups?
          range: 1 to 9 cups, please.
          invalid: A number of cups.
      - id: calls
        kind: frequency
        text: I call.
        skill: closing
        messages: {required: Say how often you call.}
translations:
  de:
    title: Tassen
    purpose: Zeigt eigene Meldungen.
    first.title: Erstens
    note.text: Eine Notiz
    note.messages.required: Schreiben Sie ein Wort.
    note.messages.length: Höchstens 40 Zeichen.
    cups.text: Tassen
    cups.messages.required: Wie viele Tassen?
    cups.messages.range: 1 bis 9 Tassen, bitte.
    cups.messages.invalid: Eine Anzahl Tassen.
    calls.text: Ich rufe an.
    calls.messages.required: Sagen Sie, wie oft.
    labels.frequency.1: Nie
    labels.frequency.2: Selten
    labels.frequency.3: Manchmal
    labels.frequency.4: Oft
    labels.frequency.5: Immer
    labels.no_chance: Keine Gelegenheit
    labels.unknown: Ich weiß es nicht
""")
RIGHT = {"q_note": "Tea", "q_cups": "3", "q_calls": "4"}


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("q_note", "", "Write a word."),
        ("q_note", "x" * 41, "At most 40 signs."),
        ("q_cups", "", "How many cups?"),
        ("q_cups", "10", "1 to 9 cups, please."),
        ("q_cups", "many", "A number of cups."),
        ("q_calls", None, "Say how often you call."),
    ],
)
def test_the_own_message_stands_in_the_summary_and_at_the_field(visitor, store, field, typed, said):
    page = visitor.get(opened(store, CUPS) + "/first")

    page = visitor.submit(page, RIGHT | {field: typed}, status=422)

    assert page.errors() == {field: said}
    assert page.words(f"#{field}-error") == f"Error: {said}"
    assert page.value(field) == (typed or "")


def test_the_messages_come_in_the_language_it_is_read_in(visitor, store):
    page = visitor.get(opened(store, CUPS) + "/first")
    page = visitor.submit(page, button="Deutsch")

    page = visitor.submit(page, RIGHT | {"q_note": "", "q_cups": "10"}, status=422)

    assert list(page.errors().values()) == ["Schreiben Sie ein Wort.", "1 bis 9 Tassen, bitte."]
