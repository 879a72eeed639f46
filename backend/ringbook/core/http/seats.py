"""How many sockets are open in this process: in all, and of each owner."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from ringbook.limits import limits

TRY_AGAIN = 1013
"""The code with which a socket is closed that is one too many; clients come back in a while by themselves."""
FULL = "TOO_MANY_SOCKETS: This server has all the sockets it may have; try again later."
CROWDED = "TOO_MANY_SOCKETS: {most} of yours are open already; close one, or try again later."


class Seats:
    def __init__(self) -> None:
        self._taken = 0
        self._of = Counter[str]()

    @contextmanager
    def seat(self) -> Iterator[bool]:
        """Whether there is one. It is free again behind the block."""
        most = limits().sockets
        found = not most or self._taken < most
        self._taken += found
        try:
            yield found
        finally:
            self._taken -= found

    def claim(self, owner: str, most: int) -> bool:
        """One more of the owner's, unless they have `most` already; 0 for any number."""
        found = not most or self._of[owner] < most
        if found:
            self._of[owner] += 1
        return found

    def leave(self, owner: str) -> None:
        self._of[owner] -= 1
        if not self._of[owner]:
            del self._of[owner]


seats = Seats()
"""Those of this process."""
