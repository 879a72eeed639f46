"""Lines: whom their PBX turns away, and which number it shows."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
ALTER TABLE cti_connection
    ADD COLUMN blocked_numbers jsonb NOT NULL DEFAULT '[]', ADD COLUMN caller_ids jsonb NOT NULL DEFAULT '[]'
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
