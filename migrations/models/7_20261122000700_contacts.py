"""Contacts and organizations whole: person types, relations, consents, files, avatars, logged events, activities."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

VERSIONED = """
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    version int NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now()"""

OWNER = """
    contact_id uuid REFERENCES contact ON DELETE CASCADE,
    organization_id uuid REFERENCES organization ON DELETE CASCADE,
    CHECK (num_nonnulls(contact_id, organization_id) = 1)"""

SQL = f"""
ALTER TABLE contact
    ADD COLUMN person_type varchar(16) NOT NULL DEFAULT 'crm',
    ADD COLUMN archived_at timestamptz,
    ADD COLUMN avatar varchar(64);
CREATE INDEX contact_trash ON contact (deleted_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX contact_avatar ON contact (avatar) WHERE avatar IS NOT NULL;

ALTER TABLE organization
    ADD COLUMN tax_id varchar(20) NOT NULL DEFAULT '',
    ADD COLUMN regon varchar(14) NOT NULL DEFAULT '',
    ADD COLUMN krs varchar(10) NOT NULL DEFAULT '',
    ADD COLUMN website varchar(300) NOT NULL DEFAULT '',
    ADD COLUMN industry varchar(120) NOT NULL DEFAULT '',
    ADD COLUMN size varchar(8),
    ADD COLUMN parent_id uuid REFERENCES organization ON DELETE SET NULL,
    ADD COLUMN stage_id uuid REFERENCES stage,
    ADD COLUMN source_id uuid REFERENCES source,
    ADD COLUMN address1 varchar(200) NOT NULL DEFAULT '',
    ADD COLUMN address2 varchar(200) NOT NULL DEFAULT '',
    ADD COLUMN postal_code varchar(20) NOT NULL DEFAULT '',
    ADD COLUMN city varchar(120) NOT NULL DEFAULT '',
    ADD COLUMN voivodeship varchar(80) NOT NULL DEFAULT '',
    ADD COLUMN country varchar(80) NOT NULL DEFAULT '',
    ADD COLUMN created_by_id uuid,
    ADD COLUMN idempotency_key varchar(100),
    ADD COLUMN avatar varchar(64);
CREATE UNIQUE INDEX organization_once ON organization (created_by_id, idempotency_key)
    WHERE idempotency_key IS NOT NULL;
CREATE INDEX organization_trash ON organization (deleted_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX organization_avatar ON organization (avatar) WHERE avatar IS NOT NULL;
CREATE INDEX organization_tax_id ON organization (tax_id text_pattern_ops) WHERE tax_id <> '';
CREATE INDEX organization_parent ON organization (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX organization_stage ON organization (stage_id) WHERE stage_id IS NOT NULL;
CREATE INDEX organization_source ON organization (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE organization_tag (
    organization_id uuid NOT NULL REFERENCES organization ON DELETE CASCADE,
    tag_id uuid NOT NULL REFERENCES tag ON DELETE CASCADE,
    PRIMARY KEY (organization_id, tag_id));
CREATE INDEX organization_tag_tag ON organization_tag (tag_id, organization_id);

ALTER TABLE email_address
    ALTER COLUMN contact_id DROP NOT NULL,
    ADD COLUMN organization_id uuid REFERENCES organization ON DELETE CASCADE,
    ADD CONSTRAINT email_address_owner CHECK (num_nonnulls(contact_id, organization_id) = 1) NOT VALID;
CREATE INDEX email_address_organization ON email_address (organization_id) WHERE organization_id IS NOT NULL;

ALTER TABLE phone_number
    ADD COLUMN invalid boolean NOT NULL DEFAULT false,
    ADD COLUMN do_not_call boolean NOT NULL DEFAULT false;

CREATE TABLE contact_relation (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
    other_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
    kind varchar(16) NOT NULL,
    remark varchar(200) NOT NULL DEFAULT '',
    CHECK (contact_id <> other_id));
CREATE UNIQUE INDEX contact_relation_once ON contact_relation (contact_id, other_id, kind);
CREATE INDEX contact_relation_other ON contact_relation (other_id);

CREATE TABLE consent (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
    kind_id uuid NOT NULL REFERENCES dictionary_entry,
    granted boolean NOT NULL,
    at timestamptz NOT NULL,
    channel varchar(12) NOT NULL,
    wording varchar(120) NOT NULL DEFAULT '',
    remark varchar(500) NOT NULL DEFAULT '',
    by_id uuid,
    by_name varchar(200) NOT NULL);
CREATE INDEX consent_contact ON consent (contact_id, kind_id, at DESC, id DESC);
CREATE INDEX consent_kind ON consent (kind_id);

ALTER TABLE upload
    ADD COLUMN sha256 bytea,
    ADD COLUMN media_type varchar(100) NOT NULL DEFAULT '',
    ADD COLUMN page_count int NOT NULL DEFAULT 0;

CREATE INDEX event_record ON event (subject_id, id);

CREATE TABLE avatar (
    hash varchar(64) PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now());

CREATE TABLE file ({VERSIONED},
    name varchar(255) NOT NULL,
    kind varchar(12) NOT NULL,
    description varchar(500) NOT NULL DEFAULT '',
    author_id uuid REFERENCES user_account,
    deleted_at timestamptz,{OWNER});
CREATE INDEX file_contact ON file (contact_id);
CREATE INDEX file_organization ON file (organization_id);

CREATE TABLE file_version (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    file_id uuid NOT NULL REFERENCES file ON DELETE CASCADE,
    number int NOT NULL,
    name varchar(255) NOT NULL,
    size bigint NOT NULL,
    media_type varchar(100) NOT NULL,
    sha256 bytea NOT NULL,
    key varchar(100) NOT NULL,
    page_count int NOT NULL DEFAULT 0,
    by_id uuid,
    by_name varchar(200) NOT NULL);
CREATE UNIQUE INDEX file_version_number ON file_version (file_id, number);

CREATE TABLE logged_event ({VERSIONED},
    kind varchar(8) NOT NULL,
    direction varchar(8) NOT NULL,
    outcome varchar(16),
    at timestamptz NOT NULL,
    seconds int,
    body text NOT NULL DEFAULT '',
    author_id uuid REFERENCES user_account,
    idempotency_key varchar(100),
    deleted_at timestamptz,{OWNER});
CREATE UNIQUE INDEX logged_event_once ON logged_event (author_id, idempotency_key)
    WHERE idempotency_key IS NOT NULL;
CREATE INDEX logged_event_contact ON logged_event (contact_id);
CREATE INDEX logged_event_organization ON logged_event (organization_id);

CREATE TABLE activity ({VERSIONED},
    kind varchar(16) NOT NULL,
    subject varchar(200) NOT NULL,
    contact_id uuid REFERENCES contact ON DELETE CASCADE,
    organization_id uuid REFERENCES organization ON DELETE CASCADE,
    project_id uuid REFERENCES project ON DELETE SET NULL,
    assignee_id uuid REFERENCES user_account,
    author_id uuid REFERENCES user_account,
    number varchar(64) NOT NULL DEFAULT '',
    region varchar(2) NOT NULL DEFAULT 'PL',
    mode varchar(9),
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    information text NOT NULL DEFAULT '',
    done_at timestamptz,
    deleted_at timestamptz,
    CHECK (starts_at <= ends_at));
CREATE INDEX activity_contact ON activity (contact_id, starts_at, id) WHERE deleted_at IS NULL;
CREATE INDEX activity_organization ON activity (organization_id, starts_at, id) WHERE deleted_at IS NULL;
CREATE INDEX activity_assignee ON activity (assignee_id, starts_at, id) WHERE deleted_at IS NULL AND done_at IS NULL;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
