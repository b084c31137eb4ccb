import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from advisor.web.apart import Makers
from advisor.web.report_bounds import (
    Bounds,
    StoppedError,
    Task,
    TooLongError,
    TooMuchMemoryError,
)
from advisor.web.report_jobs import MOST_OF_ONE, MadeFile, ReportJobs, TooManyReportsError
from tests.builders import company
from tests.web import greedy

FILE = MadeFile("report.md", b"made")


@pytest.fixture(scope="module")
def makers():
    """The processes of one server."""
    found = Makers()
    yield found
    found.close()


@pytest.fixture
def jobs():
    """The jobs of a server whose reports take until the test is over."""
    found, over = ReportJobs(kept_seconds=0.05), threading.Event()
    found.over = over
    yield found
    over.set()
    found.close()


def made(makers, data, make, bounds=None):
    """What a process of its own makes."""
    return makers.make(Task(make, data), bounds or Bounds(), [])


def slow(jobs, key, by="ana"):
    """One more report that takes long."""
    return jobs.ask(key, by, lambda job: jobs.over.wait(30) and FILE, anew=False)


@pytest.mark.parametrize(
    ("make", "failure"),
    [
        (greedy.huge, TooMuchMemoryError),
        (greedy.dying, TooMuchMemoryError),
        (greedy.broken, RuntimeError),
    ],
)
def test_a_report_that_goes_wrong_is_told_and_the_next_one_is_made(makers, data, make, failure):
    with pytest.raises(failure):
        made(makers, data, make)
    assert made(makers, data, greedy.modest) == "made"


def test_a_report_without_an_end_is_given_up(data):
    makers = Makers()
    with pytest.raises(TooLongError):
        made(makers, data, greedy.endless, Bounds(seconds=0.2))
    assert makers.waiting == []


def test_a_report_can_be_stopped_while_it_is_made(makers, data):
    begun = []
    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(makers.make, Task(greedy.endless, data), Bounds(), begun)
        while not begun:
            time.sleep(0.01)
        begun[0].end()

        with pytest.raises(StoppedError):
            waiting.result(30)


def test_the_same_process_makes_the_next_report(makers, data):
    made(makers, data, greedy.modest)
    before = makers.waiting[:]
    made(makers, data, greedy.modest)

    assert makers.waiting == before


def test_a_report_made_apart_is_the_same(owner, app, store):
    workspace, _ana = company(store)
    url = f"/w/{workspace.id}/report/report.html"
    here = owner.get(url).text
    app.config |= {"REPORT_BOUNDS": Bounds(), "REPORT_PATIENCE": 60}

    assert owner.get(url).text == here
    app.extensions["report_jobs"].close()


def test_nobody_has_more_than_a_few_reports_made_at_once(jobs):
    for key in range(MOST_OF_ONE):
        slow(jobs, key)

    with pytest.raises(TooManyReportsError):
        slow(jobs, "one more")
    assert slow(jobs, 0) is jobs.jobs[0]
    slow(jobs, "of another", by="ben")


def test_a_report_that_waits_knows_how_many_come_first(jobs):
    assert [jobs.before(slow(jobs, key)) for key in range(4)] == [0, 0, 1, 2]


def test_what_was_made_and_is_not_fetched_is_dropped_after_a_while(jobs):
    job = jobs.ask("key", "ana", lambda _job: FILE, anew=False)

    assert job.result(10) == FILE
    while jobs.jobs:
        time.sleep(0.01)


def test_the_page_that_waits_can_stop_the_report(owner, app, store):
    workspace, _ana = company(store)
    url = f"/w/{workspace.id}/report/report.pdf"
    app.config |= {"REPORT_BOUNDS": Bounds(), "REPORT_PATIENCE": 0}
    waiting = owner.get(url, status=202)
    stopped = owner.submit(waiting, {}, button="Stop making it")
    app.config["REPORT_PATIENCE"] = 60

    assert stopped.heading == "The report was stopped."
    assert "There is no report" in owner.get(f"{url}?waited=1", status=413).heading
    app.extensions["report_jobs"].close()


def test_one_too_many_is_said_on_a_page(owner, app, store, jobs):
    workspace, _ana = company(store)
    app.extensions["report_jobs"] = jobs
    for turn in range(24):
        slow(jobs, turn, by=str(turn))

    page = owner.get(f"/w/{workspace.id}/report/report.pdf", status=429)
    assert page.heading == "Too many reports at once"
