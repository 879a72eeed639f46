"""People in the archive, who are few."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = False
MODELS_STATE = ""

SQL = """
CREATE INDEX CONCURRENTLY IF NOT EXISTS contact_archived ON contact (archived_at)
    WHERE deleted_at IS NULL AND archived_at IS NOT NULL
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
