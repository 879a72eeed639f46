"""Batch reads of numbers, asked for owners that the viewer sees."""

from collections.abc import Hashable, Mapping
from uuid import UUID

from tortoise import connections

from ringbook.core.prepared import every, rows_by
from ringbook.core.reading import grouped
from ringbook.core.viewer import Viewer
from ringbook.phones.models import PhoneNumber

_REGIONS = """
SELECT phone_number.id, crm.region FROM phone_number
LEFT JOIN contact ON contact.id = contact_id
LEFT JOIN organization ON organization.id = phone_number.organization_id
JOIN crm ON crm.id = coalesce(contact.crm_id, organization.crm_id)
WHERE phone_number.id = ANY(%s)
"""


async def phones_by_contact(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[PhoneNumber]]:
    return grouped("contact_id", await rows_by(every(PhoneNumber), "contact_id", ids, "rank", "id"))


async def phones_by_organization(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[PhoneNumber]]:
    return grouped("organization_id", await rows_by(every(PhoneNumber), "organization_id", ids, "rank", "id"))


async def region_by_number(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, str]:
    """The country of each number's Crm, by which it is written for people."""
    rows = await connections.get("default").execute_query_dict(_REGIONS, [ids])
    return {row["id"]: row["region"] for row in rows}
