"""Parts of addresses; organizations/account_filters.py says the text in the same words."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = False
MODELS_STATE = ""

SQL = """
CREATE INDEX CONCURRENTLY IF NOT EXISTS contact_whereabouts ON contact USING gin
    (folded(address1 || ' ' || address2 || ' ' || postal_code || ' ' || city || ' ' || voivodeship || ' ' || country)
    gin_trgm_ops)
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
