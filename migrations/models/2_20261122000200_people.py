"""People and companies, their numbers and addresses, and the notes about them."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

VERSIONED = """
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    version int NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now()"""

SQL = f"""
CREATE TABLE organization ({VERSIONED},
    crm_id uuid NOT NULL REFERENCES crm,
    name varchar(200) NOT NULL,
    account_kind varchar(8) NOT NULL DEFAULT 'customer',
    deleted_at timestamptz,
    sort_name text COLLATE "C" NOT NULL GENERATED ALWAYS AS (folded(name)) STORED);
CREATE INDEX organization_by_name ON organization (sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX organization_crm ON organization (crm_id, sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX organization_words ON organization USING gin (sort_name gin_trgm_ops);

CREATE TABLE organization_manager (
    organization_id uuid NOT NULL REFERENCES organization ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    PRIMARY KEY (organization_id, user_id));
CREATE INDEX organization_manager_user ON organization_manager (user_id, organization_id);

CREATE TABLE contact ({VERSIONED},
    crm_id uuid NOT NULL REFERENCES crm,
    first_name varchar(120) NOT NULL,
    last_name varchar(120) NOT NULL,
    account_kind varchar(8) NOT NULL DEFAULT 'customer',
    position_id uuid REFERENCES position,
    stage_id uuid REFERENCES stage,
    source_id uuid REFERENCES source,
    organization_id uuid REFERENCES organization,
    address1 varchar(200) NOT NULL DEFAULT '',
    address2 varchar(200) NOT NULL DEFAULT '',
    postal_code varchar(20) NOT NULL DEFAULT '',
    city varchar(120) NOT NULL DEFAULT '',
    voivodeship varchar(80) NOT NULL DEFAULT '',
    country varchar(80) NOT NULL DEFAULT '',
    birthday date,
    language varchar(35) NOT NULL DEFAULT '',
    created_by_id uuid,
    idempotency_key varchar(100),
    deleted_at timestamptz,
    sort_name text COLLATE "C" NOT NULL GENERATED ALWAYS AS (folded(last_name || ' ' || first_name)) STORED,
    search text NOT NULL GENERATED ALWAYS AS (folded(first_name || ' ' || last_name || ' ' || first_name)) STORED);
CREATE INDEX contact_by_name ON contact (sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX contact_crm ON contact (crm_id, sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX contact_stage ON contact (stage_id, sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX contact_created ON contact (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX contact_updated ON contact (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX contact_organization ON contact (organization_id, sort_name, id);
CREATE INDEX contact_position ON contact (position_id);
CREATE INDEX contact_source ON contact (source_id);
CREATE INDEX contact_words ON contact USING gin (search gin_trgm_ops);
CREATE UNIQUE INDEX contact_once ON contact (created_by_id, idempotency_key) WHERE idempotency_key IS NOT NULL;

CREATE TABLE email_address (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
    address varchar(254) NOT NULL,
    main boolean NOT NULL DEFAULT false,
    rank int NOT NULL DEFAULT 0);
CREATE INDEX email_address_contact ON email_address (contact_id);
CREATE INDEX email_address_prefix ON email_address (lower(address) text_pattern_ops);

CREATE TABLE contact_manager (
    contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    PRIMARY KEY (contact_id, user_id));
CREATE INDEX contact_manager_user ON contact_manager (user_id, contact_id);

CREATE TABLE contact_tag (
    contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
    tag_id uuid NOT NULL REFERENCES tag ON DELETE CASCADE,
    PRIMARY KEY (contact_id, tag_id));
CREATE INDEX contact_tag_tag ON contact_tag (tag_id, contact_id);

CREATE TABLE phone_number (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    contact_id uuid REFERENCES contact ON DELETE CASCADE,
    organization_id uuid REFERENCES organization ON DELETE CASCADE,
    number varchar(64) NOT NULL,
    e164 varchar(20),
    reversed_digits varchar(32) NOT NULL,
    extension varchar(16) NOT NULL DEFAULT '',
    kind varchar(10) NOT NULL DEFAULT 'mobile',
    description varchar(200) NOT NULL DEFAULT '',
    main boolean NOT NULL DEFAULT false,
    rank int NOT NULL DEFAULT 0,
    CHECK (num_nonnulls(contact_id, organization_id) = 1));
CREATE INDEX phone_number_contact ON phone_number (contact_id);
CREATE INDEX phone_number_organization ON phone_number (organization_id);
CREATE INDEX phone_number_e164 ON phone_number (e164);
CREATE INDEX phone_number_suffix ON phone_number (reversed_digits text_pattern_ops);

CREATE TABLE note ({VERSIONED},
    contact_id uuid REFERENCES contact ON DELETE CASCADE,
    organization_id uuid REFERENCES organization ON DELETE CASCADE,
    author_id uuid REFERENCES user_account,
    body text NOT NULL,
    deleted_at timestamptz,
    CHECK (num_nonnulls(contact_id, organization_id) = 1));
CREATE INDEX note_contact ON note (contact_id);
CREATE INDEX note_organization ON note (organization_id);
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
