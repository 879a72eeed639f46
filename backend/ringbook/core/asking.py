"""Statements that are asked again and again: PostgreSQL parses and plans them once a connection."""

from collections.abc import Sequence
from typing import Any

from psycopg.errors import FeatureNotSupported, InvalidSqlStatementName
from psycopg.pq import TransactionStatus
from psycopg.rows import tuple_row
from tortoise import connections

LOST = (FeatureNotSupported, InvalidSqlStatementName)
"""A plan whose columns a migration changed, or which something between us and PostgreSQL took away."""


async def ask(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The rows of a statement whose plan does for all values that it may be given.

    One that is rare or common by its values, such as a filter, is planned anew each time: ask Tortoise.
    """
    async with connections.get("default").acquire_connection() as connection:
        cursor = connection.cursor(row_factory=tuple_row)
        try:
            await cursor.execute(sql, values, prepare=True)
        except LOST:
            if connection.info.transaction_status is not TransactionStatus.IDLE:
                raise
            await connection.execute("DEALLOCATE ALL")  # which psycopg notices; after a rollback it does so by itself
            await cursor.execute(sql, values, prepare=True)
        return await cursor.fetchall()
