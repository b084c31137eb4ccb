"""Has reports made in processes of their own, which may use so much time and memory, no more."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event, Lock, Timer
from typing import IO, Any, cast

from advisor.web.report_bounds import (
    Bounds,
    ReportBoundsError,
    StoppedError,
    Task,
    TooLongError,
    TooMuchMemoryError,
)

_IDLE_SECONDS = 300.0


class Maker:
    """One process that makes one report after the other, for one thread at a time."""

    def __init__(self, bounds: Bounds) -> None:
        """Begin it; it loads what it needs by itself. good: whether it can
        make another; turns: how often it was waiting so far.
        """
        self._bounds = bounds
        self._why: type[ReportBoundsError] = TooMuchMemoryError
        self.turns, self.good = 0, True
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "advisor.web.report_maker", str(bounds.mebibytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # One core is left to the requests.
            env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
        )
        self._tasks = cast("IO[bytes]", self._process.stdin)
        self._made = cast("IO[bytes]", self._process.stdout)

    def make(self, task: Task) -> Any:
        """What the task makes, or raises. Raises TooLongError, TooMuchMemoryError, StoppedError."""
        limit = Timer(self._bounds.seconds, self.end, (TooLongError,))
        limit.daemon = True
        limit.start()
        try:
            pickle.dump(task, self._tasks)
            self._tasks.flush()
            made, failure, self.good = pickle.load(self._made)  # noqa: S301 - our own process
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            self.end(self._why)
            raise self._why(self._why.__doc__) from error
        finally:
            limit.cancel()
        if failure is not None:
            raise failure
        return made

    def end(self, why: type[ReportBoundsError] = StoppedError) -> None:
        """End it at once; whoever waits for its report is told why."""
        self._why, self.good = why, False
        self._process.kill()

    def close(self) -> None:
        """End it and wait until it is gone."""
        self._process.kill()
        self._process.wait()
        with suppress(OSError):  # what was not sent any more
            self._tasks.close()
        self._made.close()


@dataclass
class Makers:
    """The processes that wait for the next report; each is ended when it has waited long."""

    waiting: list[Maker] = field(default_factory=list)
    working: set[Maker] = field(default_factory=set)
    lock: Lock = field(default_factory=Lock)
    closed: Event = field(default_factory=Event)

    def make(self, task: Task, bounds: Bounds, begun: list[Maker]) -> Any:
        """As ``Maker.make``, by one that waits or by a new one, which is put into ``begun``."""
        maker = self._taken(bounds)
        begun.append(maker)
        try:
            return maker.make(task)
        finally:
            begun.clear()
            self._give_back(maker)

    def close(self) -> None:
        """End all of them."""
        self.closed.set()
        with self.lock:
            waiting, self.waiting = self.waiting, []
            working = list(self.working)
        for one in waiting:
            one.close()
        for one in working:
            one.end()

    def _taken(self, bounds: Bounds) -> Maker:
        with self.lock:
            while self.waiting:
                maker = self.waiting.pop()
                if maker.good:
                    break
                maker.close()
            else:
                maker = Maker(bounds)
            self.working.add(maker)
            return maker

    def _give_back(self, maker: Maker) -> None:
        with self.lock:
            self.working.discard(maker)
            if maker.good and not self.closed.is_set():
                self.waiting.append(maker)
                self._end_later(maker)
                return
        maker.close()

    def _end_later(self, maker: Maker) -> None:
        maker.turns = turns = maker.turns + 1

        def end() -> None:
            with self.lock:
                if maker not in self.waiting or maker.turns != turns:
                    return
                self.waiting.remove(maker)
            maker.close()

        timer = Timer(_IDLE_SECONDS, end)
        timer.daemon = True
        timer.start()
