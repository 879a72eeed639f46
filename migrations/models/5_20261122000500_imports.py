"""Imports, the contacts that came of their rows, and what was wrong with the others."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

SQL = """
CREATE TABLE import (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    crm_id uuid NOT NULL REFERENCES crm ON DELETE CASCADE,
    upload_id uuid REFERENCES upload ON DELETE SET NULL,
    file_name varchar(255) NOT NULL,
    state varchar(9) NOT NULL DEFAULT 'draft',
    columns jsonb NOT NULL DEFAULT '[]',
    duplicates varchar(6) NOT NULL DEFAULT 'skip',
    create_values boolean NOT NULL DEFAULT true,
    dry_run boolean NOT NULL DEFAULT false,
    row_count int NOT NULL DEFAULT 0,
    position int NOT NULL DEFAULT 0,
    processed int NOT NULL DEFAULT 0,
    created int NOT NULL DEFAULT 0,
    updated int NOT NULL DEFAULT 0,
    skipped int NOT NULL DEFAULT 0,
    failed int NOT NULL DEFAULT 0,
    message text,
    started_at timestamptz,
    finished_at timestamptz);
CREATE INDEX import_user ON import (user_id, created_at);
CREATE INDEX import_upload ON import (upload_id);
CREATE INDEX import_open ON import (state) WHERE state IN ('draft', 'running');

CREATE TABLE import_row (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    import_id uuid NOT NULL REFERENCES import ON DELETE CASCADE,
    row int NOT NULL,
    contact_id uuid NOT NULL,
    made boolean NOT NULL);
CREATE UNIQUE INDEX import_row_once ON import_row (import_id, row);

CREATE TABLE import_error (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    import_id uuid NOT NULL REFERENCES import ON DELETE CASCADE,
    row int NOT NULL,
    "column" text NOT NULL,
    value varchar(200) NOT NULL,
    code varchar(40) NOT NULL,
    message text NOT NULL);
CREATE INDEX import_error_row ON import_error (import_id, row, id);
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
