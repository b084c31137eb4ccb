import pytest

from advisor.core.plan.content import CalendarRules
from advisor.core.plan.week_layout import lay_out
from tests.components.page import one, problems, render

LONG = "An extremely long name <b> of somebody & something " * 3
OPTION = {"name": LONG, "value": 104, "low": 91, "high": 119, "best": True}
FAR = {"name": "Hire", "value": 900, "low": 300, "high": 2000}
STUCK = {"name": "Today", "runs": False}
POINT = {"name": "Ana", "edge": 0.8, "low": 0.4, "high": 1.2, "kind": "marketing"}
ROW = {"name": "Closing", "level": 3.4, "low": 2.8, "high": 5.4, "self": 4.5, "others": [3, 3.5]}
BLANK = {"name": "Branding", "level": None, "low": None, "high": None}
ENDS = {"name": LONG, "low": "0 h", "high": "60 h", "flips": True}
HOURS = {"name": "Sales", "kind": "sales", "needed": 47.2, "there": 36}
WEEK = lay_out(32, 0.5, CalendarRules())
HOURS |= {"needed_shown": "47.2", "there_shown": "36.0"}


def line_of(values, aim):
    """A trend line of these values; the last still runs."""
    known = [value for value in values if value is not None] or [0]
    points = [
        {"name": f"Week {n}", "short": str(n), "at": 100 * n / max(len(values) - 1, 1)}
        | {"value": value, "text": LONG, "runs": n == len(values) - 1}
        for n, value in enumerate(values)
    ]
    ends = {"low": min(*known, 0), "high": max(*known, aim or 0)}
    return {"title": "T", "told": "D", "points": points, "aim": aim, "aim_text": "7"} | ends


CALLS = [
    ("options", [[], [OPTION], [OPTION, FAR, STUCK]], '"c", "T", "D", rows'),
    (
        "reasons",
        [[], [{"name": LONG, "value": 0}], [{"name": "a", "value": -900}]],
        '"c", "T", "D", rows, 3',
    ),
    (
        "edge_line",
        [[], [POINT], [POINT] * 10, [{**POINT, "edge": -9, "low": -20}]],
        '"c", "T", "D", rows, 0.2',
    ),
    ("edge_line", [[POINT]], '"c", "T", "D", rows'),
    (
        "profile",
        [[], [{"name": "Sales", "kind": "sales", "rows": [ROW, BLANK]}]],
        '"c", "T", "D", rows',
    ),
    (
        "tornado",
        [
            [],
            [{**ENDS, "at_low": -9, "at_high": 4}],
            [{**ENDS, "at_low": None, "at_high": None}],
            [{**ENDS, "at_low": float("-inf"), "at_high": None}] * 20,
        ],
        '"c", "T", "D", rows, now=3',
    ),
    ("week_days", [WEEK, WEEK.closing, lay_out(1, 0.5, CalendarRules())], '"c", "T", rows'),
    ("hours", [[], [HOURS], [HOURS, {**HOURS, "there": 0}]], '"c", "T", "D", rows'),
    ("flip_rail", [None, 22, 90, -5], '"c", "T", 0, 60, 40, rows'),
    ("flip_rail", [5], '"c", "T", 5, 5, 5, rows'),
    ("trend", [line_of([], None), line_of([3], None), line_of([3, None, -2, 9], 7)], '"c", rows'),
]
# Their numbers stand in a table of the page.
# A trend line is given as one value, which has its own test of the table.
NO_TABLE = {"week_days", "flip_rail", "hours", "trend"}
CASES = [(name, call, rows) for name, inputs, call in CALLS for rows in inputs]


@pytest.mark.parametrize(("name", "call", "rows"), CASES)
def test_every_chart_is_one_image_with_words_whatever_it_is_given(name, call, rows):
    page = render(f"charts/{name}", call, rows=rows)

    image = one(page, "svg[role=img]")
    assert image.find("title").text
    assert image.find("desc").text
    assert not image.has_attr("viewbox")
    assert problems(page) == []


@pytest.mark.parametrize(("name", "call", "rows"), CASES)
def test_no_mark_leaves_its_chart(name, call, rows):
    page = render(f"charts/{name}", call, rows=rows)

    for mark in page.select("svg *"):
        for key in ("x", "x1", "x2", "cx", "width"):
            share = str(mark.get(key, ""))
            assert not share.endswith("%") or 0 <= float(share[:-1]) <= 100


@pytest.mark.parametrize("name", [name for name, _, _ in CALLS if name not in NO_TABLE])
def test_an_empty_chart_says_so_in_its_table(name):
    call = '"c", "T", "D", [], 0' if name == "reasons" else '"c", "T", "D", []'

    assert one(render(f"charts/{name}", call), "table").find("tbody").find("tr")


