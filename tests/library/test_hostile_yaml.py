import pytest

from advisor.library.source import MOST_PROBLEMS, read_source

LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(12)
)
TOO_MUCH = {
    "a billion laughs": LAUGHS,
    "a part that holds itself": "&a [*a]",
    "lists in lists": "[" * 20_000,
    "maps in maps": "{a: " * 20_000,
    "lists of lines": "- " * 50_000,
    "questions": "? " * 50_000,
    "twenty-one levels": "[" * 21 + "x" + "]" * 21,
    "more than a megabyte": "a" * 1_000_001,
}
CALLS = (
    "!!python/object/apply:os.system ['echo']",
    "!!python/name:os.system",
    "!!python/object/new:subprocess.Popen [[echo]]",
    "!!binary 'aGVsbG8='",
)


@pytest.mark.parametrize("kind", TOO_MUCH)
def test_a_file_that_repeats_or_nests_too_much_is_refused(kind):
    (problem,) = read_source("x.yaml", TOO_MUCH[kind]).problems

    assert problem.code == "Q024"


@pytest.mark.parametrize("text", CALLS)
def test_no_tag_calls_anything(text):
    found = read_source("x.yaml", f"a: {text}\n")

    assert isinstance(found.data["a"], str | list)
    assert all(isinstance(one, str | list) for one in found.data["a"])


def test_merging_is_a_key_like_any_other():
    assert read_source("x.yaml", "a: &a {x: 1}\nb: {<<: *a}\n").data["b"] == {"<<": {"x": 1}}


def test_a_file_of_many_small_parts_is_left_off_early(monkeypatch):
    monkeypatch.setattr("advisor.library.source.MOST_NODES", 1000)
    source = read_source("x.yaml", "{" + "a," * 5000 + "}")

    assert [one.code for one in source.problems] == ["Q024"]


def test_no_more_problems_are_told_than_anyone_reads():
    source = read_source("x.yaml", "a: 1\n" * (MOST_PROBLEMS + 50))

    assert len(source.problems) == MOST_PROBLEMS
