"""One subscription of one socket, as its group sees it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import orjson
from strawberry.types import ExecutionResult
from strawberry.types.execution import PreExecutionError

from ringbook.core.http.groups.alike import Asked
from ringbook.core.http.groups.outlet import Outlet
from ringbook.core.viewer import Viewer

if TYPE_CHECKING:
    from ringbook.core.http.groups.group import Group


class Member:
    """pass_: what they came in with. viewer: with the rights by which they are in their group.

    entered: was in a group once, so that it is told of its end; on_end is called then. alone: runs it as if there
    were no groups.
    """

    __slots__ = ("__weakref__", "_head", "alone", "asked", "entered", "group", "on_end", "outlet", "pass_", "viewer")

    def __init__(
        self,
        id: str,
        asked: Asked,
        pass_: bytes,
        outlet: Outlet,
        *,
        on_end: Callable[[], None],
        alone: Callable[[], None],
    ) -> None:
        self._head = b'{"id":' + orjson.dumps(id)
        self.asked, self.pass_, self.outlet = asked, pass_, outlet
        self.on_end, self.alone = on_end, alone
        self.viewer: Viewer | None = None
        self.group: Group | None = None
        self.entered = False

    def hear(self, tail: bytes) -> None:
        """A message of the protocol: all of it behind the id, made by `tail_of`."""
        self.outlet.push(self._head + tail)

    def end(self) -> None:
        self.hear(COMPLETE)
        self.on_end()


COMPLETE = b',"type":"complete"}'


def tail_of(result: ExecutionResult) -> bytes:
    """What everybody is sent of an answer, made once."""
    errors = [error.formatted for error in result.errors or ()]
    if isinstance(result, PreExecutionError):
        return b',"type":"error","payload":' + orjson.dumps(errors) + b"}"
    payload: dict[str, object] = {"data": result.data}
    if errors:
        payload["errors"] = errors
    if result.extensions:
        payload["extensions"] = result.extensions
    return b',"type":"next","payload":' + orjson.dumps(payload) + b"}"
