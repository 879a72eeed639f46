"""What the dialler did, and what became of it."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
ALTER TABLE activity ADD COLUMN outcome varchar(11);

CREATE TABLE dial_try (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    activity_id uuid NOT NULL REFERENCES activity ON DELETE CASCADE,
    number int NOT NULL CHECK (number > 0),
    state varchar(9) NOT NULL,
    user_id uuid REFERENCES user_account ON DELETE SET NULL,
    called varchar(40) NOT NULL,
    starts_at timestamptz NOT NULL,
    typed varchar(64) NOT NULL,
    external_id varchar(200) NOT NULL,
    at timestamptz NOT NULL,
    sent_at timestamptz,
    ringing_at timestamptz,
    ended_at timestamptz,
    message varchar(200) NOT NULL DEFAULT '');
CREATE UNIQUE INDEX dial_try_once ON dial_try (activity_id, number);
CREATE INDEX dial_try_call ON dial_try (external_id);
CREATE INDEX dial_try_open ON dial_try (at) WHERE ended_at IS NULL;
CREATE INDEX dial_try_user ON dial_try (user_id);

CREATE TABLE due_told (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    activity_id uuid NOT NULL REFERENCES activity ON DELETE CASCADE,
    starts_at timestamptz NOT NULL,
    told_at timestamptz NOT NULL DEFAULT now());
CREATE UNIQUE INDEX due_told_once ON due_told (activity_id, starts_at);
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
