"""The house stands: users, Crms, projects, dictionaries, tags, and the history of everything."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

VERSIONED = """
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    version int NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now()"""

SQL = f"""
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- unaccent() depends on a search path, so PostgreSQL won't index it; this one is pinned.
CREATE FUNCTION folded(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    AS $$ SELECT lower(public.unaccent('public.unaccent', $1)) $$;

CREATE TABLE IF NOT EXISTS aerich (
    id serial PRIMARY KEY, version varchar(255) NOT NULL, app varchar(100) NOT NULL, content jsonb NOT NULL);

CREATE TABLE event (
    id uuid PRIMARY KEY,
    seq bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL DEFAULT now(),
    name varchar(64) NOT NULL,
    subject_type varchar(32) NOT NULL,
    subject_id uuid NOT NULL,
    version int,
    by_id uuid,
    by_name varchar(200) NOT NULL,
    via varchar(16) NOT NULL,
    told_at timestamptz);
CREATE UNIQUE INDEX event_seq ON event (seq);
CREATE INDEX event_subject ON event (subject_id, version);
CREATE INDEX event_untold ON event (at) WHERE told_at IS NULL;

CREATE TABLE event_link (
    id uuid PRIMARY KEY,
    subject_id uuid NOT NULL,
    event_id uuid NOT NULL REFERENCES event ON DELETE CASCADE,
    story boolean NOT NULL);
CREATE UNIQUE INDEX event_link_subject ON event_link (subject_id, event_id);
CREATE INDEX event_link_story ON event_link (subject_id, event_id DESC) WHERE story;
CREATE INDEX event_link_event ON event_link (event_id);

CREATE TABLE field_change (
    id uuid PRIMARY KEY,
    event_id uuid NOT NULL REFERENCES event ON DELETE CASCADE,
    field varchar(64) NOT NULL,
    before jsonb,
    after jsonb);
CREATE INDEX field_change_event ON field_change (event_id);

CREATE TABLE role ({VERSIONED},
    key varchar(40) UNIQUE,
    name varchar(80) NOT NULL,
    permissions jsonb NOT NULL DEFAULT '[]');
CREATE UNIQUE INDEX role_name ON role (lower(name));

CREATE TABLE user_account ({VERSIONED},
    email varchar(254) NOT NULL UNIQUE,
    name varchar(120) NOT NULL,
    password_hash varchar(200) NOT NULL,
    active boolean NOT NULL DEFAULT true,
    extension varchar(32) UNIQUE,
    locale varchar(2) NOT NULL DEFAULT 'pl');

CREATE TABLE user_role (
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    role_id uuid NOT NULL REFERENCES role ON DELETE CASCADE,
    PRIMARY KEY (user_id, role_id));

CREATE TABLE session (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    token_hash bytea NOT NULL UNIQUE,
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL);
CREATE INDEX session_by_user ON session (user_id);

CREATE TABLE api_key (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    token_hash bytea NOT NULL UNIQUE,
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    name varchar(80) NOT NULL,
    scopes jsonb NOT NULL,
    expires_at timestamptz,
    used_at timestamptz);

CREATE TABLE sign_in_failure (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    email varchar(254) NOT NULL,
    address varchar(64) NOT NULL);
CREATE INDEX sign_in_failure_email ON sign_in_failure (email, created_at);
CREATE INDEX sign_in_failure_address ON sign_in_failure (address, created_at);

CREATE TABLE crm ({VERSIONED},
    name varchar(120) NOT NULL,
    region varchar(2) NOT NULL DEFAULT 'PL');
CREATE UNIQUE INDEX crm_name ON crm (lower(name));

CREATE TABLE enterprise ({VERSIONED},
    restricted_crm boolean NOT NULL DEFAULT false,
    caller_identification boolean NOT NULL DEFAULT true,
    default_crm_id uuid REFERENCES crm ON DELETE SET NULL);
CREATE UNIQUE INDEX enterprise_alone ON enterprise ((true));

CREATE TABLE project ({VERSIONED},
    name varchar(120) NOT NULL,
    crm_id uuid REFERENCES crm ON DELETE SET NULL);
CREATE UNIQUE INDEX project_name ON project (lower(name));

CREATE TABLE project_member (
    project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
    PRIMARY KEY (project_id, user_id));
CREATE INDEX project_member_user ON project_member (user_id);

CREATE TABLE stage ({VERSIONED},
    crm_id uuid NOT NULL REFERENCES crm ON DELETE CASCADE,
    name varchar(120) NOT NULL,
    rank int NOT NULL DEFAULT 0,
    colour varchar(7) NOT NULL,
    flag varchar(4) NOT NULL DEFAULT 'open',
    in_kanban boolean NOT NULL DEFAULT true);
CREATE UNIQUE INDEX stage_name ON stage (crm_id, lower(name));

CREATE TABLE position ({VERSIONED},
    crm_id uuid NOT NULL REFERENCES crm ON DELETE CASCADE,
    name varchar(120) NOT NULL,
    rank int NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX position_name ON position (crm_id, lower(name));

CREATE TABLE source ({VERSIONED},
    crm_id uuid NOT NULL REFERENCES crm ON DELETE CASCADE,
    name varchar(120) NOT NULL,
    rank int NOT NULL DEFAULT 0,
    system boolean NOT NULL DEFAULT false,
    hidden boolean NOT NULL DEFAULT false);
CREATE UNIQUE INDEX source_name ON source (crm_id, lower(name));

CREATE TABLE tag ({VERSIONED},
    crm_id uuid NOT NULL REFERENCES crm ON DELETE CASCADE,
    name varchar(60) NOT NULL,
    colour varchar(7) NOT NULL);
CREATE UNIQUE INDEX tag_name ON tag (crm_id, lower(name));
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
