"""The leg of a call that another one was transferred or forwarded from, by the PBX's name of it."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
ALTER TABLE call ADD origin varchar(200) COLLATE "C" NOT NULL DEFAULT '';
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
