"""A questionnaire in other languages, own words for what is wrong, and unchanged fingerprints."""

import pytest

from advisor.core.language import Language, speaking
from advisor.core.questionnaire import (
    FREQUENCY_LABELS,
    canonical_json,
    content_hash,
    counted_answers,
    in_language,
    problems_of,
    shown,
)
from advisor.library import definition_from_json, definition_from_yaml, load_questionnaire
from advisor.library.site import site
from tests.core.questionnaire_builders import number, questionnaire

TEA = definition_from_yaml("""
id: tea
title: Tea
purpose: How you sell tea.
subject: person
respondent: self
sections:
  - id: calls
    title: Calls
    stem: How often?
    questions:
      - id: calls
        kind: frequency
        text: I called back.
        skill: closing
        messages: {required: Say how often you called.}
      - id: level
        kind: anchored
        text: Which fits?
        skill: closing
        anchors: [one, two, three, four, five]
        none_label: Cannot say
      - id: cups
        kind: number
        text: How many cups?
        unit: cups
        minimum: 0
        maximum: 90
        default: 3
      - id: kind_of_tea
        kind: choice
        text: Which tea?
        options: [{id: green, text: Green}, {id: black, text: Black}]
        when: {question: calls, is: ["5"]}
translations:
  de:
    title: Tee
    purpose: Wie Sie Tee verkaufen.
    labels.frequency.1: Nie
    labels.frequency.2: Selten
    labels.frequency.3: Manchmal
    labels.frequency.4: Oft
    labels.frequency.5: Immer
    labels.no_chance: Keine Gelegenheit
    labels.unknown: Weiß ich nicht
    labels.level: Stufe
    labels.assumed: angenommen
    calls.title: Anrufe
    calls.stem: Wie oft?
    calls.text: Ich rief zurück.
    calls.messages.required: Sagen Sie, wie oft.
    level.text: Was passt?
    level.anchors.1: eins
    level.anchors.2: zwei
    level.anchors.3: drei
    level.anchors.4: vier
    level.anchors.5: fünf
    level.none_label: Kann ich nicht sagen
    cups.text: Wie viele Tassen?
    cups.unit: Tassen
    kind_of_tea.text: Welcher Tee?
    kind_of_tea.options.green: Grün
    kind_of_tea.options.black: Schwarz
""")
GERMAN = in_language(TEA, "de")
FINGERPRINTS = {
    "founder": "034da942cfa867775491ce991fc2f9c721e6bc68984f95a819a33289915d1a07",
    "founder-short": "b08f8d03ca481608c0103f0d68e5519ba2865e1074b5b6421ecf5201c8565102",
    "observer": "92e449b798a0be4ca89c26ef9f14c10b8ec3f92eb8343d3c1efec8d6cc76f928",
    "context": "4a5345a7dfa9a22da5dfc54a1357f8fd8317995b51d54b07abf1d3fc594bc47f",
}


@pytest.mark.parametrize("name", FINGERPRINTS)
def test_a_longer_format_leaves_the_fingerprints_of_what_is_stored_alone(name):
    written = load_questionnaire(site("questionnaires") / f"{name}.yaml")

    assert content_hash(written) == FINGERPRINTS[name]


def test_the_declared_language_comes_first():
    assert TEA.languages == ("en", "de")
    assert load_questionnaire("founder").languages == ("en", "de", "es", "fr")


def test_every_text_is_in_the_other_language():
    ours = {text for text in _texts(TEA) if text}

    assert not ours & set(_texts(GERMAN))
    assert GERMAN.language == "de"


def _texts(definition):
    yield from (definition.title, definition.purpose)
    for section in definition.sections:
        yield from (section.title, section.lead, section.stem)
    for question in definition.questions:
        yield from question.words()
        yield from (getattr(question, "none_label", ""), question.messages.required)


@pytest.mark.parametrize(
    ("question", "answer", "words"),
    [
        ("calls", "1", "Nie"),
        ("calls", "no_chance", "Keine Gelegenheit"),
        ("level", "3", "Stufe 3"),
        ("level", "no_chance", "Kann ich nicht sagen"),
        ("cups", "4", "4 Tassen"),
        ("cups", "unknown", "Weiß ich nicht (angenommen: 3 Tassen)"),
        ("kind_of_tea", "black", "Schwarz"),
    ],
)
def test_answers_read_in_the_other_language(question, answer, words):
    assert shown(GERMAN.question(question), answer) == words


