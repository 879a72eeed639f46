"""What people are told, their calendar's secret address, their time zone, and rich text in notes."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

ROW = """
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now()"""

SQL = f"""
ALTER TABLE user_account ADD COLUMN timezone varchar(64) NOT NULL DEFAULT 'Europe/Warsaw';
ALTER TABLE note ADD COLUMN html text NOT NULL DEFAULT '';

CREATE TABLE notification ({ROW},
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    kind varchar(24) NOT NULL,
    title text NOT NULL,
    words jsonb NOT NULL DEFAULT '{{}}',
    text text NOT NULL DEFAULT '',
    by_id uuid,
    by_name varchar(200),
    subject_type varchar(32) NOT NULL,
    subject_id uuid NOT NULL,
    record_type varchar(32),
    record_id uuid,
    at timestamptz NOT NULL,
    read_at timestamptz);
CREATE INDEX notification_user ON notification (user_id, id);
CREATE INDEX notification_unread ON notification (user_id, id) WHERE read_at IS NULL;
CREATE INDEX notification_record ON notification (record_id) WHERE record_id IS NOT NULL;
CREATE INDEX notification_old ON notification (created_at);

CREATE TABLE reminder_told (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    activity_id uuid NOT NULL REFERENCES activity ON DELETE CASCADE,
    minutes int NOT NULL,
    starts_at timestamptz NOT NULL,
    told_at timestamptz NOT NULL DEFAULT now());
CREATE UNIQUE INDEX reminder_told_once ON reminder_told (activity_id, minutes, starts_at);

CREATE TABLE calendar_feed ({ROW},
    user_id uuid NOT NULL UNIQUE REFERENCES user_account ON DELETE CASCADE,
    token_hash bytea NOT NULL UNIQUE,
    read_at timestamptz);
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
