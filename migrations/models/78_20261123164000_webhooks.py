"""Webhooks: where events are posted. A delivery is made with its event, in the event's own transaction."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
CREATE TABLE webhook (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    version int NOT NULL,
    updated_at timestamptz NOT NULL,
    name varchar(120) NOT NULL,
    url text NOT NULL,
    events jsonb NOT NULL DEFAULT '[]',
    secret text NOT NULL,
    old_secret text NOT NULL DEFAULT '',
    old_until timestamptz,
    owner_id uuid NOT NULL REFERENCES user_account (id),
    scopes jsonb,
    paused_at timestamptz,
    pause_reason varchar(10),
    failing_since timestamptz,
    last_success_at timestamptz
);
CREATE UNIQUE INDEX webhook_name ON webhook (lower(name));

CREATE TABLE webhook_delivery (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    webhook_id uuid NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    event_id uuid,
    name varchar(64) NOT NULL,
    subject_type varchar(32),
    subject_id uuid,
    state varchar(9) NOT NULL DEFAULT 'waiting',
    tries int NOT NULL DEFAULT 0,
    next_try_at timestamptz DEFAULT clock_timestamp(),
    tried_at timestamptz,
    status smallint,
    milliseconds int,
    problem text NOT NULL DEFAULT '',
    body text NOT NULL DEFAULT '',
    answer text NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX webhook_delivery_once ON webhook_delivery (event_id, webhook_id);
CREATE INDEX webhook_delivery_log ON webhook_delivery (webhook_id, created_at DESC, id DESC);
CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, next_try_at)
    WHERE state = 'waiting' AND event_id IS NOT NULL;
CREATE INDEX webhook_delivery_test ON webhook_delivery (webhook_id) WHERE state = 'waiting' AND event_id IS NULL;
CREATE INDEX webhook_delivery_old ON webhook_delivery (created_at);

CREATE FUNCTION deliver_to_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO webhook_delivery (webhook_id, event_id, name, subject_type, subject_id)
    SELECT w.id, e.id, e.name, e.subject_type, e.subject_id
    FROM webhook w JOIN made e ON w.events ?| ARRAY[e.name, split_part(e.name, '.', 1) || '.*']
    WHERE w.paused_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER event_webhooks AFTER INSERT ON event REFERENCING NEW TABLE AS made
    FOR EACH STATEMENT EXECUTE FUNCTION deliver_to_webhooks()
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
