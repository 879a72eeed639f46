"""Lines to PBXes in many dialects: what protects them, their extensions and queues, and the log of what they posted."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
ALTER TABLE cti_connection
    ADD version int NOT NULL DEFAULT 1,
    ADD updated_at timestamptz NOT NULL DEFAULT now(),
    ADD dialect varchar(10) NOT NULL DEFAULT 'auto',
    ADD outside_prefix varchar(8) NOT NULL DEFAULT '',
    ADD previous_token_hash bytea,
    ADD previous_until timestamptz,
    ADD signing_secret text NOT NULL DEFAULT '',
    ADD addresses jsonb NOT NULL DEFAULT '[]',
    ADD recording_hosts jsonb NOT NULL DEFAULT '[]',
    ADD dial_adapter varchar(4) NOT NULL DEFAULT 'none',
    ADD dial_url varchar(2000) NOT NULL DEFAULT '',
    ADD dial_method varchar(4) NOT NULL DEFAULT 'POST',
    ADD dial_body text NOT NULL DEFAULT '',
    ADD dial_endpoint varchar(200) NOT NULL DEFAULT '',
    ADD dial_context varchar(100) NOT NULL DEFAULT '',
    ADD dial_username varchar(200) NOT NULL DEFAULT '',
    ADD dial_secret text NOT NULL DEFAULT '',
    ADD dial_main boolean NOT NULL DEFAULT false,
    ADD asterisk_host varchar(253) NOT NULL DEFAULT '',
    ADD asterisk_port int NOT NULL DEFAULT 5038,
    ADD asterisk_username varchar(100) NOT NULL DEFAULT '',
    ADD asterisk_secret text NOT NULL DEFAULT '',
    ADD asterisk_since timestamptz,
    ADD asterisk_message varchar(300) NOT NULL DEFAULT '';
CREATE INDEX cti_connection_previous ON cti_connection (previous_token_hash) WHERE previous_token_hash IS NOT NULL;

CREATE TABLE cti_extension (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    connection_id uuid NOT NULL REFERENCES cti_connection ON DELETE CASCADE,
    extension varchar(100) COLLATE "C" NOT NULL,
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE);
CREATE UNIQUE INDEX cti_extension_once ON cti_extension (connection_id, extension);
CREATE INDEX cti_extension_user ON cti_extension (user_id);

CREATE TABLE cti_queue (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    connection_id uuid NOT NULL REFERENCES cti_connection ON DELETE CASCADE,
    name varchar(200) NOT NULL,
    project_id uuid REFERENCES project ON DELETE SET NULL);
CREATE UNIQUE INDEX cti_queue_once ON cti_queue (connection_id, lower(name));
CREATE INDEX cti_queue_project ON cti_queue (project_id);

CREATE TABLE cti_queue_user (
    queue_id uuid NOT NULL REFERENCES cti_queue ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    PRIMARY KEY (queue_id, user_id));
CREATE INDEX cti_queue_user_user ON cti_queue_user (user_id, queue_id);

CREATE TABLE cti_log (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    connection_id uuid NOT NULL REFERENCES cti_connection ON DELETE CASCADE,
    method varchar(8) NOT NULL,
    path varchar(200) NOT NULL DEFAULT '',
    content_type varchar(200) NOT NULL DEFAULT '',
    body bytea NOT NULL,
    address varchar(64) NOT NULL DEFAULT '',
    dialect varchar(10),
    outcome varchar(8) NOT NULL,
    events jsonb NOT NULL DEFAULT '[]',
    status smallint NOT NULL,
    answer text NOT NULL DEFAULT '',
    answer_type varchar(100) NOT NULL DEFAULT '',
    error jsonb,
    call_id uuid REFERENCES call ON DELETE SET NULL);
CREATE INDEX cti_log_newest ON cti_log (created_at, id);
CREATE INDEX cti_log_line ON cti_log (connection_id, created_at, id);
CREATE INDEX cti_log_call ON cti_log (call_id);
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
