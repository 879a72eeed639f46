"""Measured times, and how they are told."""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

COLUMNS = "{:<34} {:>4} {:>8}   {:>22}   {}"


class Line(NamedTuple):
    """One line of the table; times in milliseconds."""

    what: str
    which: str
    ours: float
    least: float | None
    against: str

    def __str__(self) -> str:
        ratio = "" if self.least is None else f"{self.ours / self.least:.1f} x"
        least = "" if self.least is None else f" / {self.least:.2f}"
        return COLUMNS.format(self.what, self.which, ratio, f"[{self.ours:.2f}{least} ms]", self.against)


HEADING = COLUMNS.format("what", "", "ratio", "[ours / least]", "the least")


def compared(what: str, ours: Sequence[float], least: Sequence[float], against: str) -> list[Line]:
    """Lines for the median and the 99th percentile of times in seconds."""
    return [
        Line(what, "p50", 1000 * median(ours), 1000 * median(least), against),
        Line("", "p99", 1000 * p99(ours), 1000 * p99(least), ""),
    ]


def p99(times: Sequence[float]) -> float:
    """The value that 1 % exceed; of fewer than 100 times the largest."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))]
