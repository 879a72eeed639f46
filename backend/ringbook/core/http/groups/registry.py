"""Who the members of groups are, as the application knows it."""

from collections.abc import Collection, Hashable, Mapping
from typing import NamedTuple, Protocol

from ringbook.core.context import Context
from ringbook.core.viewer import Viewer


class Stamp(NamedTuple):
    """rights: equal to the last ones as long as no right of anybody changed. passes: as long as none came or went."""

    rights: Hashable
    passes: Hashable


class Registry(Protocol):
    """Asked for many at once. A pass is what somebody came in with: the hash of a session or of a key."""

    def pass_of(self, context: Context) -> bytes | None: ...

    async def stamp(self) -> Stamp:
        """Of everybody at this moment. Cheap, however many they are."""

    async def worthless(self, passes: Collection[bytes]) -> Collection[bytes]:
        """Those of these that let one in no more."""

    async def viewers(self, passes: Collection[bytes]) -> Mapping[bytes, Viewer]:
        """Who they are now; nobody for passes that let one in no more."""
