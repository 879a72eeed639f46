"""Numbers that notes mention: read out of the texts when they are written, looked up when nobody has the number."""

import re
from collections.abc import Iterable, Mapping
from uuid import UUID

from phonenumbers import Leniency, PhoneNumberFormat, PhoneNumberMatcher, format_number
from tortoise import connections

from ringbook.core.ids import uuid7

MOST_SHOWN = 10
"""Contacts that are suggested."""
MOST_KEPT = 50
"""Numbers of a note."""
_WORTH_READING = re.compile(r"(?:\d\D{0,3}){7}")
"""Seven digits near each other: most notes have none, and the reading of numbers takes its time."""
_REGIONS = """
SELECT note.id, crm.region FROM note
LEFT JOIN contact c ON c.id = note.contact_id LEFT JOIN organization o ON o.id = note.organization_id
JOIN crm ON crm.id = coalesce(c.crm_id, o.crm_id) WHERE note.id = ANY(%s)
"""
_FORGET = "DELETE FROM number_seen WHERE note_id = ANY(%s)"
_KEEP = """
INSERT INTO number_seen (id, note_id, e164)
SELECT * FROM unnest(%s::uuid[], %s::uuid[], %s::text[]) ON CONFLICT (note_id, e164) DO NOTHING
"""
_MENTIONED = """
SELECT n.contact_id, max(n.created_at) AS latest FROM number_seen s
JOIN note n ON n.id = s.note_id JOIN contact c ON c.id = n.contact_id
WHERE s.e164 = %s AND n.deleted_at IS NULL AND c.deleted_at IS NULL
GROUP BY n.contact_id ORDER BY latest DESC, n.contact_id LIMIT %s
"""


def numbers_in(text: str, region: str) -> list[str]:
    """The real phone numbers in a text, as E.164, each once."""
    if not _WORTH_READING.search(text):
        return []
    found = PhoneNumberMatcher(text, region, leniency=Leniency.VALID, max_tries=MOST_KEPT)
    return list(dict.fromkeys(format_number(match.number, PhoneNumberFormat.E164) for match in found))[:MOST_KEPT]


async def note_numbers(texts: Mapping[UUID, str]) -> None:
    """Keep the numbers of these notes instead of those they had; a text "" has none."""
    database = connections.get("default")
    await database.execute_query(_FORGET, [list(texts)])
    worth = [id for id, text in texts.items() if _WORTH_READING.search(text)]
    regions = await database.execute_query_dict(_REGIONS, [worth]) if worth else []
    pairs = [(row["id"], e164) for row in regions for e164 in numbers_in(texts[row["id"]], row["region"])]
    if pairs:
        notes, numbers = (list(column) for column in zip(*pairs, strict=True))
        await database.execute_query(_KEEP, [_new_ids(notes), notes, numbers])


async def mentioned(e164: str | None) -> list[UUID]:
    """The contacts whose notes mention the number, the latest note first."""
    if e164 is None:
        return []
    rows = await connections.get("default").execute_query_dict(_MENTIONED, [e164, MOST_SHOWN])
    return [row["contact_id"] for row in rows]


def _new_ids(rows: Iterable[UUID]) -> list[UUID]:
    return [uuid7() for _ in rows]
