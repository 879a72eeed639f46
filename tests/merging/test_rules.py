"""Nothing in the database names a contact or an organization without a rule for merges."""

import psycopg
import pytest

from ringbook.merging.rules import RULES, Owner

FOREIGN_KEYS = """
SELECT c.conrelid::regclass::text || '.' || a.attname
FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
WHERE c.contype = 'f' AND c.confrelid = %s::regclass
"""
COLUMNS = "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'"


@pytest.mark.parametrize("owner", ["contact", "organization"])
async def test_every_foreign_key_has_a_rule(migrated: str, owner: Owner) -> None:
    with psycopg.connect(migrated) as connection:
        keys = {row[0] for row in connection.execute(FOREIGN_KEYS, [owner])}
        columns = {row[0] for row in connection.execute(COLUMNS)}
    assert {rule.name for rule in RULES[owner] if rule.foreign} == keys
    assert {rule.name for rule in RULES[owner] if not rule.foreign} <= columns - keys


async def test_columns_without_a_foreign_key_that_name_a_record_are_known(migrated: str) -> None:
    """By their names, at least: whoever adds another one has to say what a merge does with it."""
    with psycopg.connect(migrated) as connection:
        named = {
            row[0]
            for row in connection.execute(COLUMNS)
            if row[0].rpartition(".")[2] in ("contact_id", "organization_id", "record_id", "subject_id")
        }
    ruled = {rule.name for rules in RULES.values() for rule in rules}
    assert named - ruled == {
        "event.subject_id",  # what happened to a dropped record happened to it, and is read through the survivor
        "notification.subject_id",  # people are told of notes, activities and tickets, which keep their ids
        "webhook_delivery.subject_id",  # what is posted is about the record of then; its id leads to the survivor
        "job_item.record_id",  # what a job did is undone on the record itself, or refused in words
    }
