"""One timer asks all sockets whether they are still there."""

import asyncio
from typing import Protocol

EVERY = 20
"""Seconds from one ping of a socket to the next, by which the last one has to be answered."""


class Pinged(Protocol):
    def ping(self) -> None: ...


class Pulse:
    """Each second a twentieth of the sockets has its turn."""

    def __init__(self) -> None:
        self._turns: list[set[Pinged]] = [set() for _ in range(EVERY)]
        self._now = 0
        self._timer: asyncio.TimerHandle | None = None

    def add(self, socket: Pinged) -> None:
        """Its first turn is in so many seconds."""
        self._turns[self._now].add(socket)
        if self._timer is None:
            self._wait()

    def discard(self, socket: Pinged) -> None:
        for turn in self._turns:
            turn.discard(socket)
        if self._timer and not any(self._turns):
            self._timer.cancel()
            self._timer = None

    def _wait(self) -> None:
        self._timer = asyncio.get_running_loop().call_later(1, self._beat)

    def _beat(self) -> None:
        self._now = (self._now + 1) % EVERY
        for socket in tuple(self._turns[self._now]):
            socket.ping()
        self._wait()


pulse = Pulse()
"""This process's."""
