"""What a call came to: the outcome, the note, and who said so."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
ALTER TABLE call
    ADD COLUMN outcome varchar(16),
    ADD COLUMN wrap_up_note text NOT NULL DEFAULT '',
    ADD COLUMN note_id uuid REFERENCES note ON DELETE SET NULL,
    ADD COLUMN wrapped_up_at timestamptz,
    ADD COLUMN wrapped_up_by_id uuid REFERENCES user_account ON DELETE SET NULL;
CREATE INDEX call_note ON call (note_id) WHERE note_id IS NOT NULL;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
