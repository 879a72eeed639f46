"""After 30 days a record leaves the trash for good, with all that belongs to it: these are personal data.

Its rows go by their foreign keys, and with it what was merged into it. Its events have none, for they tell of many
kinds of rows: they go here, its own and those of what hangs on it, as does what people were told of these; so does
what could undo its merges. The stories of others keep what they say of it: whose relation or copy they were, by name.
Calls stay, as the phone's log, without it. The bytes of its files are swept by whoever keeps them, once their rows are
gone.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Literal, TypeAlias
from uuid import UUID

from tortoise import connections

from ringbook.contacts.trash.items import KEPT
from ringbook.core.unit import unit_of_work

Kind: TypeAlias = Literal["contact", "organization"]
BATCH = 200
"""Records a transaction."""
_DUE = """
SELECT id FROM {kind} WHERE deleted_at < %s AND merged_into_id IS NULL ORDER BY deleted_at LIMIT %s
FOR UPDATE SKIP LOCKED
"""
_MERGED = "SELECT id FROM {kind} WHERE merged_into_id = ANY(%s) FOR UPDATE"
_NEXT_PERSON = """
WITH gone AS (SELECT unnest(%s::uuid[]) AS id),
     left_there AS (SELECT p.activity_id, min(p.contact_id::text)::uuid AS contact_id
                    FROM activity_person p JOIN activity theirs ON theirs.id = p.activity_id
                    WHERE theirs.contact_id IN (SELECT id FROM gone) AND p.contact_id NOT IN (SELECT id FROM gone)
                    GROUP BY p.activity_id)
UPDATE activity a SET contact_id = (SELECT l.contact_id FROM left_there l WHERE l.activity_id = a.id)
WHERE contact_id IN (SELECT id FROM gone)
AND (organization_id IS NOT NULL OR a.id IN (SELECT activity_id FROM left_there))
"""
_STAYS: dict[Kind, tuple[str, ...]] = {
    "contact": (
        _NEXT_PERSON,
        "UPDATE ticket SET contact_id = NULL WHERE contact_id = ANY(%s) AND organization_id IS NOT NULL",
    ),
    "organization": (
        "UPDATE activity SET organization_id = NULL WHERE organization_id = ANY(%s) AND contact_id IS NOT NULL",
        "UPDATE ticket SET organization_id = NULL WHERE organization_id = ANY(%s) AND contact_id IS NOT NULL",
        "UPDATE contact SET organization_id = NULL WHERE organization_id = ANY(%s)",
    ),
}
"""What does not go along."""
HANGING = ("note", "logged_event", "file", "activity", "ticket")
"""Tables whose rows belong to a record and have events of their own."""
ON_TICKETS = ("ticket_comment", "file")
"""Tables whose rows hang on the tickets of a record, and have events of their own."""
TELLING = ("event", "notification")
"""Tables whose rows tell of a subject."""
_EVENTS = "DELETE FROM event WHERE subject_id = ANY(%s)"
_OF_THEIRS = "DELETE FROM {telling} USING {table} owned WHERE subject_id = owned.id AND owned.{kind}_id = ANY(%s)"
_OF_TICKETS = """
DELETE FROM {telling} USING {table} owned JOIN ticket t ON t.id = owned.ticket_id
WHERE subject_id = owned.id AND t.{kind}_id = ANY(%s)
"""
_LINKS = "DELETE FROM event_link WHERE subject_id = ANY(%s)"
_MERGES = "DELETE FROM merge WHERE keep_id = ANY(%s)"
_PAIRS = "DELETE FROM duplicate_pair USING unnest(%s::uuid[]) AS gone (id) WHERE one_id = gone.id OR other_id = gone.id"
_TOLD = "DELETE FROM notification WHERE record_id = ANY(%s)"
_RECORDS = "DELETE FROM {kind} WHERE id = ANY(%s)"


async def purge(kind: Kind) -> int:
    """Away with all that is due; how many records those were."""
    count = 0
    while gone := await _batch(kind):
        count += gone
    return count


async def _batch(kind: Kind) -> int:
    """One transaction; a record that is being restored meanwhile is left alone."""
    async with unit_of_work():
        database = connections.get("default")
        due = await database.execute_query_dict(_DUE.format(kind=kind), [datetime.now(UTC) - KEPT, BATCH])
        ids: list[UUID] = [row["id"] for row in due]
        if not ids:
            return 0
        ids += [row["id"] for row in await database.execute_query_dict(_MERGED.format(kind=kind), [ids])]
        own = (_EVENTS, _LINKS, _MERGES, _PAIRS, _TOLD, _RECORDS.format(kind=kind))
        for statement in (*_STAYS[kind], *_hanging(kind), *own):
            await database.execute_query(statement, [ids])
    return len(ids)


def _hanging(kind: Kind) -> Iterator[str]:
    """What takes away all that was told of the rows that hang on records, while these are still there."""
    for telling in TELLING:
        yield from (_OF_THEIRS.format(telling=telling, table=table, kind=kind) for table in HANGING)
        yield from (_OF_TICKETS.format(telling=telling, table=table, kind=kind) for table in ON_TICKETS)
