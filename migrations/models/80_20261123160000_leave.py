"""Leave to dial and send, which no copy has from the start."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
CREATE TABLE leave (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    version int NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now(),
    given boolean NOT NULL DEFAULT true,
    silent_since timestamptz,
    copy_of timestamptz);
CREATE UNIQUE INDEX leave_alone ON leave ((true));
INSERT INTO leave (id) VALUES (gen_random_uuid());
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
