"""How long a report takes, and how much memory a large one.

Method: `OPENBLAS_NUM_THREADS=1 pytest tests/benchmarks/test_report_speed.py --benchmark-enable`;
the figure that counts is the smallest, on a quiet machine. Each round has another date, so that
nothing is remembered from the round before; the program is warm. Wanted: the team's report of the
example company, from its value to the bytes of the PDF, in half a second; its plan of 12 pages or
more in 0.7 s; a team of 200, from the answers to the bytes, in 10 s and 1 GiB
beyond what the process held before. Beside WeasyPrint:
see `beside_weasyprint.py`. Without `--benchmark-enable` each runs once, and what it gives back is
checked.
"""

from itertools import count

import pytest

from advisor.reports.html import single_file
from advisor.reports.markdown import markdown
from advisor.reports.pdf import pdf
from advisor.usecases import results
from tests.benchmarks.beside_weasyprint import dated, example_report
from tests.benchmarks.memory import most_since, resident
from tests.reports.made import crowd, reader, report_of


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    return example_report(tmp_path_factory.mktemp("report"))


@pytest.mark.parametrize("form", [pdf, single_file, markdown])
def test_the_report_of_the_example_team(benchmark, report, form):
    days = count()
    form(dated(report, next(days)))

    made = benchmark.pedantic(
        form, setup=lambda: ((dated(report, next(days)),), {}), rounds=1 + 9 * benchmark.enabled
    )

    assert len(made) > 20_000


def test_the_plan_of_the_example_team(benchmark, tmp_path):
    plan, days = example_report(tmp_path, "plan"), count()
    pdf(dated(plan, next(days)))

    made = benchmark.pedantic(
        pdf, setup=lambda: ((dated(plan, next(days)),), {}), rounds=1 + 9 * benchmark.enabled
    )

    assert len(reader(made).pages) >= 12


@pytest.mark.slow
def test_the_report_of_a_large_team(benchmark, store):
    people = 200 if benchmark.enabled else 20
    workspace = crowd(store, people)

    def anew():
        results._result.cache_clear()
        return pdf(report_of(store, workspace))

    before = resident()
    made = benchmark.pedantic(anew, rounds=1)

    assert most_since(before) < 2**30
    assert len(reader(made).pages) > people / 4
