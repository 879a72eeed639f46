"""The processes that `ringbook run` keeps: web servers that share one socket, and the worker."""

import os
import select
import socket
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Self

from ringbook.core.children import Child
from ringbook.core.ending import raise_if_asked
from ringbook.core.preflight import CannotStart

SLOWEST_START_SECONDS = 60


@dataclass
class Web(Child):
    """A web server. It says when it is there through a pipe of its own."""

    ears: int = field(init=False)

    @classmethod
    def on(cls, listener: socket.socket, *app: str) -> Self:
        """Not yet started; on the app of Ringbook, or another."""
        ears, mouth = os.pipe()
        command = [sys.executable, "-m", "ringbook.web", str(listener.fileno()), str(mouth), *app]
        web = cls("web server", command, passing=(listener.fileno(), mouth))
        web.ears = ears
        return web

    def wait(self) -> None:
        """Return once it takes requests; `CannotStart` if it dies first or takes too long."""
        patience = time.monotonic() + SLOWEST_START_SECONDS
        while time.monotonic() < patience and self.alive:
            raise_if_asked()
            if select.select([self.ears], [], [], 0.1)[0]:
                os.read(self.ears, 100)
                return
        raise CannotStart("The web server did not start: the messages above say why.")

    def close(self) -> None:
        """Stop it for good."""
        self.stop()
        for end in (self.ears, self.passing[-1]):
            os.close(end)


class Crew:
    """`crew.start(); crew.wait(); …; crew.revive()`, and `crew.stop()` whatever happened."""

    def __init__(self, listener: socket.socket, *, webs: int, worker: bool) -> None:
        self._listener = listener
        self._worker = [Child("worker", [sys.executable, "-m", "ringbook.worker"])] if worker else []
        self._webs = [Web.on(listener) for _ in range(webs)]

    def start(self) -> None:
        for child in (*self._worker, *self._webs):
            child.start()

    def wait(self) -> None:
        for web in self._webs:
            web.wait()

    def stop(self) -> None:
        """The web servers first, then the worker, which may still be needed to tell of what they did."""
        with ExitStack() as stack:
            for worker in self._worker:
                stack.callback(worker.stop)
            _leave(self._webs)

    def revive(self) -> None:
        """To be called often: bring back whoever died."""
        for child in (*self._worker, *self._webs):
            child.revive()

    def renew(self) -> None:
        """New web servers take the place of the old, which go once all new ones are there; then so does the worker.

        So for a moment there are twice as many, but a socket moves once, and never are there servers of two versions
        for good: when a new one does not start, all the old ones stay. Raises CannotStart.
        """
        new = list[Web]()
        try:
            for _ in self._webs:
                new.append(Web.on(self._listener))
                new[-1].start()
                new[-1].wait()
        except BaseException:
            _leave(new)
            raise
        old, self._webs = self._webs, new
        _leave(old)
        for worker in self._worker:
            worker.stop()
            worker.start()


def _leave(webs: Sequence[Web]) -> None:
    """All at once, so that nobody who is sent away by one comes to another that goes, too."""
    with ExitStack() as stack:
        for web in webs:
            web.ask_to_end()
            stack.callback(web.close)
