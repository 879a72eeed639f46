"""Calls that people ask for, and phone meetings that wait for the end of quiet hours."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
CREATE TABLE dial_request (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    called varchar(40) NOT NULL,
    national varchar(120) NOT NULL,
    presented varchar(32) NOT NULL DEFAULT '',
    project_name varchar(120) NOT NULL DEFAULT '',
    contact_id uuid REFERENCES contact ON DELETE SET NULL,
    organization_id uuid REFERENCES organization ON DELETE SET NULL,
    line_id uuid REFERENCES cti_connection ON DELETE SET NULL,
    extension varchar(100) NOT NULL,
    call_id uuid REFERENCES call ON DELETE SET NULL,
    state varchar(8) NOT NULL DEFAULT 'asked',
    external_id varchar(200) NOT NULL,
    at timestamptz NOT NULL,
    sent_at timestamptz,
    ringing_at timestamptz,
    ended_at timestamptz,
    message varchar(200) NOT NULL DEFAULT '',
    overridden jsonb NOT NULL DEFAULT '[]',
    reason varchar(500) NOT NULL DEFAULT '');
CREATE INDEX dial_request_user ON dial_request (user_id, at);
CREATE INDEX dial_request_contact ON dial_request (contact_id);
CREATE INDEX dial_request_organization ON dial_request (organization_id);
CREATE INDEX dial_request_line ON dial_request (line_id);
CREATE INDEX dial_request_call ON dial_request (call_id);
CREATE INDEX dial_request_external ON dial_request (external_id, at);
CREATE INDEX dial_request_number ON dial_request (called, at);
CREATE INDEX dial_request_open ON dial_request (at) WHERE state IN ('asked', 'ringing');

CREATE TABLE dial_hold (
    activity_id uuid PRIMARY KEY REFERENCES activity ON DELETE CASCADE,
    until timestamptz NOT NULL);
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
