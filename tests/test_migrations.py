"""The models and the migrated database are the same house."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from tortoise import Tortoise
from tortoise.fields.base import Field

from ringbook.core.database import connected
from ringbook.core.migrate import MIGRATIONS, migrate
from ringbook.core.postgres import Cluster

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
    "DecimalField": "numeric",
    "Exact": "numeric",
    "TimeField": "time without time zone",
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


@pytest.fixture
def blank(cluster: Cluster) -> Iterator[str]:
    """An empty database."""
    with psycopg.connect(cluster.url, dbname="postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE upgraded")
        yield cluster.url.replace("/crm?", "/upgraded?")
        connection.execute("DROP DATABASE upgraded WITH (FORCE)")


async def test_a_filled_database_is_upgraded_and_keeps_its_people(blank: str, tmp_path: Path) -> None:
    """As it was when there were people and nothing that came later; an empty one is what `migrated` makes."""
    early = tmp_path / "models"
    early.mkdir()
    files = sorted((MIGRATIONS / "models").glob("[0-9]*.py"), key=lambda path: int(path.name.split("_")[0]))
    for file in files[:3]:
        shutil.copy(file, early)
    await migrate(blank, tmp_path)
    async with await psycopg.AsyncConnection.connect(blank) as connection:
        await connection.execute(PEOPLE)
    assert await migrate(blank) == [file.name for file in files[3:]]
    async with await psycopg.AsyncConnection.connect(blank) as connection:
        found = await connection.execute("SELECT first_name, sort_name, number FROM contact, phone_number")
        assert await found.fetchall() == [("Żaneta", "losiowa zaneta", "601 602 603")]


PEOPLE = """
WITH base AS (INSERT INTO crm (id, name) VALUES (gen_random_uuid(), 'Sales') RETURNING id),
     person AS (INSERT INTO contact (id, crm_id, first_name, last_name)
                SELECT gen_random_uuid(), id, 'Żaneta', 'Łosiowa' FROM base RETURNING id)
INSERT INTO phone_number (id, contact_id, number, reversed_digits)
SELECT gen_random_uuid(), id, '601 602 603', '30620610684' FROM person
"""
