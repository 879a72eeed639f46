"""Which missed call a request rings back, and what the wrap-up of a call planned."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
ALTER TABLE dial_request ADD COLUMN callback_of_id uuid REFERENCES call ON DELETE SET NULL;
CREATE INDEX dial_request_callback ON dial_request (callback_of_id) WHERE callback_of_id IS NOT NULL;

CREATE TABLE call_next (
    id uuid PRIMARY KEY,
    call_id uuid NOT NULL REFERENCES call ON DELETE CASCADE,
    activity_id uuid NOT NULL UNIQUE REFERENCES activity ON DELETE CASCADE);
CREATE INDEX call_next_call ON call_next (call_id);
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
