"""Phone meetings whose time has come."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = False
MODELS_STATE = ""

SQL = """
CREATE INDEX CONCURRENTLY IF NOT EXISTS activity_dialling ON activity (starts_at)
    WHERE kind = 'phone_meeting' AND deleted_at IS NULL AND done_at IS NULL AND outcome IS NULL
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
