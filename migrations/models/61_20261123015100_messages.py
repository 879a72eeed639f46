"""Messages: e-mails, text messages and faxes, their templates, gateways and signatures."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

VERSIONED = """
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    version int NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now()"""

SQL = f"""
CREATE TABLE message_gateway ({VERSIONED},
    channel varchar(5) NOT NULL UNIQUE,
    kind varchar(11) NOT NULL,
    active boolean NOT NULL,
    host varchar(253) NOT NULL DEFAULT '',
    port int CHECK (port BETWEEN 1 AND 65535),
    security varchar(8) NOT NULL DEFAULT 'starttls',
    username varchar(254) NOT NULL DEFAULT '',
    secret text,
    sender varchar(254) NOT NULL DEFAULT '',
    sender_name varchar(120) NOT NULL DEFAULT '',
    url varchar(2000) NOT NULL DEFAULT '',
    method varchar(4) NOT NULL DEFAULT 'POST',
    body varchar(4000) NOT NULL DEFAULT '',
    content_type varchar(100) NOT NULL DEFAULT '',
    address_template varchar(254) NOT NULL DEFAULT '',
    report_secret text,
    report_hash bytea,
    failing_since timestamptz,
    failures int NOT NULL DEFAULT 0,
    last_error text,
    resume_at timestamptz);

CREATE TABLE message_template ({VERSIONED},
    channel varchar(5) NOT NULL,
    crm_id uuid REFERENCES crm ON DELETE CASCADE,
    name varchar(120) NOT NULL,
    subject varchar(250) NOT NULL DEFAULT '',
    text text NOT NULL,
    html text NOT NULL DEFAULT '',
    active boolean NOT NULL DEFAULT true);
CREATE INDEX message_template_crm ON message_template (crm_id);

CREATE TABLE message_signature (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL UNIQUE REFERENCES user_account ON DELETE CASCADE,
    html text NOT NULL);

CREATE TABLE message ({VERSIONED},
    channel varchar(5) NOT NULL,
    direction varchar(3) NOT NULL DEFAULT 'out',
    state varchar(9) NOT NULL DEFAULT 'queued',
    contact_id uuid REFERENCES contact ON DELETE CASCADE,
    organization_id uuid REFERENCES organization ON DELETE CASCADE,
    CHECK (num_nonnulls(contact_id, organization_id) = 1),
    ticket_id uuid REFERENCES ticket ON DELETE SET NULL,
    recipient varchar(254) NOT NULL,
    origin varchar(254) NOT NULL DEFAULT '',
    origin_name varchar(250) NOT NULL DEFAULT '',
    reply_to varchar(254) NOT NULL DEFAULT '',
    subject varchar(250) NOT NULL DEFAULT '',
    text text NOT NULL,
    html text NOT NULL DEFAULT '',
    sender_id uuid REFERENCES user_account ON DELETE SET NULL,
    template_id uuid REFERENCES message_template ON DELETE SET NULL,
    job_id uuid REFERENCES job ON DELETE SET NULL,
    parts int,
    attempts int NOT NULL DEFAULT 0,
    next_try_at timestamptz,
    expires_at timestamptz NOT NULL,
    claimed_at timestamptz,
    error text,
    message_id varchar(320) NOT NULL DEFAULT '',
    external_id varchar(200),
    override_reason varchar(500),
    idempotency_key varchar(100),
    sent_at timestamptz,
    delivered_at timestamptz);
CREATE INDEX message_contact ON message (contact_id, id);
CREATE INDEX message_organization ON message (organization_id, id);
CREATE INDEX message_ticket ON message (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX message_sender ON message (sender_id, id);
CREATE INDEX message_of_template ON message (template_id) WHERE template_id IS NOT NULL;
CREATE INDEX message_newest ON message (created_at DESC, id DESC);
CREATE INDEX message_due ON message (channel, (job_id IS NOT NULL), next_try_at, id) WHERE state = 'queued';
CREATE INDEX message_in_hand ON message (claimed_at) WHERE state = 'sending';
CREATE INDEX message_external ON message (external_id) WHERE external_id IS NOT NULL;
CREATE UNIQUE INDEX message_once ON message (sender_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE UNIQUE INDEX message_once_a_job ON message (job_id, lower(recipient)) WHERE job_id IS NOT NULL;

CREATE TABLE message_file (
    message_id uuid NOT NULL REFERENCES message ON DELETE CASCADE,
    version_id uuid NOT NULL REFERENCES file_version ON DELETE CASCADE,
    PRIMARY KEY (message_id, version_id));
CREATE INDEX message_file_version ON message_file (version_id);
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
