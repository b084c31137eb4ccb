"""Constants of the measurement model: how far each kind of answer can be trusted."""

from __future__ import annotations

from advisor.core.assumptions.assumption import OURS, Assumption
from advisor.core.language import mark

MABE = mark("Mabe & West 1982")
HEIDEMEIER = mark("Heidemeier & Moser 2009")
HUFFCUTT = mark("Huffcutt, Culbertson & Weyhrauch 2013")
SACKETT = mark("Sackett et al. 2022")

Row = tuple[float, float, float, str, str, str]  # value, low, high, grade, source, note

_MODES = {
    "observer": mark("Others' ratings"),
    "work_sample": mark("Work samples"),
    "self_frequency": mark("Own reports of how often"),
    "self_anchored": mark("Own ratings on the anchors"),
    "situational": "Situations",
}
_FIELDS = {
    "a": (mark("answer at level 3"), "levels"),
    "c": (mark("rise of the answer per level"), ""),
    "var_rater": (mark("spread of mild and severe raters"), mark("levels squared")),
    "var_person": (mark("spread of one rater's view of one person"), mark("levels squared")),
    "var_group": (mark("the same within a group of skills"), mark("levels squared")),
    "var_answer": (mark("spread of one skill's answer on a full scale"), mark("levels squared")),
    "items": (mark("answered items of a full scale"), "items"),
}
_NO_RATER = mark("Zero: the rater is the person, so one mildness for everyone is not told apart.")
_HALO = mark("How much one rater's liking or dislike of a person colours every answer about them.")
_GROUP_HALO = mark(
    "How much one rater's view of a person's whole group of skills colours each answer."
)
_FULL = mark("With fewer items answered the spread of the answer grows in proportion.")
_SITUATION = mark("One situation per skill is shown; its options are keyed from 0 to 3.")

