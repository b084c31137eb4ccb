import pytest
from click.testing import CliRunner

from advisor import cli
from advisor.library import SHIPPED, load_questionnaire
from advisor.usecases import sittings
from advisor.web.walk import walks
from tests.definitions import GOOD

ROUNDS = 2


def wrong(names):
    """What the bot finds wrong with these questionnaires: which, with which seed, and what."""
    asked = [load_questionnaire(name) for name in names]
    done = list(walks(asked, ROUNDS, seed=1))
    assert len(done) == ROUNDS * len(names)
    return [(one.questionnaire, one.seed, one.problem) for one in done if one.problem]


@pytest.mark.parametrize("name", SHIPPED)
def test_the_bot_walks_each_shipped_questionnaire_to_the_result_and_finds_nothing_wrong(name):
    assert wrong([name]) == []


@pytest.mark.parametrize("start", range(4))
def test_the_bot_walks_every_small_questionnaire_and_finds_nothing_wrong(start):
    assert wrong(GOOD[start::4]) == []


def test_the_same_seed_does_the_same_again():
    asked = [load_questionnaire("founder-short")]

    assert list(walks(asked, 1, seed=5)) == list(walks(asked, 1, seed=5))


def test_the_command_says_what_it_did():
    result = CliRunner().invoke(cli.main, ["walk", "--questionnaire", str(GOOD[0]), "--rounds=2"])

    assert result.exit_code == 0, result.output
    assert "sample, seed 2:" in result.output
    assert "Nothing wrong was found." in result.output


def test_what_the_app_does_wrong_is_told_with_the_seed_that_shows_it_again(monkeypatch):
    monkeypatch.setattr(sittings, "save", lambda *_: 0)
    result = CliRunner().invoke(cli.main, ["walk", "--questionnaire", "founder-short", "--seed=3"])

    assert result.exit_code == 1
    assert "To see it again: advisor walk --seed 3 --questionnaire founder-short" in result.output


@pytest.mark.parametrize("name", ["nonesuch", str(GOOD[0].with_name("gone.yaml"))])
def test_a_questionnaire_that_is_not_there_is_said_in_words(name):
    result = CliRunner().invoke(cli.main, ["walk", "--questionnaire", name])

    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