def test_the_table_has_the_numbers_of_the_bars():
    page = render("charts/options", '"c", "T", "D", rows', rows=[OPTION, STUCK])

    cells = [[cell.text for cell in row.find_all(["th", "td"])] for row in page.select("tbody tr")]
    assert cells == [[LONG, "104%", "91–119%"], ["Today", "cannot run", "–"]]
    assert "104%" in one(page, "svg").text


def test_a_long_name_is_cut_and_kept_whole_as_its_title():
    page = render("charts/edge_line", '"c", "T", "D", rows', rows=[POINT | {"name": LONG}])

    name = one(page, "text:has(title)")
    assert name.find("title").text == LONG
    assert len(name.find(string=True)) <= 14


def test_what_an_option_is_called_stands_whole_in_lines_above_its_bar():
    short = render("charts/options", '"c", "T", "D", rows', rows=[STUCK, OPTION | {"name": "b"}])
    page = render("charts/options", '"c", "T", "D", rows', rows=[STUCK, OPTION])
    bars = [float(one(each, "rect")["y"]) for each in (short, page)]
    high = [float(one(each, "svg")["height"]) for each in (short, page)]

    lines = [text.text.strip() for text in page.select("text[x='0']")][1:]
    assert " ".join(lines) == LONG.strip()
    assert max(map(len, lines)) <= 28
    assert bars[1] - bars[0] == high[1] - high[0] == 18 * (len(lines) - 1)
    assert (
        float(one(page, "svg")["height"]) - float(one(short, "svg")["height"]) == bars[1] - bars[0]
    )


def test_people_with_the_same_edge_each_get_a_line_of_their_own():
    page = render("charts/edge_line", '"c", "T", "D", rows', rows=[POINT] * 10)

    assert len({circle["cy"] for circle in page.select("circle")}) == 10


def test_people_far_apart_share_one_line():
    ben = {"name": "Ben", "edge": -0.7, "low": -1.2, "high": -0.3, "kind": "sales"}
    page = render("charts/edge_line", '"c", "T", "D", rows, 0.1', rows=[POINT, ben])

    assert one(page, "circle")["cy"] == one(page, "svg svg")["y"] == "46"


def test_more_marketing_lies_on_the_left():
    ben = {"name": "Ben", "edge": -0.7, "low": -1.2, "high": -0.3, "kind": "sales"}
    page = render("charts/edge_line", '"c", "T", "D", rows', rows=[POINT, ben])

    assert float(one(page, "circle")["cx"][:-1]) < 50 < float(one(page, "svg svg")["x"][:-1])


def test_the_waterfall_ends_at_its_total():
    rows = [{"name": "Skills", "value": 15}, {"name": "Hand-off", "value": -8}]
    page = render("charts/reasons", '"c", "T", "D", rows, 7', rows=rows)

    cells = [row.find_all(["th", "td"])[1].text for row in page.select("tbody tr")]
    assert cells == ["+15", "−8", "+7"]
    assert [bar["width"] for bar in page.select("rect")] == ["95.24%", "50.8%", "44.44%"]


def test_what_flips_the_answer_says_so_in_words():
    rows = [{**ENDS, "at_low": -9, "at_high": float("inf")}]
    page = render("charts/tornado", '"c", "T", "D", rows', rows=rows)

    assert "flips" in one(page, "svg.chart").text
    assert [cell.text for cell in page.select("tbody td")] == [
        "0 h", "−9", "60 h", "only this runs", "flips",
    ]  # fmt: skip


def test_the_profile_keeps_a_skill_nothing_is_known_about():
    groups = [{"name": "Sales", "kind": "sales", "rows": [ROW, BLANK]}]
    page = render("charts/profile", '"c", "T", "D", groups', groups=groups)

    cells = [[cell.text for cell in row.find_all(["th", "td"])] for row in page.select("tbody tr")]
    assert cells == [
        ["Closing", "3.4", "2.8–5.4", "4.5", "3, 3.5"],
        ["Branding", "–", "–", "–", "–"],
    ]


def test_a_trend_has_a_gap_where_a_number_is_not_known_and_a_hollow_mark_where_one_still_runs():
    page = render("charts/trend", '"c", rows', rows=line_of([1, 2, None, 4, 5], 3))

    drawn = [line for line in page.select("svg line") if not line.has_attr("stroke-dasharray")]
    assert len(drawn) == 1 + 2
    assert [mark["class"][0] for mark in page.select("circle")][-1] == "chart-fill-paper"
    assert len(page.select("svg line[stroke-dasharray]")) == 1
    assert len(page.select("tbody tr")) == 5
