"""What every resolver has at hand: the viewer, the response, and one batch loader a question."""

from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeAlias, TypeVar
from uuid import UUID

import strawberry
from starlette.requests import HTTPConnection
from starlette.responses import Response
from strawberry.dataloader import DataLoader
from strawberry.extensions import SchemaExtension

from ringbook.core.errors import unauthenticated
from ringbook.core.viewer import Viewer

Key = TypeVar("Key", bound=UUID | str)
Value = TypeVar("Value")
Loader: TypeAlias = Callable[[list[Key], Viewer], Awaitable[Mapping[Key, Value]]]
"""A batch read named as a question: `phones_by_contact(ids, viewer)` answers what it found by id."""


@dataclass
class Context:
    """One operation's context. On a socket it lives on; the doors refresh it for each event."""

    connection: HTTPConnection
    identify: "Callable[[Context], Awaitable[Viewer | None]]"
    """Finds out who asks; given by the application, which knows of cookies and keys."""
    response: Response | None = None
    """Only over HTTP: where a sign-in leaves its cookie."""
    connection_params: dict[str, Any] | None = None
    asker: Viewer | None = None
    fresh_token: str | None = None
    """The session that this very request began; its cookie is on the way to the browser."""
    loaders: dict[Any, DataLoader[Any, Any]] = field(default_factory=dict)

    @property
    def viewer(self) -> Viewer:
        if self.asker is None:
            raise unauthenticated()
        return self.asker

    async def load(self, question: "Loader[Any, Any]", key: Hashable) -> Any:
        """The answer for one key, asked together with its neighbours'; None when there is none.

        Typed Any, because rows stand for the GraphQL types of the same name.
        """
        loader = self.loaders.get(question)
        if loader is None:
            loader = self.loaders[question] = DataLoader(load_fn=partial(_ask, question, self.viewer))
        return await loader.load(key)

    async def refresh(self) -> None:
        """Start over with the rights of this moment: nothing that was read before is shown again."""
        self.asker = await self.identify(self)
        self.loaders.clear()


class FreshRights(SchemaExtension):
    """A socket lives for hours: each operation on it starts with the rights of its own moment."""

    async def on_operation(self) -> AsyncIterator[None]:
        context: Context = self.execution_context.context
        if context.response is None:
            await context.refresh()
        yield


async def _ask(question: "Loader[Key, Value]", viewer: Viewer, keys: list[Key]) -> list[Value | None]:
    answers = await question(keys, viewer)
    return [answers.get(key) for key in keys]


Info: TypeAlias = strawberry.Info[Context, None]
