"""What every resolver has at hand: the viewer, the response, and one batch loader a question."""

from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeAlias

import strawberry
from starlette.requests import HTTPConnection
from starlette.responses import Response
from strawberry.extensions import SchemaExtension

from ringbook.core.answers import Answers, Loader
from ringbook.core.errors import unauthenticated
from ringbook.core.viewer import Viewer


@dataclass
class Context:
    """One operation's context. On a socket it lives on; the doors refresh it for each event."""

    metered: ClassVar[bool] = True
    """Points are taken for what is asked with it: core/rates."""

    connection: HTTPConnection
    identify: "Callable[[Context], Awaitable[Viewer | None]]"
    """Finds out who asks; given by the application, which knows of cookies and keys."""
    response: Response | None = None
    """Only over HTTP: where a sign-in leaves its cookie."""
    connection_params: dict[str, Any] | None = None
    asker: Viewer | None = None
    fresh_token: str | None = None
    """The session that this very request began; its cookie is on the way to the browser."""
    answers: Answers = field(default_factory=Answers)

    @property
    def viewer(self) -> Viewer:
        if self.asker is None:
            raise unauthenticated()
        return self.asker

    async def load(self, question: Loader[Any, Any], key: Hashable) -> Any:
        """The answer for one key, asked together with its neighbours'; None when there is none.

        Typed Any, because rows stand for the GraphQL types of the same name.
        """
        [answer] = await self.answers.of(question, [key], self.viewer)
        return answer

    async def load_all(self, question: Loader[Any, Any], keys: Sequence[Hashable]) -> list[Any]:
        """An answer a key, as `load` gives them."""
        return await self.answers.of(question, keys, self.viewer)

    async def refresh(self) -> None:
        """Start over with the rights of this moment: nothing that was read before is shown again."""
        self.asker = await self.identify(self)
        self.answers.forget()


class FreshRights(SchemaExtension):
    """A socket lives for hours: each operation on it starts with the rights of its own moment."""

    async def on_operation(self) -> AsyncIterator[None]:
        context: Context = self.execution_context.context
        if context.response is None:
            await context.refresh()
        yield


Info: TypeAlias = strawberry.Info[Context, None]
