"""Who calls and how sure that is, missed calls to ring back, recordings; what was chosen before, numbers in notes."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True
MODELS_STATE = ""

# The foreign keys of `call` are checked apart from being added, so that nobody waits while a long table is read; they
# are new columns, empty everywhere. The notes that are there are read by a job, in batches.
SQL = """
ALTER TABLE call
    ADD certainty varchar(20) NOT NULL DEFAULT 'none',
    ADD transferred_from_id uuid,
    ADD recording_url varchar(2000) NOT NULL DEFAULT '',
    ADD recording_seconds int,
    ADD callback_state varchar(8),
    ADD claimed_by_id uuid,
    ADD claimed_at timestamptz,
    ADD settled_by_id uuid,
    ADD settled_at timestamptz,
    ADD CONSTRAINT call_transferred_from FOREIGN KEY (transferred_from_id) REFERENCES call ON DELETE SET NULL NOT VALID,
    ADD CONSTRAINT call_claimed_by FOREIGN KEY (claimed_by_id) REFERENCES user_account ON DELETE SET NULL NOT VALID,
    ADD CONSTRAINT call_settled_by FOREIGN KEY (settled_by_id) REFERENCES user_account ON DELETE SET NULL NOT VALID;
ALTER TABLE call VALIDATE CONSTRAINT call_transferred_from;
ALTER TABLE call VALIDATE CONSTRAINT call_claimed_by;
ALTER TABLE call VALIDATE CONSTRAINT call_settled_by;
CREATE INDEX call_transferred ON call (transferred_from_id) WHERE transferred_from_id IS NOT NULL;

CREATE TABLE caller_choice (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    caller varchar(40) COLLATE "C" NOT NULL UNIQUE,
    contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
    chosen_by_id uuid REFERENCES user_account ON DELETE SET NULL,
    chosen_at timestamptz NOT NULL DEFAULT now());
CREATE INDEX caller_choice_contact ON caller_choice (contact_id);

CREATE TABLE number_seen (
    id uuid PRIMARY KEY,
    note_id uuid NOT NULL REFERENCES note ON DELETE CASCADE,
    e164 varchar(20) COLLATE "C" NOT NULL);
CREATE UNIQUE INDEX number_seen_note ON number_seen (note_id, e164);
CREATE INDEX number_seen_number ON number_seen (e164);

SELECT procrastinate_defer_jobs_v1(ARRAY[
    ROW('default', 'telephony.read_notes', 0, NULL, NULL, '{}'::jsonb, NULL)::procrastinate_job_to_defer_v1])
WHERE EXISTS (SELECT FROM note);
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return SQL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return ""
