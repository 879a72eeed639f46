"""Students and company managers, who are few."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = False
MODELS_STATE = ""

SQL = """
CREATE INDEX CONCURRENTLY IF NOT EXISTS contact_person_type ON contact (person_type)
    WHERE deleted_at IS NULL AND person_type <> 'crm'
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
