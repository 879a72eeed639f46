"""How texts and birthdays are spread, which says whether a filter on them finds few or many.

PostgreSQL takes no statistics from indexes that hold only a part of the rows.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

TEXTS = ("city", "postal_code", "voivodeship", "country", "language")
KEPT_ON = "extract(month FROM birthday) * 100 + extract(day FROM birthday)"
SQL = "".join(
    f"CREATE STATISTICS contact_{name}_spread ON (nullif(folded({name}), '')) FROM contact;\n" for name in TEXTS
)
SQL += f"CREATE STATISTICS contact_birthday_spread ON ({KEPT_ON}) FROM contact;\nANALYZE contact;\n"


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
