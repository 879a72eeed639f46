"""The models and the migrated database are the same house."""

from typing import Any

import psycopg
from tortoise import Tortoise
from tortoise.fields.base import Field

from ringbook.core.database import connected

KINDS = {
    "CharField": "character varying",
    "CharEnumFieldInstance": "character varying",
    "TextField": "text",
    "UUIDField": "uuid",
    "IntField": "integer",
    "SmallIntField": "smallint",
    "BigIntField": "bigint",
    "BooleanField": "boolean",
    "DatetimeField": "timestamp with time zone",
    "DateField": "date",
    "JSONField": "jsonb",
    "Json": "jsonb",
    "BinaryField": "bytea",
    "FloatField": "double precision",
}
COLUMNS = """SELECT table_name, column_name, data_type, is_nullable = 'YES', character_maximum_length
             FROM information_schema.columns WHERE table_schema = 'public'"""


async def test_every_model_is_its_table(migrated: str) -> None:
    with psycopg.connect(migrated) as connection:
        real = {(table, column): tuple(rest) for table, column, *rest in connection.execute(COLUMNS).fetchall()}
    async with connected(migrated):
        wanted = {key: value for model in ours() for key, value in columns(model)}
    tables = {table for table, _ in wanted}
    assert {key: value for key, value in real.items() if key[0] in tables} == wanted


async def test_no_table_is_without_a_model(migrated: str) -> None:
    """But for the link tables, and those of aerich and procrastinate."""
    with psycopg.connect(migrated) as connection:
        tables = {row[0] for row in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")}
    async with connected(migrated):
        known = {model._meta.db_table for model in ours()}
        links = {field.through for model in ours() for field in many_to_many(model)}
    foreign = {table for table in tables if table == "aerich" or table.startswith("procrastinate_")}
    assert tables - known - links - foreign == set()


def ours() -> list[Any]:
    models = Tortoise.apps["models"] if Tortoise.apps else {}
    return [model for model in models.values() if model.__module__.startswith("ringbook.")]


def many_to_many(model: Any) -> list[Any]:
    return [model._meta.fields_map[name] for name in model._meta.m2m_fields]


def columns(model: Any) -> list[tuple[tuple[str, str], tuple[Any, ...]]]:
    """((table, column), (type, nullable, length)) for each column of a model."""
    table, found = model._meta.db_table, []
    for name, column in model._meta.fields_db_projection.items():
        field: Field[Any] = model._meta.fields_map[name]
        kind = KINDS[type(field).__name__]
        length = getattr(field, "max_length", None) if kind == "character varying" else None
        found.append(((table, column), (kind, field.null, length)))
    return found
