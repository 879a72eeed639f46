"""Statements that are asked again and again: PostgreSQL parses and plans them once a connection."""

from collections.abc import Sequence
from typing import Any

from psycopg.rows import tuple_row
from tortoise import connections


async def ask(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The rows of a statement whose plan does for all values that it may be given.

    One that is rare or common by its values, such as a filter, is planned anew each time: ask Tortoise.
    """
    async with connections.get("default").acquire_connection() as connection:
        cursor = connection.cursor(row_factory=tuple_row)
        await cursor.execute(sql, values, prepare=True)
        return await cursor.fetchall()
