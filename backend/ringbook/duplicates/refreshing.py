"""The pairs of one record, found anew after it was changed."""

from collections import defaultdict
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.contacts.look_alikes.names import alike_names
from ringbook.contacts.models import Contact
from ringbook.duplicates.reasons import SWITCHBOARD, WEIGHTS
from ringbook.duplicates.searching import PAIRS, STORE
from ringbook.organizations.look_alikes.names import alike_names as alike_companies
from ringbook.organizations.look_alikes.reasons import LookAlikeReason as Reason
from ringbook.organizations.models import Organization

_SAME = """
SELECT unnest(ids) AS id FROM (
    SELECT array_agg(DISTINCT t.{owner}_id) AS ids
    FROM {table} mine JOIN {table} t ON {same} AND t.{owner}_id <> mine.{owner}_id
    JOIN {owner} o ON o.id = t.{owner}_id AND o.crm_id = %(crm)s AND o.deleted_at IS NULL
    WHERE mine.{owner}_id = %(id)s GROUP BY mine.id HAVING count(DISTINCT t.{owner}_id) < %(most)s) found
"""
_SIGNS = (
    (Reason.SAME_NUMBER, "phone_number", "t.e164 = mine.e164 AND t.extension = mine.extension"),
    (Reason.SAME_EMAIL, "email_address", "lower(t.address) = lower(mine.address)"),
)
_FOUND = """
SELECT least(%(id)s::uuid, other) AS one, greatest(%(id)s::uuid, other) AS other, weight
FROM unnest(%(others)s::uuid[], %(weights)s::int[]) AS found (other, weight)
"""
_FORGET = """
DELETE FROM duplicate_pair
WHERE (one_id = ANY(%(ids)s::uuid[]) OR other_id = ANY(%(ids)s::uuid[])) AND rejected_at IS NULL AND seen_at < %(seen)s
"""


async def refresh(kind: str, id: UUID) -> None:
    """What holds no longer goes; rejected pairs stay as they are."""
    now = datetime.now(UTC)
    record: Any = await (Contact if kind == "contact" else Organization).get_or_none(id=id, deleted_at=None)
    if record is None or getattr(record, "archived_at", None):
        await forget([id], now)
        return
    weights = await _weights(kind, record)
    alive = await _alive(kind, list(weights))
    found = {"others": alive, "weights": [weights[other] for other in alive], "id": id}
    values: Any = {"crm": record.crm_id, "kind": kind, "seen": now, **found}
    await connections.get("default").execute_query(STORE.format(pairs=_FOUND), values)
    await forget([id], now)


async def forget(ids: list[UUID], before: datetime) -> None:
    """Away with pairs of these records that were not seen since; rejected ones stay."""
    values: Any = {"ids": ids, "seen": before}
    await connections.get("default").execute_query(_FORGET, values)


async def _weights(kind: str, record: Any) -> dict[UUID, int]:
    """By the other record, the sum of the weights of the reasons."""
    found: defaultdict[UUID, int] = defaultdict(int)
    values: Any = {"id": record.pk, "crm": record.crm_id, "most": SWITCHBOARD}
    for reason, table, same in _SIGNS:
        sql = _SAME.format(owner=kind, table=table, same=same)
        for row in await connections.get("default").execute_query_dict(sql, values):
            found[row["id"]] |= WEIGHTS[reason]
    for reason, others in ((Reason.ALIKE_NAME, await _alike(record)), (Reason.SAME_TAX_ID, await _taxed(record))):
        if len(others) < SWITCHBOARD:
            for other in others:
                found[other] |= WEIGHTS[reason]
    found.pop(record.pk, None)
    return found


async def _alike(record: Any) -> list[UUID]:
    """The most alike first."""
    if isinstance(record, Organization):
        found = await alike_companies(record.crm_id, record.name, record.city)
    else:
        names = (record.first_name, record.last_name)
        found = await alike_names(record.crm_id, *names, record.city, record.organization_id)
    return [id for id in found if id != record.pk][:PAIRS]


async def _taxed(record: Any) -> list[UUID]:
    if not getattr(record, "tax_id", ""):
        return []
    rows = Organization.filter(crm_id=record.crm_id, tax_id=record.tax_id, deleted_at=None)
    return [row.pk for row in await rows.only("id")]


async def _alive(kind: str, ids: list[UUID]) -> list[UUID]:
    """Without those in the archive."""
    if kind == "organization" or not ids:
        return ids
    return [row.pk for row in await Contact.filter(id__in=ids, archived_at=None).only("id")]
