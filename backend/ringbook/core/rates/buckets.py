"""Buckets of points that fill again as time passes. Each is one number: when it will be full."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

WINDOW = 60.0
"""Seconds in which an empty bucket fills."""
MOST = 20_000
"""Buckets after which those that are full again are forgotten."""


@dataclass(frozen=True, slots=True)
class Taken:
    """given: whether the points were there, and are gone now. remaining: how many are left.
    wait: seconds until they are there; full: seconds until the bucket is full."""

    given: bool
    remaining: int
    wait: float
    full: float


class Buckets:
    """now: seconds of a clock that never goes back."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._full_at: dict[str, float] = {}
        self._untold: dict[str, float] = {}
        self._swept_at = 0.0

    def take(self, name: str, points: int, size: int) -> Taken:
        """Take points out of a bucket of `size`; all of them, or none. More than it holds count as all it holds."""
        now = self._now()
        full = max(self._full_at.get(name, now) - now, 0.0)
        used = min(points, size) * WINDOW / size
        if given := full + used <= WINDOW + 1e-9:
            full += used
            self._full_at[name] = now + full
            self._untold[name] = self._untold.get(name, 0.0) + used
        self._sweep(now)
        wait = 0.0 if given else full + used - WINDOW
        return Taken(given, math.floor((WINDOW - full) * size / WINDOW + 1e-6), wait, full)

    def untold(self) -> dict[str, float]:
        """What was taken out of each bucket since this was last asked, in seconds of filling."""
        found, self._untold = self._untold, {}
        return found

    def learn(self, name: str, full: float) -> None:
        """All processes together have taken so much that it takes `full` seconds to fill, but for what is untold."""
        self._full_at[name] = self._now() + full + self._untold.get(name, 0.0)

    def _sweep(self, now: float) -> None:
        if len(self._full_at) > MOST and now > self._swept_at + 1:
            self._swept_at = now
            self._full_at = {name: at for name, at in self._full_at.items() if at > now}
            # where nobody is told of it, as without Redis, this would grow for ever
            self._untold = {name: taken for name, taken in self._untold.items() if name in self._full_at}
