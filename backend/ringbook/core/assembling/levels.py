"""Rows become answers, a level at a time."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from operator import is_not
from typing import TYPE_CHECKING, Any, TypeAlias

from graphql import GraphQLObjectType, GraphQLResolveInfo, is_abstract_type
from graphql.execution.collect_fields import FieldDetailsList
from graphql.execution.values import get_argument_values
from graphql.pyutils import Path, is_iterable
from strawberry.types.info import Info

from ringbook.core.assembling.kept import Shapes, kept
from ringbook.core.assembling.shapes import Column, Out, Shape, shape
from ringbook.core.assembling.unusual import Unusual
from ringbook.core.assembling.ways import Asked, Attribute, Computed, settled, together
from ringbook.core.reading import Relation

if TYPE_CHECKING:
    from ringbook.core.assembling.executor import Assembler


Raw: TypeAlias = GraphQLResolveInfo[Any]
"""Of the field whose values are completed."""


IS_THERE = partial(is_not, None)


class Levels:
    """One root field's answer in the making. Everything raises Unusual, or what resolvers and scalars raise."""

    def __init__(self, executor: "Assembler") -> None:
        self.executor = executor
        document = kept(executor.operation, executor.fragment_definitions)
        self.shapes: Shapes = document.shapes(executor.variable_values.coerced)

    async def completed(self, out: Out, values: list[Any], details: FieldDetailsList, info: Raw) -> list[Any]:
        """Values as they go out, in their order."""
        if out.lists:
            return await self._lists(out, values, details, info)
        if out.write:
            return _written(out, values)
        rows = _present(out, values)
        built = await self._objects(out.type, rows, details, info)
        return built if len(rows) == len(values) else _among(built, values)

    async def _lists(self, out: Out, values: list[Any], details: FieldDetailsList, info: Raw) -> list[Any]:
        lists = [_items(value) for value in _present(out, values)]
        inner = replace(out, required=not out.lists[0], lists=out.lists[1:])
        items = iter(await self.completed(inner, [item for one in lists for item in one], details, info))
        built = [[next(items) for _ in one] for one in lists]
        return built if len(lists) == len(values) else _among(built, values)

    async def _objects(self, type: Any, rows: list[Any], details: FieldDetailsList, info: Raw) -> list[dict[str, Any]]:
        if not rows:
            return []
        if not is_abstract_type(type):
            return await self._of_type(type, rows, details, info)
        groups: defaultdict[str, list[int]] = defaultdict(list)
        for place, name in enumerate(self._names(type, rows, details, info)):
            groups[name].append(place)
        built: list[Any] = [None] * len(rows)
        for name, places in groups.items():
            one = self.executor.schema.get_type(name)
            if not isinstance(one, GraphQLObjectType):
                raise Unusual(f"no type {name}")
            objects = await self._of_type(one, [rows[place] for place in places], details, info)
            for place, thing in zip(places, objects, strict=True):
                built[place] = thing
        return built

    def _names(self, type: Any, rows: list[Any], details: FieldDetailsList, info: Raw) -> list[Any]:
        """The name of each row's own type."""
        resolve = type.resolve_type or self.executor.type_resolver
        names = [resolve(row, info, type) for row in rows]
        if not all(isinstance(name, str) for name in names):
            raise Unusual("a type that says its name later")
        return names

    async def _of_type(
        self, type: GraphQLObjectType, rows: list[Any], details: FieldDetailsList, info: Raw
    ) -> list[dict[str, Any]]:
        if type.is_type_of and not all(type.is_type_of(row, info) is True for row in rows):
            raise Unusual(f"a value that is no {type.name}")
        read = self._shape(type, details)
        columns: list[Any] = [self._at_once(column, read, rows) for column in read.columns]
        later = [place for place, values in enumerate(columns) if values is None]
        work = [self._column(read.columns[place], read, rows, info.path) for place in later]
        for place, values in zip(later, await together(work) if work else (), strict=True):
            columns[place] = values
        keys = read.keys
        if not keys:
            return [{} for _ in rows]
        return [dict(zip(keys, values, strict=True)) for values in zip(*columns, strict=True)]

    def _shape(self, type: GraphQLObjectType, details: FieldDetailsList) -> Shape:
        key = (type.name, *(id(detail.node) for detail in details))
        known = self.shapes.get(key)
        if known is None:
            selected = self.executor.collect_subfields(type, details).grouped_field_set
            known = self.shapes[key] = shape(type, selected, self.executor.schema.get_field)
        return known

    def _at_once(self, column: Column, read: Shape, rows: list[Any]) -> list[Any] | None:
        """The values of plain columns; None for those that have to wait."""
        if column.way is None:
            return [read.type.name] * len(rows)
        if isinstance(column.way, Attribute) and column.out.write and not column.out.lists:
            return _written(column.out, column.way.values(rows))
        return None

    async def _column(self, column: Column, read: Shape, rows: list[Any], path: Path) -> list[Any]:
        info = self.executor.build_resolve_info(
            column.field, column.nodes, read.type, Path(path, column.key, read.type.name)
        )
        values = await self._values(column, rows, info)
        return await self.completed(column.out, values, column.details, info)

    async def _values(self, column: Column, rows: list[Any], info: Raw) -> list[Any]:
        way = column.way
        if isinstance(way, Attribute):
            return way.values(rows)
        if isinstance(way, Relation):
            return await way.read(rows, info.context)
        if isinstance(way, Computed):
            return await settled(way.values(rows, Info(_raw_info=info, _field=way.field)))
        assert isinstance(way, Asked)
        arguments = get_argument_values(column.field, column.nodes[0], self.executor.variable_values)
        return await settled(way.values(rows, info, arguments))


def _items(value: Any) -> Sequence[Any]:
    """Raises Unusual for what is no list, or can be read only once: the library may have to read it again."""
    if isinstance(value, list | tuple):
        return value
    if isinstance(value, Iterator) or not is_iterable(value):
        raise Unusual(f"a list that is a {type(value).__name__}")
    return list(value)


def _written(out: Out, values: list[Any]) -> list[Any]:
    assert out.write
    present = _present(out, values)
    written = out.write(present)
    return written if len(present) == len(values) else _among(written, values)


def _present(out: Out, values: list[Any]) -> list[Any]:
    """Those that are not null. Raises Unusual where null may not be."""
    if all(map(IS_THERE, values)):
        return values
    if out.required:
        raise Unusual("a null where none may be")
    return [value for value in values if value is not None]


def _among(built: Sequence[Any], values: list[Any]) -> list[Any]:
    """The built ones in their places, null where the value was."""
    following = iter(built)
    return [None if value is None else next(following) for value in values]