def test_ids_and_answers_are_those_of_the_definition():
    answers = {"calls": "5", "level": "2.5", "cups": "4", "kind_of_tea": "green"}

    assert [each.id for each in GERMAN.questions] == [each.id for each in TEA.questions]
    assert counted_answers(GERMAN, answers) == counted_answers(TEA, answers)


@pytest.mark.parametrize("language", ["en", "fr", "", "de-CH"])
def test_a_language_that_it_does_not_have_is_answered_in_the_declared_one(language):
    assert in_language(TEA, language) is TEA


def test_translations_survive_being_stored():
    again = definition_from_json(canonical_json(TEA))

    assert again == TEA
    assert hash(again) == hash(TEA)
    assert in_language(again, "de") == GERMAN


def test_translations_cannot_be_changed():
    with pytest.raises(TypeError):
        TEA.translations["de"]["title"] = "Kaffee"


def test_a_text_without_translation_stays():
    half = TEA.model_copy(update={"translations": {"de": {"title": "Tee"}}})

    assert in_language(half, "de").title == "Tee"
    assert in_language(half, "de").purpose == TEA.purpose


def test_money_is_no_word_to_translate():
    plain = questionnaire("id: goal, kind: number, text: Goal, unit: money, minimum: 1, maximum: 9")
    odd = plain.model_copy(update={"translations": {"de": {"goal.unit": "Geld"}}})

    assert in_language(odd, "de").question("goal").unit == "money"


def test_a_whole_questionnaire_can_name_its_answers_in_its_own_language():
    labels = "[Nie, Selten, Manchmal, Oft, Immer]"
    text = f"labels: {{frequency: {labels}}}\n" + _german_only()
    question = definition_from_yaml(text).questions[0]

    assert [label for _, label in question.scale()] == ["Nie", "Selten", "Manchmal", "Oft", "Immer"]
    assert shown(question, "5") == "Immer"


def _german_only():
    return """
id: tee
title: Tee
purpose: Wie Sie Tee verkaufen.
subject: person
respondent: self
sections:
  - id: anrufe
    title: Anrufe
    questions: [{id: eins, kind: frequency, text: Ich rief an., skill: closing}]
"""


def test_without_labels_the_answers_are_our_own():
    assert tuple(label for _, label in TEA.questions[0].scale()) == FREQUENCY_LABELS


def test_the_page_says_what_the_questionnaire_says_when_nothing_is_answered():
    assert problems_of(TEA.question("calls"), "") == "Say how often you called."
    assert problems_of(GERMAN.question("calls"), "") == "Sagen Sie, wie oft."


@pytest.mark.parametrize(
    ("raw", "words"),
    [("", "r"), ("x", "i"), ("1.5", "i"), ("99", "x"), ("unknown", "i"), ("5", None)],
)
def test_each_thing_wrong_with_a_number_has_its_own_words(raw, words):
    messages = "{required: r, invalid: i, range: x}"
    question = number(unknown_allowed=False, messages=messages)

    assert problems_of(question, raw) == words


def test_a_long_text_and_a_choice_that_is_none_have_own_words_too():
    note = "id: note, kind: text, text: N, maximum_length: 3, messages: {length: Shorter!}"
    tea = "id: tea, kind: choice, text: T, options: [{id: a, text: A}, {id: b, text: B}]"

    assert problems_of(questionnaire(note).questions[0], "abcd") == "Shorter!"
    assert problems_of(questionnaire(tea).questions[0], "c") == "Choose one of the answers."
    chosen = questionnaire(tea + ", messages: {invalid: A or B!}").questions[0]
    assert problems_of(chosen, "c") == "A or B!"


def test_what_is_wrong_is_said_in_the_language_in_force_with_its_signs():
    words = {
        "Enter a number {range}.": "Bitte eine Zahl {range} eingeben.",
        "from {low} to {high}{unit}": "von {low} bis {high}{unit}",
    }
    asked = number(minimum=0.5, maximum=1500, decimals=1, unknown_allowed=False)

    with speaking(Language("de", words, point=",", group=".")):
        said = problems_of(asked, "0")

    assert said == "Bitte eine Zahl von 0,5 bis 1.500 eingeben."