_ROWS: dict[str, dict[str, Row]] = {
    "observer": {
        "a": (
            3.0,
            2.5,
            3.5,
            "C",
            OURS,
            mark("Raters on the anchors are taken to be right on average."),
        ),
        "c": (
            1.0,
            0.7,
            1.2,
            "C",
            OURS,
            mark("One level more is taken to be rated one level higher."),
        ),
        "var_rater": (
            0.15,
            0.0,
            0.4,
            "C",
            OURS,
            mark("Raters differ in how mild they are to everyone."),
        ),
        "var_person": (0.05, 0.0, 0.2, "C", OURS, _HALO),
        "var_group": (0.05, 0.0, 0.2, "C", OURS, _GROUP_HALO),
        "var_answer": (
            *(0.20, 0.05, 0.6, "B", HUFFCUTT),
            mark(
                "With the other three the total error is .45, set beside how well raters agree; "
                "interviewers rating separately agreed at about .44, so this may be generous."
            ),
        ),
        "items": (1, 1, 4, "C", OURS, mark("One rating on the anchors per skill.")),
    },
    "work_sample": {
        "a": (3.0, 2.5, 3.5, "C", OURS, mark("Work is taken to be rated right on average.")),
        "c": (
            0.90,
            0.6,
            1.1,
            "C",
            OURS,
            mark("One piece of work shows most, not all, of a level."),
        ),
        "var_rater": (
            0.10,
            0.0,
            0.4,
            "C",
            OURS,
            mark("Work is judged a little more alike than people."),
        ),
        "var_person": (0.05, 0.0, 0.2, "C", OURS, _HALO),
        "var_group": (0.10, 0.0, 0.3, "C", OURS, _GROUP_HALO),
        "var_answer": (
            0.25,
            0.05,
            0.7,
            "C",
            OURS,
            mark("One piece of work can turn out well by luck."),
        ),
        "items": (1, 1, 4, "C", OURS, mark("One rating on the anchors per skill.")),
    },
    "self_frequency": {
        "a": (
            *(3.25, 3.0, 3.75, "B", HEIDEMEIER),
            mark("Self-ratings are about a third of a standard deviation above supervisors'."),
        ),
        "c": (
            *(0.45, 0.1, 0.8, "B", MABE),
            mark(
                "Self-rated ability agrees with measured performance at about .29; we take .40 for "
                "specific, recent behaviour."
            ),
        ),
        "var_rater": (0.0, 0.0, 0.3, "C", OURS, _NO_RATER),
        "var_person": (0.17, 0.0, 0.4, "C", OURS, _HALO),
        "var_group": (0.20, 0.0, 0.4, "C", OURS, _GROUP_HALO),
        "var_answer": (
            0.17,
            0.05,
            0.6,
            "C",
            OURS,
            mark("The average of four statements per skill."),
        ),
        "items": (4, 1, 8, "C", OURS, _FULL),
    },
    "self_anchored": {
        "a": (
            *(3.25, 3.0, 3.75, "B", HEIDEMEIER),
            mark("Self-ratings are about a third of a standard deviation above supervisors'."),
        ),
        "c": (
            *(0.40, 0.1, 0.8, "B", MABE),
            mark(
                "Self-rated ability agrees with measured performance at about .29; anchors help "
                "less than specific behaviour."
            ),
        ),
        "var_rater": (0.0, 0.0, 0.3, "C", OURS, _NO_RATER),
        "var_person": (0.17, 0.0, 0.4, "C", OURS, _HALO),
        "var_group": (0.20, 0.0, 0.4, "C", OURS, _GROUP_HALO),
        "var_answer": (0.30, 0.05, 0.8, "C", OURS, mark("A single rating of oneself per skill.")),
        "items": (1, 1, 4, "C", OURS, mark("One rating on the anchors per skill.")),
    },
    "situational": {
        "a": (3.0, 2.5, 3.5, "C", OURS, mark("The options are keyed so that level 3 lies midway.")),
        "c": (
            *(0.39, 0.1, 0.7, "B", SACKETT),
            mark(
                "Situational judgement agrees with job performance at about .26; we take .25 for "
                "one situation."
            ),
        ),
        "var_rater": (0.0, 0.0, 0.3, "C", OURS, _NO_RATER),
        "var_person": (0.10, 0.0, 0.4, "C", OURS, _HALO),
        "var_group": (0.10, 0.0, 0.4, "C", OURS, _GROUP_HALO),
        "var_answer": (
            0.93,
            0.3,
            2.0,
            "C",
            OURS,
            mark("One choice among four tells little by itself."),
        ),
        "items": (1, 1, 4, "C", OURS, _SITUATION),
    },
}


def _of_mode(mode: str, field: str, row: Row) -> Assumption:
    value, low, high, grade, source, note = row
    words, unit = _FIELDS[field]
    name = f"{_MODES[mode]}: {words}"
    key = f"{mode}.{field}"
    return Assumption(key, "measurement", name, value, low, high, unit, grade, source, note)


def _prior(key: str, name: str, values: tuple[float, float, float], note: str) -> Assumption:
    unit = mark("levels squared") if key == "tau_squared" else ""
    return Assumption(key, "measurement", name, *values, unit, "C", OURS, note)


_PRIOR = (
    _prior(
        *("tau_squared", mark("Spread of true levels between people"), (0.50, 0.2, 1.0)),
        mark("About two thirds of people are taken to lie within .7 levels of level 3."),
    ),
    _prior(
        *("r_within", mark("Likeness of skills within a group"), (0.5, 0.3, 0.75)),
        mark("Someone strong in one skill of a group tends to be strong in the others."),
    ),
    _prior(
        *("r_across", mark("Likeness of skills of different groups"), (0.1, 0.0, 0.3)),
        mark("Marketing and selling skills are taken to be nearly independent."),
    ),
)
MEASUREMENT: tuple[Assumption, ...] = _PRIOR + tuple(
    _of_mode(mode, field, row) for mode, rows in _ROWS.items() for field, row in rows.items()
)
