"""The queue of background jobs: the schema of procrastinate 3.10.0 as the library ships it."""

from procrastinate.schema import SchemaManager
from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SchemaManager.get_schema()


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
