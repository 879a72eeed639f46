"""The day's work: four kinds of activities in one table."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

ENTRY = "uuid REFERENCES dictionary_entry"

SQL = f"""
ALTER TABLE activity RENAME COLUMN information TO note;
ALTER TABLE activity
    ADD COLUMN type_id {ENTRY},
    ADD COLUMN priority_id {ENTRY},
    ADD COLUMN category_id {ENTRY},
    ADD COLUMN ticket_id uuid REFERENCES ticket ON DELETE SET NULL,
    ADD COLUMN in_calendar boolean NOT NULL DEFAULT true,
    ADD COLUMN reminders jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN follows_id uuid REFERENCES activity ON DELETE SET NULL,
    ADD COLUMN timer_seconds int NOT NULL DEFAULT 0,
    ADD COLUMN timer_since timestamptz,
    ADD COLUMN place text NOT NULL DEFAULT '',
    ADD COLUMN expected_amount numeric(14, 2),
    ADD COLUMN expected_currency_id {ENTRY},
    ADD COLUMN actual_amount numeric(14, 2),
    ADD COLUMN actual_currency_id {ENTRY},
    ADD COLUMN idempotency_key varchar(100),
    ADD CHECK ((expected_amount IS NULL) = (expected_currency_id IS NULL)),
    ADD CHECK ((actual_amount IS NULL) = (actual_currency_id IS NULL));
CREATE UNIQUE INDEX activity_once ON activity (author_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX activity_ticket ON activity (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX activity_follows ON activity (follows_id) WHERE follows_id IS NOT NULL;

CREATE TABLE activity_person (
    activity_id uuid NOT NULL REFERENCES activity ON DELETE CASCADE,
    contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
    PRIMARY KEY (activity_id, contact_id));
CREATE INDEX activity_person_contact ON activity_person (contact_id);
CREATE TABLE activity_participant (
    activity_id uuid NOT NULL REFERENCES activity ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    PRIMARY KEY (activity_id, user_id));
CREATE INDEX activity_participant_user ON activity_participant (user_id);
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
