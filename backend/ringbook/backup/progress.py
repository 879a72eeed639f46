"""How far we are, on a terminal."""

import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass


@dataclass
class Progress:
    """One line, written over and over; nothing where nobody looks, as in a nightly job."""

    what: str = ""
    total: int = 0
    done: int = 0
    _shown: str = ""

    def begin(self, what: str, total: int = 0) -> None:
        """total: bytes; 0 when nobody knows."""
        self.what, self.total, self.done = what, total, 0
        self.add(0)

    def add(self, size: int) -> None:
        self.done += size
        whole = f" of {_mega(self.total)}" if self.total else ""
        text = f"{self.what}: {_mega(self.done)}{whole} MB"
        if text != self._shown and sys.stderr.isatty():
            print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)
            self._shown = text

    async def through(self, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        """The same pieces, counted."""
        async for piece in pieces:
            self.add(len(piece))
            yield piece

    def end(self) -> None:
        if self._shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
        self._shown = ""


def _mega(size: int) -> str:
    return f"{size / 1e6:.0f}"
