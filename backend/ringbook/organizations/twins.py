"""Who in a Crm has a tax id, an address or a number already, whoever may see them."""

from collections.abc import Iterable
from typing import Literal, TypeAlias
from uuid import UUID

from tortoise import connections

from ringbook.crms.models import Crm
from ringbook.emails.actions import email_key
from ringbook.emails.models import EmailAddress
from ringbook.organizations.models import Organization
from ringbook.phones.models import PhoneNumber
from ringbook.phones.numbers import Number

Owner: TypeAlias = Literal["contact", "organization"]
_HOLDERS = """
SELECT found.key, o.id FROM (
    SELECT wanted.key, e.owner FROM unnest(%s::text[]) AS wanted (key), LATERAL (
        SELECT {owner}_id AS owner FROM email_address
        WHERE lower(address) = wanted.key AND {owner}_id IS NOT NULL OFFSET 0) e
    UNION ALL
    SELECT wanted.e164 || CASE p.extension WHEN '' THEN '' ELSE 'x' || p.extension END, p.owner
    FROM unnest(%s::text[]) AS wanted (e164), LATERAL (
        SELECT {owner}_id AS owner, extension FROM phone_number
        WHERE e164 = wanted.e164 AND {owner}_id IS NOT NULL OFFSET 0) p
) found, LATERAL (
    SELECT id FROM {owner} WHERE id = found.owner AND crm_id = %s AND deleted_at IS NULL OFFSET 0) o
ORDER BY o.id DESC
"""
# OFFSET 0 keeps it to one look into an index a key: while tables grow fast, the planner's figures are out of date.


def number_key(number: Number | PhoneNumber) -> str:
    """Two extensions of one switchboard are two numbers."""
    return f"{number.e164}x{number.extension}" if number.extension else str(number.e164)


async def holders(owner: Owner, crm: Crm, addresses: Iterable[str], numbers: Iterable[Number]) -> dict[str, UUID]:
    """By key of an address or a number, the `owner` in the Crm who has it; of several the oldest."""
    return dict(await all_holders(owner, crm, addresses, numbers))


async def all_holders(
    owner: Owner, crm: Crm, addresses: Iterable[str], numbers: Iterable[Number]
) -> list[tuple[str, UUID]]:
    """Key of an address or a number and an `owner` in the Crm who has it, for each of them, the newest first."""
    values = [[email_key(address) for address in addresses], [number.e164 for number in numbers], crm.id]
    rows = await connections.get("default").execute_query_dict(_HOLDERS.format(owner=owner), values)
    return [(row["key"], row["id"]) for row in rows]


async def keys_of(owner: Owner, id: UUID) -> set[str]:
    """Of the addresses and numbers that an `owner` is stored with."""
    emails = await EmailAddress.filter(**{f"{owner}_id": id})
    phones = await PhoneNumber.filter(**{f"{owner}_id": id})
    return {*(email_key(email.address) for email in emails), *map(number_key, phones)}


async def one_at_a_time(owner: Owner, crm: Crm, keys: Iterable[str]) -> None:
    """Two who add the same one in the same moment: the second sees the first's."""
    sql = "SELECT pg_advisory_xact_lock(hashtext(%s), hashtext(key)) FROM unnest(%s::text[]) AS wanted (key)"
    await connections.get("default").execute_query(sql, [f"{owner} twins {crm.id}", sorted(set(keys))])


async def taxed(crm: Crm, tax_id: str) -> list[UUID]:
    """The organizations of the Crm with this tax id, which is written as it is stored; "" is nobody's."""
    if not tax_id:
        return []
    rows = await Organization.filter(crm_id=crm.id, tax_id=tax_id, deleted_at=None).only("id")
    return [row.pk for row in rows]
