"""Lines to PBXes, and calls; events that also concern people, apart from the records they are about."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
ALTER TABLE event ADD COLUMN also_tell jsonb NOT NULL DEFAULT '[]';

CREATE TABLE cti_connection (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    name varchar(120) NOT NULL,
    region varchar(2) NOT NULL,
    token_hash bytea NOT NULL UNIQUE,
    last_event_at timestamptz,
    deleted_at timestamptz);
CREATE UNIQUE INDEX cti_connection_name ON cti_connection (lower(name)) WHERE deleted_at IS NULL;

CREATE TABLE call (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    version int NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now(),
    connection_id uuid NOT NULL REFERENCES cti_connection,
    external_id varchar(200) COLLATE "C" NOT NULL,
    source varchar(8) NOT NULL DEFAULT 'nothing',
    direction varchar(3) NOT NULL,
    state varchar(8) NOT NULL DEFAULT 'ringing',
    number varchar(100) NOT NULL DEFAULT '',
    national varchar(120) NOT NULL DEFAULT '',
    e164 varchar(20),
    withheld boolean NOT NULL DEFAULT false,
    own_number varchar(100) NOT NULL DEFAULT '',
    queue varchar(200) NOT NULL DEFAULT '',
    contact_id uuid REFERENCES contact ON DELETE SET NULL,
    organization_id uuid REFERENCES organization ON DELETE SET NULL,
    candidate_ids jsonb NOT NULL DEFAULT '[]',
    assigned boolean NOT NULL DEFAULT false,
    user_id uuid REFERENCES user_account,
    started_at timestamptz NOT NULL DEFAULT now(),
    answered_at timestamptz,
    ended_at timestamptz,
    cause varchar(100) NOT NULL DEFAULT '');
CREATE UNIQUE INDEX call_external ON call (connection_id, external_id);
CREATE INDEX call_started ON call (started_at, id);
CREATE INDEX call_live ON call (started_at) WHERE ended_at IS NULL;
CREATE INDEX call_contact ON call (contact_id, started_at);
CREATE INDEX call_organization ON call (organization_id, started_at);
CREATE INDEX call_by_user ON call (user_id, started_at);

CREATE TABLE call_user (
    call_id uuid NOT NULL REFERENCES call ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    PRIMARY KEY (call_id, user_id));
CREATE INDEX call_user_user ON call_user (user_id, call_id);
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
