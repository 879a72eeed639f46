"""Scalars and enums as they go out."""

from collections.abc import Callable
from typing import Any, TypeAlias

from graphql import (
    GraphQLBoolean,
    GraphQLID,
    GraphQLLeafType,
    GraphQLString,
    Undefined,
)

from ringbook.core.assembling.unusual import Unusual

Write: TypeAlias = Callable[[list[Any]], list[Any]]
AS_THEY_ARE: dict[GraphQLLeafType, type] = {GraphQLString: str, GraphQLID: str, GraphQLBoolean: bool}
"""Scalars that write values of this type unchanged."""


def writer(leaf: GraphQLLeafType) -> Write:
    """Writes a column of values, none of them null. Raises what the scalar raises of a value, and Unusual."""
    plain, write = AS_THEY_ARE.get(leaf), leaf.coerce_output_value

    def written(values: list[Any]) -> list[Any]:
        if plain and all(type(value) is plain for value in values):
            return values
        answers = list(map(write, values))
        if any(answer is None or answer is Undefined for answer in answers):
            raise Unusual(f"a {leaf.name} became null")
        return answers

    return written
