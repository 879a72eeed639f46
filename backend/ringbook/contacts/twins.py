"""Who in a Crm has an address or a number already, whoever may see them."""

from collections.abc import Iterable
from uuid import UUID

from tortoise import connections

from ringbook.crms.models import Crm
from ringbook.phones.numbers import Number

_HOLDERS = """
SELECT lower(e.address) AS key, c.id FROM email_address e JOIN contact c ON c.id = e.contact_id
WHERE lower(e.address) = ANY(%s) AND c.crm_id = %s AND c.deleted_at IS NULL
UNION ALL
SELECT p.e164 || CASE p.extension WHEN '' THEN '' ELSE 'x' || p.extension END, c.id
FROM phone_number p JOIN contact c ON c.id = p.contact_id
WHERE p.e164 = ANY(%s) AND c.crm_id = %s AND c.deleted_at IS NULL
ORDER BY id DESC
"""


def email_key(address: str) -> str:
    return address.lower()


def number_key(number: Number) -> str:
    """Two extensions of one switchboard are two numbers."""
    return f"{number.e164}x{number.extension}" if number.extension else str(number.e164)


async def holders(crm: Crm, addresses: Iterable[str], numbers: Iterable[Number]) -> dict[str, UUID]:
    """By key of an address or a number, the contact who has it; of several the oldest."""
    values = [[email_key(address) for address in addresses], crm.id, [number.e164 for number in numbers], crm.id]
    return {row["key"]: row["id"] for row in await connections.get("default").execute_query_dict(_HOLDERS, values)}
