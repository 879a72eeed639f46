"""Somebody's open activities, the most pressing first."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = False
MODELS_STATE = ""

SQL = """
CREATE INDEX CONCURRENTLY IF NOT EXISTS activity_mine ON activity (assignee_id, ends_at, id)
    WHERE deleted_at IS NULL AND done_at IS NULL
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
