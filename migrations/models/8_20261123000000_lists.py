"""Lists that carry a million: jobs with reports and undo, the basket, views, the board's order, merges, duplicates."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

ROW = """
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now()"""
VERSIONED = f"""{ROW},
    version int NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now()"""

SQL = f"""
ALTER TABLE contact
    ADD COLUMN board_position numeric,
    ADD COLUMN merged_into_id uuid REFERENCES contact ON DELETE CASCADE;
CREATE INDEX contact_merged_into ON contact (merged_into_id) WHERE merged_into_id IS NOT NULL;
ALTER TABLE organization
    ADD COLUMN merged_into_id uuid REFERENCES organization ON DELETE CASCADE;
CREATE INDEX organization_merged_into ON organization (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE TABLE job ({ROW},
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    kind varchar(24) NOT NULL,
    state varchar(9) NOT NULL DEFAULT 'waiting',
    step int NOT NULL DEFAULT 0,
    title text NOT NULL DEFAULT '',
    task varchar(64) NOT NULL,
    undo_task varchar(64),
    records varchar(16) NOT NULL DEFAULT '',
    arguments jsonb NOT NULL DEFAULT '{{}}',
    place jsonb,
    total int NOT NULL DEFAULT 0,
    processed int NOT NULL DEFAULT 0,
    succeeded int NOT NULL DEFAULT 0,
    skipped int NOT NULL DEFAULT 0,
    failed int NOT NULL DEFAULT 0,
    message text,
    undoes_id uuid REFERENCES job ON DELETE CASCADE,
    undone_at timestamptz,
    file_key varchar(200),
    file_name varchar(255),
    file_size bigint,
    started_at timestamptz,
    finished_at timestamptz);
CREATE INDEX job_user ON job (user_id, id);
CREATE INDEX job_open ON job (id) WHERE state IN ('waiting', 'running');
CREATE INDEX job_undoes ON job (undoes_id) WHERE undoes_id IS NOT NULL;

CREATE TABLE job_item (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    job_id uuid NOT NULL REFERENCES job ON DELETE CASCADE,
    rank int NOT NULL,
    record_id uuid NOT NULL,
    done boolean NOT NULL DEFAULT false,
    label text NOT NULL DEFAULT '',
    code varchar(40),
    message text,
    before jsonb,
    after jsonb);
CREATE UNIQUE INDEX job_item_once ON job_item (job_id, record_id);
CREATE INDEX job_item_rank ON job_item (job_id, rank);
CREATE INDEX job_item_failed ON job_item (job_id, rank, id) WHERE code IS NOT NULL;

CREATE TABLE basket_item ({ROW},
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    contact_id uuid REFERENCES contact ON DELETE CASCADE,
    organization_id uuid REFERENCES organization ON DELETE CASCADE,
    CHECK (num_nonnulls(contact_id, organization_id) = 1));
CREATE UNIQUE INDEX basket_contact ON basket_item (user_id, contact_id) WHERE contact_id IS NOT NULL;
CREATE UNIQUE INDEX basket_organization ON basket_item (user_id, organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX basket_of_contact ON basket_item (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX basket_of_organization ON basket_item (organization_id) WHERE organization_id IS NOT NULL;

CREATE TABLE list_view ({VERSIONED},
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    list varchar(16) NOT NULL,
    name varchar(80) NOT NULL,
    shared boolean NOT NULL DEFAULT false,
    filter jsonb,
    "order" jsonb,
    columns jsonb NOT NULL DEFAULT '[]',
    layout varchar(8) NOT NULL DEFAULT 'table',
    density varchar(8) NOT NULL DEFAULT 'normal');
CREATE UNIQUE INDEX list_view_name ON list_view (user_id, list, lower(name));
CREATE INDEX list_view_shared ON list_view (list) WHERE shared;
CREATE TABLE list_view_default (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    list varchar(16) NOT NULL,
    view_id uuid NOT NULL REFERENCES list_view ON DELETE CASCADE);
CREATE UNIQUE INDEX list_view_default_once ON list_view_default (user_id, list);
CREATE INDEX list_view_default_view ON list_view_default (view_id);

CREATE TABLE merge ({ROW},
    user_id uuid REFERENCES user_account ON DELETE SET NULL,
    kind varchar(12) NOT NULL,
    keep_id uuid NOT NULL,
    dropped jsonb NOT NULL DEFAULT '[]',
    before jsonb NOT NULL DEFAULT '{{}}',
    after jsonb NOT NULL DEFAULT '{{}}',
    moved jsonb NOT NULL DEFAULT '{{}}',
    undone_at timestamptz);
CREATE INDEX merge_keep ON merge (keep_id, id);

CREATE TABLE duplicate_pair ({ROW},
    crm_id uuid NOT NULL REFERENCES crm ON DELETE CASCADE,
    kind varchar(12) NOT NULL,
    one_id uuid NOT NULL,
    other_id uuid NOT NULL,
    score int NOT NULL,
    seen_at timestamptz NOT NULL,
    rejected_at timestamptz,
    rejected_by_id uuid REFERENCES user_account ON DELETE SET NULL,
    CHECK (one_id < other_id));
CREATE UNIQUE INDEX duplicate_pair_once ON duplicate_pair (one_id, other_id);
CREATE INDEX duplicate_pair_open ON duplicate_pair (kind, score, id) WHERE rejected_at IS NULL;
CREATE INDEX duplicate_pair_crm ON duplicate_pair (crm_id, kind, score, id) WHERE rejected_at IS NULL;
CREATE INDEX duplicate_pair_rejected ON duplicate_pair (kind, score, id) WHERE rejected_at IS NOT NULL;
CREATE INDEX duplicate_pair_other ON duplicate_pair (other_id);
CREATE TABLE duplicate_search ({ROW},
    crm_id uuid NOT NULL UNIQUE REFERENCES crm ON DELETE CASCADE,
    searched_at timestamptz NOT NULL);

ALTER TABLE import
    ADD COLUMN undo_id uuid REFERENCES job ON DELETE SET NULL,
    ADD COLUMN create_fields jsonb,
    ADD COLUMN unknown jsonb NOT NULL DEFAULT '{{}}';
ALTER TABLE import_row
    ADD COLUMN before jsonb,
    ADD COLUMN after jsonb;
CREATE INDEX import_row_contact ON import_row (import_id, contact_id);

CREATE TABLE search_pass ({ROW},
    read_until timestamptz NOT NULL);
CREATE TABLE search_word (
    word varchar(40) COLLATE "C" PRIMARY KEY);
CREATE INDEX search_word_alike ON search_word USING gin (word gin_trgm_ops);
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
