"""The processes that `ringbook run` keeps: web servers that share one socket, and the worker."""

import os
import select
import socket
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Self

from ringbook.core.children import Child
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
        while time.monotonic() < patience and self.process.poll() is None:
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
    """`with Crew(listener, webs=2, worker=True) as crew: crew.wait(); …; crew.revive()`."""

    def __init__(self, listener: socket.socket, *, webs: int, worker: bool) -> None:
        self._listener = listener
        self._worker = [Child("worker", [sys.executable, "-m", "ringbook.worker"])] if worker else []
        self._webs = [Web.on(listener) for _ in range(webs)]

    def __enter__(self) -> Self:
        for child in (*self._worker, *self._webs):
            child.start()
        return self

    def __exit__(self, *_: object) -> None:
        """The web servers all at once, then the worker, which may still be needed to tell of what they did."""
        with ExitStack() as stack:
            for worker in self._worker:
                stack.callback(worker.stop)
            for web in self._webs:
                web.process.terminate()
                stack.callback(web.close)

    def wait(self) -> None:
        for web in self._webs:
            web.wait()

    def revive(self) -> None:
        """To be called often: bring back whoever died."""
        for child in (*self._worker, *self._webs):
            child.revive()

    def renew(self) -> None:
        """Each web server gives way to a new one, which is there before it goes; then so does the worker.

        A new one that does not start leaves the rest as they are.
        """
        for place, old in enumerate(self._webs):
            new = Web.on(self._listener)
            new.start()
            try:
                new.wait()
            except CannotStart:
                new.close()
                raise
            self._webs[place] = new
            old.close()
        for worker in self._worker:
            worker.stop()
            worker.start()
