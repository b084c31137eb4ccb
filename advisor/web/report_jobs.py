"""Makes reports beside the requests that ask for them, so that a page is never long in coming."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event, Lock, Timer
from time import monotonic
from typing import Any

from flask import Flask, current_app

from advisor.store.database import Store
from advisor.web.apart import Maker, Makers
from advisor.web.report_bounds import Bounds, StoppedError, Task

PATIENCE_SECONDS = 0.3
MOST_WAITING = 24
MOST_OF_ONE = 6
_KEPT_SECONDS = 600
_WORKERS = 2


class TooManyReportsError(Exception):
    """Too many reports are being made at this moment. Wait until one is ready, then ask again."""


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file that was made of a report."""

    name: str
    content: bytes


@dataclass(eq=False)
class Job:
    """One file that is being made. id: by which it can be stopped; by: who asked first."""

    by: str
    future: Future[MadeFile] = field(default_factory=Future)
    id: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    asked_at: float = field(default_factory=monotonic)
    stopped: Event = field(default_factory=Event)
    makers: list[Maker] = field(default_factory=list)

    @property
    def seconds(self) -> int:
        """Since it was asked for."""
        return int(monotonic() - self.asked_at)

    def result(self, seconds: float) -> MadeFile:
        """What was made. Raises TimeoutError, and what making it raises."""
        return self.future.result(seconds)

    def stop(self) -> None:
        """Give it up, whether it waits or is being made."""
        self.stopped.set()
        for one in self.makers[:]:
            one.end()

    def run(self, make: Callable[[], MadeFile]) -> None:
        """Make it now, unless it was stopped while it waited."""
        try:
            if self.stopped.is_set():
                raise StoppedError(StoppedError.__doc__)
            self.future.set_result(make())
        except BaseException as error:
            self.future.set_exception(error)


@dataclass
class ReportJobs:
    """What is being made, by what was asked for; what is made waits a while until it is taken."""

    pool: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(_WORKERS, thread_name_prefix="report")
    )
    kept_seconds: float = _KEPT_SECONDS
    jobs: dict[Hashable, Job] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)
    makers: Makers = field(default_factory=Makers)

    def ask(self, key: Hashable, by: str, make: Callable[[Job], MadeFile], *, anew: bool) -> Job:
        """The job for what is asked, begun now or before. anew: not one that is done already.

        Raises TooManyReportsError.
        """
        with self.lock:
            known = self.jobs.get(key)
            if known is None or (anew and known.future.done()):
                self._refuse_too_many(by)
                known = self.jobs[key] = Job(by)
                job = known
                job.future.add_done_callback(lambda _: self._forget_later(key, job))
                self.pool.submit(job.run, lambda: make(job))
            return known

    def forget(self, key: Hashable) -> None:
        """Make it anew when it is asked for again."""
        with self.lock:
            self.jobs.pop(key, None)

    def before(self, job: Job) -> int:
        """How many have to begin before this one does."""
        with self.lock:
            open_ones = [one for one in self.jobs.values() if not one.future.done()]
        return max(open_ones.index(job) - _WORKERS + 1, 0) if job in open_ones else 0

    def stop(self, job_id: str) -> bool:
        """Give it up; whether there was one."""
        with self.lock:
            found = [one for one in self.jobs.values() if secrets.compare_digest(one.id, job_id)]
        for one in found:
            one.stop()
        return bool(found)

    def warm(self, task: Task, bounds: Bounds) -> None:
        """Have a process ready that has done this task; nothing where there is one."""
        if not self.makers.waiting and not self.makers.working:
            self.pool.submit(self.makers.make, task, bounds, [])

    def close(self) -> None:
        """Give everything up: the server ends."""
        self.pool.shutdown(wait=False, cancel_futures=True)
        self.makers.close()

    def _refuse_too_many(self, by: str) -> None:
        waiting = [one for one in self.jobs.values() if not one.future.done()]
        if len(waiting) >= MOST_WAITING or sum(one.by == by for one in waiting) >= MOST_OF_ONE:
            raise TooManyReportsError(TooManyReportsError.__doc__)

    def _forget_later(self, key: Hashable, job: Job) -> None:
        """What was made and never taken is dropped after a while."""

        def drop() -> None:
            with self.lock:
                if self.jobs.get(key) is job:
                    del self.jobs[key]

        timer = Timer(self.kept_seconds, drop)
        timer.daemon = True
        timer.start()


def report_jobs() -> ReportJobs:
    """The jobs of this server."""
    return report_jobs_of(current_app)


def report_jobs_of(app: Flask) -> ReportJobs:
    """The jobs of an app, which has them from the first question on."""
    found: ReportJobs = app.extensions.setdefault("report_jobs", ReportJobs())
    return found


def made_in_time(
    key: Hashable, make: Callable[[Store], MadeFile], by: str, *, anew: bool, take: bool
) -> MadeFile | Job:
    """The file, or the job while it is being made. make: is given a store of its own.

    by: who asks. anew: something made for an earlier request will not do, since the answers may
    have changed. take: forget it once it is given out. What goes wrong is raised here, once.
    """
    settings = current_app.config["ADVISOR"]
    jobs, whole = report_jobs(), (settings.data, key)
    job = jobs.ask(whole, by, _maker(Task(make, settings.data, settings.busy_seconds)), anew=anew)
    try:
        made = job.result(current_app.config.get("REPORT_PATIENCE", PATIENCE_SECONDS))
    except TimeoutError:
        return job
    except Exception:
        jobs.forget(whole)
        raise
    if take:
        jobs.forget(whole)
    return made


def make_ready(load: Callable[[Store], object]) -> None:
    """Begin a process for reports, where there is none, since one will be asked for soon."""
    settings = current_app.config["ADVISOR"]
    bounds: Bounds | None = current_app.config.get("REPORT_BOUNDS", Bounds())
    if bounds is not None:
        report_jobs().warm(Task(load, settings.data, settings.busy_seconds), bounds)


def _maker(task: Task) -> Callable[[Job], Any]:
    """In a process of its own, or in this one where the app is told so."""
    bounds: Bounds | None = current_app.config.get("REPORT_BOUNDS", Bounds())
    if bounds is None:
        return lambda _job: task.done()
    makers = report_jobs().makers
    return lambda job: makers.make(task, bounds, job.makers)
