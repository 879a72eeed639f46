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

    on_end: is called once the subscription was told that it is over. alone: runs it as if there were no groups.
    """

    __slots__ = ("_head", "alone", "asked", "group", "on_end", "outlet", "pass_", "viewer")

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
        self._head = '{"id":' + orjson.dumps(id).decode()
        self.asked, self.pass_, self.outlet = asked, pass_, outlet
        self.on_end, self.alone = on_end, alone
        self.viewer: Viewer | None = None
        self.group: Group | None = None

    def hear(self, tail: str) -> None:
        """A message of the protocol: all of it behind the id, made by `tail_of`."""
        self.outlet.push(self._head + tail)

    def end(self) -> None:
        self.hear(COMPLETE)
        self.on_end()


COMPLETE = ',"type":"complete"}'


def tail_of(result: ExecutionResult) -> str:
    """What everybody is sent of an answer, made once."""
    errors = [error.formatted for error in result.errors or ()]
    if isinstance(result, PreExecutionError):
        return f',"type":"error","payload":{orjson.dumps(errors).decode()}}}'
    payload: dict[str, object] = {"data": result.data}
    if errors:
        payload["errors"] = errors
    if result.extensions:
        payload["extensions"] = result.extensions
    return f',"type":"next","payload":{orjson.dumps(payload).decode()}}}'
