"""Settings an administrator loves: the enterprise's, dictionaries in order, custom fields, segmentation."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

VERSIONED = """
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    version int NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now()"""

SQL = f"""
ALTER TABLE enterprise ADD crm_enabled boolean NOT NULL DEFAULT true;

ALTER TABLE crm
    ADD show_caller_fields boolean NOT NULL DEFAULT true,
    ADD organization_register varchar(2) NOT NULL DEFAULT 'PL',
    ADD base_kind varchar(10) NOT NULL DEFAULT 'local',
    ADD base_values jsonb NOT NULL DEFAULT '{{}}',
    ADD base_secrets jsonb NOT NULL DEFAULT '{{}}';

ALTER TABLE project
    ADD dialling boolean NOT NULL DEFAULT false,
    ADD dial_days jsonb NOT NULL DEFAULT '["MON", "TUE", "WED", "THU", "FRI"]',
    ADD dial_from varchar(5) NOT NULL DEFAULT '09:00',
    ADD dial_to varchar(5) NOT NULL DEFAULT '17:00',
    ADD timezone varchar(64) NOT NULL DEFAULT 'Europe/Warsaw',
    ADD presented_number varchar(32) NOT NULL DEFAULT '',
    ADD tries int NOT NULL DEFAULT 3,
    ADD pause_minutes int NOT NULL DEFAULT 60,
    ADD dial_kinds jsonb NOT NULL DEFAULT '["customer", "partner"]';
CREATE TABLE project_dial_stage (
    project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
    stage_id uuid NOT NULL REFERENCES stage ON DELETE CASCADE,
    PRIMARY KEY (project_id, stage_id));
CREATE INDEX project_dial_stage_stage ON project_dial_stage (stage_id);

ALTER TABLE stage ADD hidden boolean NOT NULL DEFAULT false;
ALTER TABLE position
    ADD colour varchar(7) NOT NULL DEFAULT '#868e96',
    ADD hidden boolean NOT NULL DEFAULT false;
ALTER TABLE source ADD colour varchar(7) NOT NULL DEFAULT '#868e96';

CREATE TABLE dictionary_entry ({VERSIONED},
    kind varchar(20) NOT NULL,
    name varchar(120) NOT NULL,
    rank int NOT NULL DEFAULT 0,
    colour varchar(7) NOT NULL DEFAULT '#868e96',
    is_default boolean NOT NULL DEFAULT false,
    active boolean NOT NULL DEFAULT true);
CREATE UNIQUE INDEX dictionary_entry_name ON dictionary_entry (kind, lower(name));
CREATE UNIQUE INDEX dictionary_entry_default ON dictionary_entry (kind) WHERE is_default;

CREATE TABLE custom_field ({VERSIONED},
    crm_id uuid NOT NULL REFERENCES crm ON DELETE CASCADE,
    target varchar(12) NOT NULL,
    name varchar(80) NOT NULL,
    type varchar(9) NOT NULL,
    position int,
    searchable boolean NOT NULL DEFAULT false,
    is_unique boolean NOT NULL DEFAULT false,
    required boolean NOT NULL DEFAULT false,
    options jsonb NOT NULL DEFAULT '[]',
    deleted_at timestamptz);
CREATE UNIQUE INDEX custom_field_name ON custom_field (crm_id, target, lower(name)) WHERE deleted_at IS NULL;
ALTER TABLE contact ADD custom jsonb NOT NULL DEFAULT '{{}}';
ALTER TABLE organization ADD custom jsonb NOT NULL DEFAULT '{{}}';
CREATE INDEX contact_custom ON contact USING gin (custom jsonb_path_ops);
CREATE INDEX organization_custom ON organization USING gin (custom jsonb_path_ops);

CREATE TABLE segment_definition ({VERSIONED},
    crm_id uuid NOT NULL REFERENCES crm ON DELETE CASCADE,
    name varchar(80) NOT NULL,
    low numeric(5, 2) NOT NULL,
    high numeric(5, 2) NOT NULL,
    colour varchar(7) NOT NULL,
    deleted_at timestamptz);
CREATE INDEX segment_definition_crm ON segment_definition (crm_id, low) WHERE deleted_at IS NULL;
CREATE TABLE classifier (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    crm_id uuid NOT NULL REFERENCES crm ON DELETE CASCADE,
    rank int NOT NULL,
    parameter varchar(12),
    custom_field_id uuid REFERENCES custom_field ON DELETE CASCADE,
    weight numeric(9, 4) NOT NULL DEFAULT 1,
    condition varchar(6) NOT NULL,
    points numeric(11, 4),
    rules jsonb NOT NULL DEFAULT '[]',
    CHECK (num_nonnulls(parameter, custom_field_id) = 1));
CREATE INDEX classifier_crm ON classifier (crm_id, rank);
CREATE TABLE segmentation ({VERSIONED},
    crm_id uuid NOT NULL UNIQUE REFERENCES crm ON DELETE CASCADE,
    wanted int NOT NULL DEFAULT 0,
    reached int NOT NULL DEFAULT 0,
    aimed int NOT NULL DEFAULT 0,
    place uuid,
    processed int NOT NULL DEFAULT 0,
    total int NOT NULL DEFAULT 0,
    started_at timestamptz,
    finished_at timestamptz);
ALTER TABLE contact
    ADD segment_id uuid,
    ADD segment_percent numeric(5, 2);
CREATE INDEX contact_segment ON contact (segment_id, sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX contact_segment_percent ON contact (segment_percent, id)
    WHERE deleted_at IS NULL AND segment_percent IS NOT NULL;
CREATE INDEX contact_crm_key ON contact (crm_id, id);
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
