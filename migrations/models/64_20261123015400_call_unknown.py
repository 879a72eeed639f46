"""Calls of nobody we know, by the last seven digits: whoever gets such a number may be meant."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = False
MODELS_STATE = ""

SQL = """
CREATE INDEX CONCURRENTLY IF NOT EXISTS call_unknown
ON call ((left(reverse(regexp_replace(coalesce(e164, number), '\\D', '', 'g')), 7)), started_at)
WHERE contact_id IS NULL AND NOT assigned AND number <> ''
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
