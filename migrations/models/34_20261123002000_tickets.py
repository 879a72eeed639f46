"""Tickets: their flows, states, moves and targets, their comments, tags, calls and files."""

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
CREATE TABLE ticket_flow ({VERSIONED},
    type_id uuid NOT NULL UNIQUE REFERENCES dictionary_entry ON DELETE CASCADE);
CREATE TABLE ticket_state ({VERSIONED},
    flow_id uuid NOT NULL REFERENCES ticket_flow ON DELETE CASCADE,
    type_id uuid NOT NULL REFERENCES dictionary_entry ON DELETE CASCADE,
    name varchar(120) NOT NULL,
    category varchar(8) NOT NULL,
    colour varchar(7) NOT NULL,
    rank int NOT NULL,
    initial boolean NOT NULL DEFAULT false,
    x double precision NOT NULL DEFAULT 0,
    y double precision NOT NULL DEFAULT 0);
CREATE INDEX ticket_state_flow ON ticket_state (flow_id, rank);
CREATE INDEX ticket_state_type ON ticket_state (type_id);
CREATE UNIQUE INDEX ticket_state_initial ON ticket_state (flow_id) WHERE initial;
CREATE TABLE ticket_transition ({ROW},
    start_id uuid NOT NULL REFERENCES ticket_state ON DELETE CASCADE,
    end_id uuid NOT NULL REFERENCES ticket_state ON DELETE CASCADE,
    CHECK (start_id <> end_id));
CREATE UNIQUE INDEX ticket_transition_once ON ticket_transition (start_id, end_id);
CREATE INDEX ticket_transition_end ON ticket_transition (end_id);
CREATE TABLE ticket_target ({ROW},
    flow_id uuid NOT NULL REFERENCES ticket_flow ON DELETE CASCADE,
    priority_id uuid REFERENCES dictionary_entry ON DELETE CASCADE,
    minutes int NOT NULL);
CREATE UNIQUE INDEX ticket_target_once ON ticket_target (flow_id, priority_id) NULLS NOT DISTINCT;
CREATE INDEX ticket_target_priority ON ticket_target (priority_id);

CREATE SEQUENCE ticket_number AS int START 1001;
CREATE TABLE ticket ({VERSIONED},
    number int NOT NULL UNIQUE,
    subject varchar(200) NOT NULL,
    description text NOT NULL DEFAULT '',
    crm_id uuid NOT NULL REFERENCES crm,
    type_id uuid NOT NULL REFERENCES dictionary_entry,
    priority_id uuid REFERENCES dictionary_entry,
    state_id uuid NOT NULL REFERENCES ticket_state,
    assignee_id uuid REFERENCES user_account,
    contact_id uuid REFERENCES contact ON DELETE CASCADE,
    organization_id uuid REFERENCES organization ON DELETE CASCADE,
    project_id uuid REFERENCES project ON DELETE SET NULL,
    author_id uuid REFERENCES user_account,
    due_at timestamptz,
    soon_at timestamptz,
    due_by_hand boolean NOT NULL DEFAULT false,
    stopped_at timestamptz,
    stood_seconds int NOT NULL DEFAULT 0,
    resolved_at timestamptz,
    closed_at timestamptz,
    idempotency_key varchar(100),
    deleted_at timestamptz,
    sort_subject text COLLATE "C" NOT NULL GENERATED ALWAYS AS (folded(subject)) STORED,
    words text NOT NULL GENERATED ALWAYS AS
        (folded(btrim(regexp_replace(description, '(<[^>]*>|[[:space:]])+', ' ', 'g')))) STORED);
CREATE INDEX ticket_by_number ON ticket (number, id) WHERE deleted_at IS NULL;
CREATE INDEX ticket_by_subject ON ticket (sort_subject, id) WHERE deleted_at IS NULL;
CREATE INDEX ticket_by_due ON ticket (due_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ticket_by_created ON ticket (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ticket_by_updated ON ticket (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ticket_by_resolved ON ticket (resolved_at, id) WHERE deleted_at IS NULL AND resolved_at IS NOT NULL;
CREATE INDEX ticket_crm ON ticket (crm_id, number, id);
CREATE INDEX ticket_type ON ticket (type_id, number, id);
CREATE INDEX ticket_priority ON ticket (priority_id, id);
CREATE INDEX ticket_by_state ON ticket (state_id, id);
CREATE INDEX ticket_assignee ON ticket (assignee_id, number, id);
CREATE INDEX ticket_contact ON ticket (contact_id, number, id);
CREATE INDEX ticket_organization ON ticket (organization_id, number, id);
CREATE INDEX ticket_project ON ticket (project_id, number, id);
CREATE INDEX ticket_subject_words ON ticket USING gin (sort_subject gin_trgm_ops);
CREATE INDEX ticket_words ON ticket USING gin (words gin_trgm_ops);
CREATE UNIQUE INDEX ticket_once ON ticket (author_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX ticket_deleted ON ticket (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE ticket_tag (
    ticket_id uuid NOT NULL REFERENCES ticket ON DELETE CASCADE,
    tag_id uuid NOT NULL REFERENCES tag ON DELETE CASCADE,
    PRIMARY KEY (ticket_id, tag_id));
CREATE INDEX ticket_tag_tag ON ticket_tag (tag_id, ticket_id);
CREATE TABLE ticket_call (
    ticket_id uuid NOT NULL REFERENCES ticket ON DELETE CASCADE,
    call_id uuid NOT NULL REFERENCES call ON DELETE CASCADE,
    PRIMARY KEY (ticket_id, call_id));
CREATE INDEX ticket_call_call ON ticket_call (call_id, ticket_id);

CREATE TABLE ticket_comment ({VERSIONED},
    ticket_id uuid NOT NULL REFERENCES ticket ON DELETE CASCADE,
    author_id uuid REFERENCES user_account,
    html text NOT NULL,
    internal boolean NOT NULL DEFAULT true,
    deleted_at timestamptz);
CREATE INDEX ticket_comment_ticket ON ticket_comment (ticket_id, created_at, id) WHERE deleted_at IS NULL;

ALTER TABLE file
    ADD COLUMN ticket_id uuid REFERENCES ticket ON DELETE CASCADE,
    DROP CONSTRAINT file_check,
    ADD CONSTRAINT file_owner CHECK (num_nonnulls(contact_id, organization_id, ticket_id) = 1) NOT VALID;
ALTER TABLE file VALIDATE CONSTRAINT file_owner;
CREATE INDEX file_ticket ON file (ticket_id) WHERE ticket_id IS NOT NULL;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
