"""What is selected of one type, compiled."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLObjectType,
    GraphQLOutputType,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
)
from graphql.execution.collect_fields import FieldDetailsList

from ringbook.core.assembling.leaves import Write, writer
from ringbook.core.assembling.unusual import Unusual
from ringbook.core.assembling.ways import Way, way

Select: TypeAlias = Callable[[GraphQLObjectType, FieldDetailsList], dict[str, FieldDetailsList]]
"""The fields that are selected of a type, by their names in the answer."""


@dataclass(frozen=True, slots=True)
class Out:
    """How a field's values go out.

    required: null is none. lists: how many lists deep, and whether an item of each may be null, from outside in.
    write: of a scalar or an enum. type: of objects, or what they have in common.
    """

    required: bool
    lists: tuple[bool, ...]
    write: Write | None
    type: Any


@dataclass(frozen=True, slots=True)
class Column:
    """One selected field of a type."""

    key: str
    field: GraphQLField
    way: Way | None
    """None for `__typename`."""
    out: Out
    details: FieldDetailsList
    nodes: list[FieldNode]


@dataclass(frozen=True, slots=True)
class Shape:
    type: GraphQLObjectType
    columns: tuple[Column, ...]
    keys: tuple[str, ...]


def shape(type: GraphQLObjectType, selected: dict[str, FieldDetailsList], field_of: Any) -> Shape:
    """field_of: the schema's `get_field`. Raises Unusual for what only the library can do."""
    columns = tuple(_column(type, key, details, field_of) for key, details in selected.items())
    return Shape(type, columns, tuple(column.key for column in columns))


def out(type: GraphQLOutputType) -> Out:
    """Raises Unusual for lists of lists."""
    required, inner = is_non_null_type(type), getattr(type, "of_type", type) if is_non_null_type(type) else type
    lists: tuple[bool, ...] = ()
    if is_list_type(inner):
        item = inner.of_type
        lists = (not is_non_null_type(item),)
        inner = item.of_type if is_non_null_type(item) else item
    if is_leaf_type(inner):
        return Out(required, lists, writer(inner), inner)
    if not (is_object_type(inner) or is_abstract_type(inner)):
        raise Unusual("a list of lists")
    return Out(required, lists, None, inner)


def _column(type: GraphQLObjectType, key: str, details: FieldDetailsList, field_of: Any) -> Column:
    if any(detail.fragment_variable_values or detail.defer_usage for detail in details):
        raise Unusual("fragment arguments or @defer")
    name = details[0].node.name.value
    field = field_of(type, name)
    if field is None:
        raise Unusual(f"no field {name}")
    nodes = [detail.node for detail in details]
    return Column(key, field, None if name == "__typename" else way(field), out(field.type), details, nodes)
