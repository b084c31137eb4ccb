import json
from pathlib import Path

import pytest

from advisor.usecases.cases.decide import decide_cases
from advisor.usecases.cases.reading import CaseFileError

EXAMPLES = Path(__file__).parents[1] / "examples"
TOLERANCES = {
    "p": 0.015,
    "gain_median": 0.02,
    "plan_gain_median": 0.02,
    "p_goal_met": 0.02,
    "throughput_mean": 0.005,
    "p_split_better": 0.01,
    "gain_80": 0.02,
}


def cases_of(name):
    """The case's name with the case as published."""
    return [
        pytest.param(case, id=case["name"])
        for case in json.loads((EXAMPLES / name).read_text("utf-8"))
    ]


def computed(case, folder):
    """The case without what was expected, run through a file."""
    path = folder / "case.json"
    asked = {key: value for key, value in case.items() if key != "expected"}
    path.write_text(json.dumps([asked]), "utf-8")
    return decide_cases(path)[0]["expected"]


def assert_close(found, expected, tolerance):
    """The same structure, words equal, numbers within the tolerance of their key."""
    if isinstance(expected, dict):
        assert found.keys() == expected.keys()
        for key, value in expected.items():
            assert_close(found[key], value, TOLERANCES.get(key, tolerance))
    elif isinstance(expected, list):
        assert len(found) == len(expected)
        for one, other in zip(found, expected, strict=True):
            assert_close(one, other, tolerance)
    elif isinstance(expected, float):
        assert found == pytest.approx(expected, abs=tolerance)
    else:
        assert found == expected


@pytest.mark.parametrize("case", cases_of("decision.json"))
def test_a_published_decision_case_is_reproduced(case, tmp_path, monkeypatch):
    monkeypatch.setitem(TOLERANCES, "gain_median", 0.01)

    assert_close(computed(case, tmp_path), case["expected"], 1e-6)


@pytest.mark.parametrize("case", cases_of("verdict.json"))
def test_a_published_verdict_case_is_reproduced(case, tmp_path):
    assert_close(computed(case, tmp_path), case["expected"], 1e-6)


def broken(folder, name, **changes):
    """A file whose second case has some keys changed, or left out where None."""
    first, second = json.loads((EXAMPLES / name).read_text("utf-8"))[:2]
    second = {key: value for key, value in {**second, **changes}.items() if value is not None}
    path = folder / "broken.json"
    path.write_text(json.dumps([first, second]), "utf-8")
    return path


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"hours": [40]}, "hours has 1 entries for 2 people"),
        ({"hours": [0, 0]}, "hours gives nobody any time"),
        ({"demand": [40, 0]}, r"demand\[1\]"),
        ({"alignment": 1.2}, "alignment"),
        ({"motion": "viral"}, "motion"),
        ({"levels": None}, "levels or observations"),
        ({"levels": [[3.0] * 15, [3.0] * 14]}, r"levels\[1\]"),
        ({"colour": "red"}, "colour: there is no such key"),
    ],
)
def test_a_wrong_decision_case_is_named_with_its_key(changes, place, tmp_path):
    with pytest.raises(CaseFileError, match=rf"Case 2 .*{place}"):
        decide_cases(broken(tmp_path, "decision.json", **changes))


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"repeatable_sale": None}, "repeatable_sale: this key is missing"),
        ({"today": [1.0]}, "today has 1 shares for 2 people"),
        ({"hires": [{"kind": "wizard", "hours": 40}]}, r"hires\[0\].kind"),
        ({"delta": 0.9}, "delta"),
        ({"people": ["ana", "zoe"]}, "observations"),
    ],
)
def test_a_wrong_verdict_case_is_named_with_its_key(changes, place, tmp_path):
    with pytest.raises(CaseFileError, match=rf"Case 2 .*{place}"):
        decide_cases(broken(tmp_path, "verdict.json", **changes))


def test_a_gain_over_nothing_is_written_as_null(tmp_path):
    case = json.loads((EXAMPLES / "decision.json").read_text("utf-8"))[-1]

    expected = computed({**case, "hours": [40, 1]}, tmp_path)

    assert expected["p_split_better"] == 0.0
    assert expected["options"]["split"]["throughput_at_means"] == 0.0
