"""Makes reports beside the requests that ask for them, so that a page is never long in coming."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Lock

from flask import current_app

from advisor.core.report.report import Report
from advisor.store.database import Store

PATIENCE_SECONDS = 0.3
_MOST_KEPT = 32
_WORKERS = 2


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A report and the file that was made of it."""

    report: Report
    content: bytes


@dataclass
class ReportJobs:
    """What is being made, by what was asked for; what is made waits until it is taken."""

    pool: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(_WORKERS, thread_name_prefix="report")
    )
    jobs: dict[Hashable, Future[MadeFile]] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def ask(self, key: Hashable, make: Callable[[], MadeFile], *, anew: bool) -> Future[MadeFile]:
        """The job for what is asked, begun now or before. anew: not one that is done already."""
        with self.lock:
            known = self.jobs.get(key)
            if known is None or (anew and known.done()):
                self._make_room()
                self.jobs[key] = self.pool.submit(make)
            return self.jobs[key]

    def forget(self, key: Hashable) -> None:
        """Make it anew when it is asked for again."""
        with self.lock:
            self.jobs.pop(key, None)

    def _make_room(self) -> None:
        """Drop what was made and never taken, oldest first."""
        done = [key for key, job in self.jobs.items() if job.done()]
        for key in done[: max(len(self.jobs) - _MOST_KEPT + 1, 0)]:
            del self.jobs[key]


def made_in_time(
    key: Hashable, make: Callable[[Store], MadeFile], *, anew: bool, take: bool
) -> MadeFile | None:
    """The file, or None while it is being made. make: is given a store of its own.

    anew: something made for an earlier request will not do, since the answers may have changed.
    take: forget it once it is given out. What goes wrong in making it is raised here, once.
    """
    settings = current_app.config["ADVISOR"]
    jobs = current_app.extensions.setdefault("report_jobs", ReportJobs())

    def work() -> MadeFile:
        store = Store(settings.data, settings.busy_seconds)
        try:
            return make(store)
        finally:
            store.close()

    whole = (settings.data, key)
    job = jobs.ask(whole, work, anew=anew)
    try:
        made: MadeFile = job.result(current_app.config.get("REPORT_PATIENCE", PATIENCE_SECONDS))
    except TimeoutError:
        return None
    except Exception:
        jobs.forget(whole)
        raise
    if take:
        jobs.forget(whole)
    return made
