"""Who the members of groups are, as the application knows it."""

from collections.abc import Collection, Hashable, Mapping
from typing import Protocol

from ringbook.core.context import Context
from ringbook.core.viewer import Viewer


class Registry(Protocol):
    """Asked for many at once. A pass is what somebody came in with: the hash of a session or of a key."""

    def pass_of(self, context: Context) -> bytes | None: ...

    async def stamp(self, passes: Collection[bytes]) -> Hashable:
        """Equal to the last one as long as no right of anybody and none of these passes changed. Cheap."""

    async def viewers(self, passes: Collection[bytes]) -> Mapping[bytes, Viewer]:
        """Who they are now; nobody for passes that let one in no more."""
