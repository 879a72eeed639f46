"""Files on their way in."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
    CREATE TABLE upload (
        id uuid PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
        token_hash bytea NOT NULL UNIQUE,
        name varchar(255) NOT NULL,
        size bigint NOT NULL,
        received_at timestamptz);
    CREATE INDEX upload_age ON upload (created_at);
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
