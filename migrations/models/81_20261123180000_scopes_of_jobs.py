"""What an API key begins in the background stays within what the key may."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
ALTER TABLE job ADD scopes jsonb;
ALTER TABLE import ADD scopes jsonb
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
