"""What stands behind the question mark of what a PBX posted, so that it can be taken once more whole."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
ALTER TABLE cti_log ADD query text NOT NULL DEFAULT ''
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
