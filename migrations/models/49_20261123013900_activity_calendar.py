"""Somebody's calendar."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = False
MODELS_STATE = ""

SQL = """
CREATE INDEX CONCURRENTLY IF NOT EXISTS activity_calendar ON activity (assignee_id, starts_at, id)
    WHERE deleted_at IS NULL AND in_calendar
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
