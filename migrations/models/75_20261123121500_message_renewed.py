"""Messages: what a reason overrides, and how often one was tried anew."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
ALTER TABLE message ADD COLUMN overridden jsonb NOT NULL DEFAULT '[]', ADD COLUMN renewed int NOT NULL DEFAULT 0
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
