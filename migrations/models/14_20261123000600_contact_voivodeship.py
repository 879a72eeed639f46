"""The filter on voivodeships."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = False
MODELS_STATE = ""

SQL = """
CREATE INDEX CONCURRENTLY IF NOT EXISTS contact_voivodeship ON contact
    ((nullif(folded(voivodeship), '') COLLATE "C"), sort_name, id)
    WHERE deleted_at IS NULL
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
