"""Calls by the end of the other side's number."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = False
MODELS_STATE = ""

SQL = """
CREATE INDEX CONCURRENTLY IF NOT EXISTS call_ending
ON call ((reverse(regexp_replace(coalesce(e164, number), '\\D', '', 'g'))) text_pattern_ops) WHERE number <> ''
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
