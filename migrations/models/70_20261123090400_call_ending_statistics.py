"""How many calls have a number that ends so: the planner asks no partial index for that."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
CREATE STATISTICS call_ending_statistics ON (reverse(regexp_replace(coalesce(e164, number), '\\D', '', 'g'))) FROM call;
ANALYZE call;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
