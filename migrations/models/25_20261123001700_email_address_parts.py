"""Parts of e-mail addresses."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = False
MODELS_STATE = ""

SQL = """
CREATE INDEX CONCURRENTLY IF NOT EXISTS email_address_parts ON email_address USING gin (lower(address) gin_trgm_ops)
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
