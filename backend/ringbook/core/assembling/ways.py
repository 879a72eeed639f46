"""How the values of a field are had from rows."""

import asyncio
from asyncio import Future, Task
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from inspect import isawaitable
from operator import attrgetter
from types import CoroutineType
from typing import Any, TypeAlias

from graphql import GraphQLField, GraphQLResolveInfo
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.field import StrawberryField

from ringbook.core.assembling.unusual import Unusual
from ringbook.core.context import Info
from ringbook.core.reading import Relation

Rows: TypeAlias = Sequence[Any]
Call: TypeAlias = Callable[[Any, Info], Any]


@dataclass(frozen=True, slots=True)
class Attribute:
    """The row's attribute of this name."""

    name: str

    def values(self, rows: Rows) -> list[Any]:
        return list(map(attrgetter(self.name), rows))


@dataclass(frozen=True, slots=True)
class Computed:
    """What a resolver without arguments says of each row.

    call: the resolver, past the library. waits: it may have to wait.
    """

    call: Call
    field: StrawberryField
    waits: bool

    def values(self, rows: Rows, info: Info) -> list[Any]:
        call = self.call
        return [call(row, info) for row in rows]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the library's own resolver says, which reads the arguments."""

    resolve: Callable[..., Any]

    def values(self, rows: Rows, info: GraphQLResolveInfo[Any], arguments: dict[str, Any]) -> list[Any]:
        return [self.resolve(row, info, **arguments) for row in rows]


Way: TypeAlias = Attribute | Relation | Computed | Asked


def way(field: GraphQLField) -> Way:
    """The shortest way to a field's values."""
    known = field.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)
    if isinstance(known, StrawberryField) and not known.extensions and not field.args:
        if relation := Relation.of(known):
            return relation
        if known.is_basic_field:
            return Attribute(known.python_name)
        return Computed(_call(known), known, known.is_async)
    assert field.resolve
    return Asked(field.resolve)


def _call(field: StrawberryField) -> Call:
    """The resolver as a function of row and info, whatever it calls them."""
    resolver = field.base_resolver
    assert resolver
    function: Any = resolver.wrapped_func
    if isinstance(function, staticmethod):
        function = function.__func__
    row, info = resolver.parent_parameter or resolver.root_parameter, resolver.info_parameter
    names = (row.name if row else "", info.name if info else "")
    if resolver.self_parameter:
        return _with_self(function, names[1])
    return _with_names(function, *names)


def _with_self(function: Callable[..., Any], info: str) -> Call:
    return (lambda it, about: function(it, **{info: about})) if info else (lambda it, about: function(it))


def _with_names(function: Callable[..., Any], row: str, info: str) -> Call:
    if row and info:
        return lambda it, about: function(**{row: it, info: about})
    if row:
        return lambda it, about: function(**{row: it})
    return (lambda it, about: function(**{info: about})) if info else (lambda it, about: function())


async def settled(values: list[Any]) -> list[Any]:
    """The values themselves where some are promises of them. Raises Unusual for an error that was not raised."""
    if any(type(value) is CoroutineType or isinstance(value, Future | Task) for value in values):
        values = await together([value if isawaitable(value) else _itself(value) for value in values])
    if any(isinstance(value, Exception) for value in values):
        raise Unusual("an error as a value")
    return values


async def together(work: Sequence[Awaitable[Any]]) -> list[Any]:
    """All at once; ends when all have ended, and raises the first failure."""
    if len(work) == 1:
        return [await work[0]]
    ended = await asyncio.gather(*work, return_exceptions=True)
    for one in ended:
        if isinstance(one, BaseException):
            raise one
    return ended


async def _itself(value: Any) -> Any:
    return value
