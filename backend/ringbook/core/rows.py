"""The shape that all tables share."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC
from decimal import Decimal
from functools import cache
from typing import Any, Self, TypeVar

from tortoise import fields
from tortoise.fields.data import CharEnumFieldInstance, IntEnumFieldInstance
from tortoise.models import Model

from ringbook.core.ids import uuid7

AS_THEY_COME = {
    fields.BigIntField, fields.BooleanField, fields.CharField, fields.DateField, fields.FloatField, fields.IntField,
    fields.SmallIntField, fields.TextField, fields.UUIDField,
}  # fmt: skip
"""Columns whose values psycopg gives as Tortoise wants them."""
AS_READ = {"_partial": False, "_saved_in_db": True, "_custom_generated_pk": True}
"""What Tortoise notes of a row that is in the database."""
AnyRow = TypeVar("AnyRow", bound=Model)


@dataclass(frozen=True, slots=True)
class _Reading:
    """columns: all of a table's. renamed: those whose attribute goes by another name, with that name.

    converted: attributes that are not as psycopg gives them, and what makes them so.
    """

    columns: frozenset[str]
    renamed: tuple[tuple[str, str], ...]
    converted: tuple[tuple[str, Callable[[Any], Any]], ...]


@cache
def _reading(model: type[Model]) -> _Reading:
    names, known = model._meta.fields_db_projection_reverse, model._meta.fields_map
    renamed = ((column, name) for column, name in names.items() if column != name)
    converted = ((name, _converter(known[name])) for name in names.values() if type(known[name]) not in AS_THEY_COME)
    return _Reading(frozenset(names), tuple(renamed), tuple(converted))


def _converter(field: fields.Field[Any]) -> Callable[[Any], Any]:
    if isinstance(field, CharEnumFieldInstance | IntEnumFieldInstance):
        return {member.value: member for member in field.enum_type}.__getitem__
    if isinstance(field, fields.DatetimeField):
        return lambda at: at if at.tzinfo is UTC else field.to_python_value(at)
    return field.to_python_value


class Row(Model):
    """A time-ordered key and the time of making."""

    id = fields.UUIDField(primary_key=True, default=uuid7)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        abstract = True

    @classmethod
    def _init_from_db(cls, **values: Any) -> Self:
        """A row as it was read: what Tortoise does a column at a time, together; a part of the columns as it does."""
        reading = _reading(cls)
        if not reading.columns <= values.keys():
            return super()._init_from_db(**values)
        self = cls.__new__(cls)
        here = self.__dict__
        here.update(values, **AS_READ)
        here["_await_when_save"] = {}
        for column, name in reading.renamed:
            here[name] = here.pop(column)
        for name, convert in reading.converted:
            if here[name] is not None:
                here[name] = convert(here[name])
        return self


@cache
def columns_of(model: type[Model]) -> tuple[str, ...]:
    """The names of a row's attributes that are columns."""
    return tuple(sorted(model._meta.fields_db_projection))


def made(model: type[AnyRow], rows: Iterable[tuple[Any, ...]]) -> list[AnyRow]:
    """Rows of what was read of them: the values of `columns_of`, as psycopg gives them."""
    names, converted, found = columns_of(model), _reading(model).converted, []
    for values in rows:
        row = model.__new__(model)
        here = row.__dict__
        here.update(zip(names, values, strict=True), **AS_READ)
        here["_await_when_save"] = {}
        for name, convert in converted:
            if here[name] is not None:
                here[name] = convert(here[name])
        found.append(row)
    return found


class Versioned(Row):
    """A row that people edit: `history.update()` counts its version up and notes when."""

    version = fields.IntField(default=1)
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        abstract = True


class Json(fields.JSONField[Any]):
    """Any JSON value, a bare string too, which Tortoise's own field would take for JSON text."""

    def to_python_value(self, value: Any) -> Any:
        return value

    def to_db_value(self, value: Any, instance: Any) -> Any:
        return None if value is None else self.encoder(value)


class Exact(fields.Field[Decimal]):
    """A number with as many digits as it takes, where Tortoise's own field would round."""

    field_type = Decimal
    SQL_TYPE = "NUMERIC"
