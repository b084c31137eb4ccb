"""The text keys that the checker asks for are those that a respondent reads in another language."""

import pytest
import yaml

from advisor.core.questionnaire import UNKNOWN, in_language, shown
from advisor.library import check_text
from advisor.library.source import read_source
from advisor.library.translations import text_keys
from tests.definitions import GOOD_AND_SHIPPED


def translated(path):
    """The definition with a made-up language in which every text is its own key."""
    text = path.read_text("utf-8")
    content = read_source(str(path), text).data | {"translations": {"xx": {"title": "«title»"}}}
    asked_for = [problem.what for problem in check_text(yaml.safe_dump(content))[1]]
    keys = [what.split("”")[0].removeprefix("“") for what in asked_for]
    content["translations"]["xx"] |= {key: f"«{key}»" for key in keys}
    return check_text(yaml.safe_dump(content, width=10_000))


@pytest.mark.parametrize("path", GOOD_AND_SHIPPED, ids=lambda path: path.stem)
def test_with_every_text_that_is_asked_for_nothing_is_left_in_the_old_language(path):
    asked, problems = translated(path)
    assert problems == ()
    texts = dict(text_keys(in_language(asked, "xx").model_dump(mode="json", by_alias=True)))

    assert {key: text for key, text in texts.items() if text != f"«{key}»"} == {}


@pytest.mark.parametrize("path", GOOD_AND_SHIPPED, ids=lambda path: path.stem)
def test_answers_to_choose_from_are_in_the_other_language_too(path):
    for question in in_language(translated(path)[0], "xx").questions:
        choices = [shown(question, value) for value in question.values()]
        if question.kind == "number" and question.unknown_allowed:
            choices.append(shown(question, UNKNOWN))

        assert all(words.startswith("«") for words in choices)
