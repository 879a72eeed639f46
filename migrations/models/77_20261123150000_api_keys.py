"""API keys: changed under a version, told apart by how they begin; without scopes they have all their user's rights."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
ALTER TABLE api_key
    ALTER scopes DROP NOT NULL,
    ADD version int NOT NULL DEFAULT 1,
    ADD updated_at timestamptz NOT NULL DEFAULT now(),
    ADD start varchar(12) NOT NULL DEFAULT '';
CREATE INDEX api_key_by_user ON api_key (user_id)
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
