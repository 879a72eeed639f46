"""How many sockets are open in this process: in all, and of each owner."""

from collections import Counter

from ringbook.core.observing.metrics import SOCKETS
from ringbook.limits import limits

TRY_AGAIN = 1013
"""The code with which a socket is closed that is one too many; clients come back in a while by themselves."""
FULL = "TOO_MANY_SOCKETS: This server has all the sockets it may have; try again later."
CROWDED = "TOO_MANY_SOCKETS: {most} of yours are open already; close one, or try again later."


class Seats:
    def __init__(self) -> None:
        self._taken = 0
        self._of = Counter[str]()

    def take(self) -> bool:
        """A seat for a socket whose owner is not known yet, if there is still one; `give_back` has to follow."""
        most = limits().sockets
        found = not most or self._taken < most
        self._taken += found
        SOCKETS.inc(found)
        return found

    def claim(self, owner: str, most: int) -> bool:
        """One more of the owner's, unless they have `most` already; 0 for any number."""
        found = not most or self._of[owner] < most
        if found:
            self._of[owner] += 1
        return found

    def give_back(self, owner: str | None) -> None:
        """owner: whose it was in the end."""
        self._taken -= 1
        SOCKETS.dec()
        if owner is not None:
            self._of[owner] -= 1
            if not self._of[owner]:
                del self._of[owner]


seats = Seats()
"""Those of this process."""
