"""A column of the board in its order; see contacts/board/order.py, which says the key in the same words."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = False
MODELS_STATE = ""

SQL = """
CREATE INDEX CONCURRENTLY IF NOT EXISTS contact_board ON contact
    (stage_id, coalesce(board_position, -extract(epoch FROM created_at AT TIME ZONE 'UTC')), id)
    WHERE deleted_at IS NULL AND archived_at IS NULL
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
