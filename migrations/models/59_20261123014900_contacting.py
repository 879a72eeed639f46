"""Who may be contacted when, by which channel."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

LINKS = "".join(
    f"""
CREATE TABLE contacting_{channel}_consent (
    rules_id uuid NOT NULL REFERENCES contacting_rules ON DELETE CASCADE,
    entry_id uuid NOT NULL REFERENCES dictionary_entry ON DELETE CASCADE,
    PRIMARY KEY (rules_id, entry_id));
CREATE INDEX contacting_{channel}_consent_entry ON contacting_{channel}_consent (entry_id);
"""
    for channel in ("call", "email", "sms", "fax")
)
SQL = f"""
CREATE TABLE contacting_rules (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    version int NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now(),
    quiet_from varchar(5) NOT NULL DEFAULT '00:00',
    quiet_to varchar(5) NOT NULL DEFAULT '00:00',
    quiet_days jsonb NOT NULL DEFAULT '[]');
CREATE UNIQUE INDEX contacting_rules_one ON contacting_rules ((true));
{LINKS}
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
