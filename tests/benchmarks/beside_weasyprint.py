"""The same report through Typst and through WeasyPrint, turn by turn in one run.

    python3 -m venv FOLDER && FOLDER/bin/pip install weasyprint
    python tests/benchmarks/beside_weasyprint.py FOLDER/bin/python

Timed: from the report value of the example company's team to the bytes of the PDF; for WeasyPrint
from the HTML of the same value, written out before. Both programs are warm: they have made this
report once. Each round has another date, so that nothing is remembered from the round before.
Printed: the smallest and the median of all rounds, in seconds.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter

from advisor.core.report.report import Options, Report
from advisor.reports.html import single_file
from advisor.reports.pdf import pdf
from advisor.store import workspaces
from advisor.store.database import Store
from advisor.usecases import example, signing_in
from advisor.usecases.reports import Request, make_report

OTHER = """
import sys, time, weasyprint
for line in sys.stdin:
    html = open(line.strip(), encoding="utf-8").read()
    begun = time.perf_counter()
    made = weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
    print(time.perf_counter() - begun, len(made), flush=True)
"""


def example_report(folder: Path, kind: str = "team") -> Report:
    """The report of the example company. kind: "team" or "plan"."""
    store = Store(folder / "advisor.db")
    store.prepare()
    at = datetime(2026, 11, 22, tzinfo=UTC)
    workspace_id = example.load(store, signing_in.owner(store, at).id, at)
    workspace = workspaces.find(store, workspace_id)
    assert workspace is not None
    report = make_report(store, workspace, Request(kind, Options()), at.date())
    store.close()
    return report


def dated(report: Report, days: int) -> Report:
    """The same report of another day."""
    day = date(2026, 11, 22) + timedelta(days=days)
    return replace(report, colophon=replace(report.colophon, date=day.isoformat()))


def timed(work: Callable[[], object]) -> float:
    """Seconds it takes."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


def main(python: str, rounds: int = 7) -> None:
    """Run both and print what they took."""
    with (
        tempfile.TemporaryDirectory() as name,
        subprocess.Popen(
            [python, "-c", OTHER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as other,
    ):
        folder, ours, theirs = Path(name), [], []
        report, page = example_report(folder), folder / "report.html"
        assert other.stdin
        assert other.stdout
        for number in range(rounds + 1):
            now = dated(report, number)
            ours.append(timed(lambda now=now: pdf(now)))
            page.write_text(single_file(now), "utf-8")
            print(page, file=other.stdin, flush=True)
            theirs.append(float(other.stdout.readline().split()[0]))
    for program, times in (("Typst", ours[1:]), ("WeasyPrint", theirs[1:])):
        print(f"{program}: smallest {min(times):.2f} s, median {statistics.median(times):.2f} s")
    print(f"smallest beside smallest: {min(theirs[1:]) / min(ours[1:]):.1f} times as fast")


if __name__ == "__main__":
    main(sys.argv[1])
