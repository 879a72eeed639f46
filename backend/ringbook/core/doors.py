"""The doors: every root field says who may come in. A door without `requires=` fails at import."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from functools import wraps
from typing import Annotated, Any, Self, get_type_hints

import strawberry
from psycopg.errors import DiskFull, ForeignKeyViolation, LockNotAvailable
from tortoise.exceptions import IntegrityError

from ringbook.core.context import Context, Info
from ringbook.core.errors import DomainError, Problem, busy, forbidden, gone, session_only, unauthenticated
from ringbook.core.outages import full
from ringbook.core.unit import unit_of_work

PUBLIC = "PUBLIC"
"""Anybody, signed in or not."""
SIGNED_IN = "SIGNED_IN"
"""Any user; what they see is up to the policy."""


@strawberry.type(description="One thing wrong with an input.")
class UserError:
    code: str = strawberry.field(
        description="Upper-snake and stable, such as BLANK, NOT_FOUND or CONFLICT. Any mutation may answer BUSY: others"
        " are changing the same; try again in a few seconds; GONE: what was chosen was deleted in that moment; or"
        " STORAGE_FULL: the server's disk is full, and nothing can be saved until there is room."
    )
    message: str = strawberry.field(description="One sentence for a person, in the language they asked for.")
    path: list[str] = strawberry.field(
        description="Names from the input's top to the value at fault, such as [phones, 1, number]."
    )

    @classmethod
    def of(cls, problem: Problem) -> "UserError":
        return cls(code=problem.code, message=problem.message, path=list(problem.path))


@strawberry.type
class Payload:
    """What a mutation answers: its thing, or the reasons why not."""

    user_errors: list[UserError] = strawberry.field(
        default_factory=list, description="Why nothing was changed; empty on success."
    )

    @classmethod
    def of(cls, **things: Any) -> Self:
        """The payload of rows, which the GraphQL types of the same name resolve from."""
        return cls(**things)

    @classmethod
    def refused(cls, error: DomainError) -> Self:
        return cls(user_errors=[UserError.of(problem) for problem in error.problems])


@strawberry.type(description="What a deletion answers.")
class DeletePayload(Payload):
    deleted_id: strawberry.ID | None = strawberry.field(default=None, description="The id that is gone now.")


def admit(context: Context, requires: str) -> None:
    """Let the viewer through, or raise UNAUTHENTICATED or FORBIDDEN."""
    if requires == PUBLIC:
        return
    if context.asker is None:
        raise unauthenticated()
    if requires != SIGNED_IN and not context.asker.may(requires):
        raise forbidden(requires)


def introduce_input(resolver: Callable[..., Any]) -> None:
    """The argument `input` says what its type says."""
    kind = resolver.__annotations__.get("input")
    if description := getattr(getattr(kind, "__strawberry_definition__", None), "description", None):
        resolver.__annotations__["input"] = Annotated[kind, strawberry.argument(description=description)]


def query(*, requires: str, description: str) -> Callable[[Callable[..., Awaitable[Any]]], Any]:
    """A root query for viewers with the permission `requires`."""

    def door(resolver: Callable[..., Awaitable[Any]]) -> Any:
        @wraps(resolver)
        async def enter(self: Any, info: Info, **arguments: Any) -> Any:
            admit(info.context, requires)
            return await resolver(self, info=info, **arguments)

        introduce_input(resolver)
        return strawberry.field(resolver=enter, description=description, metadata={"requires": requires})

    return door


def mutation(
    *, requires: str, description: str, people: bool = False
) -> Callable[[Callable[..., Awaitable[Any]]], Any]:
    """A root mutation: one permission, one transaction, one payload.

    people: for people alone; an API key is answered SESSION_ONLY, whatever its scopes (decision 0031).

    A DomainError rolls everything back and becomes the payload's `userErrors`; so do waiting in vain for somebody
    who changes the same, as BUSY, and choosing what somebody deletes in that moment, as GONE.
    """

    def door(resolver: Callable[..., Awaitable[Any]]) -> Any:
        @wraps(resolver)
        async def enter(self: Any, info: Info, **arguments: Any) -> Any:
            admit(info.context, requires)
            info.context.answers.forget()  # what an earlier mutation of this document read may be stale
            try:
                if people and info.context.asker and info.context.asker.via == "key":
                    raise session_only()
                async with unit_of_work():
                    return await resolver(self, info=info, **arguments)
            except (DomainError, LockNotAvailable, DiskFull, IntegrityError) as error:
                payload: type[Payload] = get_type_hints(resolver)["return"]
                return payload.refused(_refusal(error))

        introduce_input(resolver)
        metadata = {"requires": requires, "people": people}
        return strawberry.mutation(resolver=enter, description=description, metadata=metadata)

    return door


def _refusal(error: DomainError | LockNotAvailable | DiskFull | IntegrityError) -> DomainError:
    """What a person is told of it. Raises what is nobody's mistake but ours."""
    if isinstance(error, DomainError):
        return error
    if isinstance(error, LockNotAvailable):
        return busy()
    if isinstance(error, DiskFull):
        return full()
    if isinstance(error.args[0], ForeignKeyViolation):
        return gone()
    raise error


def subscription(
    *, requires: str, description: str, shared_without: str | None = None
) -> Callable[[Callable[..., AsyncGenerator[Any, None]]], Any]:
    """A root subscription. Rights are read anew before each event, and it ends when they are gone.

    shared_without: all who ask alike hear the same from then on, unless they give this argument; so those who may see
    the same are answered together (`core/http/groups`). Its resolver listens by `realtime.digests`.
    """
    metadata = {"requires": requires, "shared_without": shared_without}

    def door(resolver: Callable[..., AsyncGenerator[Any, None]]) -> Any:
        @wraps(resolver)
        async def enter(self: Any, info: Info, **arguments: Any) -> AsyncGenerator[Any, None]:
            admit(info.context, requires)
            async with aclosing(resolver(self, info=info, **arguments)) as events:
                async for event in events:
                    admit(info.context, requires)
                    yield event

        return strawberry.subscription(resolver=enter, description=description, metadata=metadata)

    return door
