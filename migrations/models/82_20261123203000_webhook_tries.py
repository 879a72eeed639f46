"""Each try of a delivery is kept; a webhook that an API key made knows the key, and stops with it."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
ALTER TABLE webhook ADD key_id uuid;
ALTER TABLE webhook_delivery ADD attempts jsonb NOT NULL DEFAULT '[]'
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
