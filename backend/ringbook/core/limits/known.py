"""The sizes of documents that were measured before: a client sends the same few all day."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from graphql import DocumentNode, GraphQLSchema, NamedTypeNode, NonNullTypeNode, OperationDefinitionNode, TypeNode

from ringbook.core.limits.measure import measure
from ringbook.core.limits.pages import MOST, whole
from ringbook.core.limits.size import Size
from ringbook.limits import Limits

KEPT = 512
"""Sizes; with their documents some megabytes at most."""
LONGEST = 20_000
"""Characters of a document whose size is kept; a longer one has texts in it that belong into variables."""
Asked: TypeAlias = tuple[str, tuple[tuple[str, int | None], ...]]
_sizes: dict[Asked, tuple[GraphQLSchema, Limits, Size]] = {}


def sized(schema: GraphQLSchema, text: str, document: DocumentNode, given: Mapping[str, Any], limits: Limits) -> Size:
    """As `measure`, once for a document and the numbers among its variables. Raises Refused.

    text: the document's, as it was sent.
    """
    asked = (text, numbers(document, given))
    known = _sizes.get(asked)
    if known and known[0] is schema and known[1] is limits:
        return known[2]
    size = measure(schema, document, given, limits)
    if len(text) > LONGEST:
        return size
    if len(_sizes) >= KEPT:
        del _sizes[next(iter(_sizes))]
    _sizes[asked] = (schema, limits, size)
    return size


def numbers(document: DocumentNode, given: Mapping[str, Any]) -> tuple[tuple[str, int | None], ...]:
    """The variables of the type Int that were given: all that a size can depend on beside the document."""
    names = {
        variable.variable.name.value
        for operation in document.definitions
        if isinstance(operation, OperationDefinitionNode)
        for variable in operation.variable_definitions or ()
        if _is_int(variable.type)
    }
    return tuple((name, _plain(whole(given[name]))) for name in sorted(names) if name in given)


def _is_int(type: TypeNode) -> bool:
    named = type.type if isinstance(type, NonNullTypeNode) else type
    return isinstance(named, NamedTypeNode) and named.name.value == "Int"


def _plain(value: int | None) -> int | None:
    return None if value is None else min(value, MOST)
