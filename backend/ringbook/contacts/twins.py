"""Who in a Crm has an address or a number already, whoever may see them."""

from collections.abc import Iterable
from uuid import UUID

from tortoise import connections

from ringbook.crms.models import Crm
from ringbook.phones.models import PhoneNumber
from ringbook.phones.numbers import Number

_HOLDERS = """
SELECT found.key, c.id FROM (
    SELECT wanted.key, e.contact_id FROM unnest(%s::text[]) AS wanted (key), LATERAL (
        SELECT contact_id FROM email_address WHERE lower(address) = wanted.key OFFSET 0) e
    UNION ALL
    SELECT wanted.e164 || CASE p.extension WHEN '' THEN '' ELSE 'x' || p.extension END, p.contact_id
    FROM unnest(%s::text[]) AS wanted (e164), LATERAL (
        SELECT contact_id, extension FROM phone_number WHERE e164 = wanted.e164 AND contact_id IS NOT NULL OFFSET 0) p
) found, LATERAL (
    SELECT id FROM contact WHERE id = found.contact_id AND crm_id = %s AND deleted_at IS NULL OFFSET 0) c
ORDER BY c.id DESC
"""
# OFFSET 0 keeps it to one look into an index a key: while tables grow fast, the planner's figures are out of date.


def email_key(address: str) -> str:
    return address.lower()


def number_key(number: Number | PhoneNumber) -> str:
    """Two extensions of one switchboard are two numbers."""
    return f"{number.e164}x{number.extension}" if number.extension else str(number.e164)


async def holders(crm: Crm, addresses: Iterable[str], numbers: Iterable[Number]) -> dict[str, UUID]:
    """By key of an address or a number, the contact who has it; of several the oldest."""
    values = [[email_key(address) for address in addresses], [number.e164 for number in numbers], crm.id]
    return {row["key"]: row["id"] for row in await connections.get("default").execute_query_dict(_HOLDERS, values)}
