"""Whoever lacks the permission saves no second contact with the same number or address (LST-9)."""

from collections.abc import Sequence

from tortoise import connections

from ringbook.contacts.actions.emails import Address
from ringbook.contacts.models import Contact, EmailAddress
from ringbook.contacts.twins import email_key, holders, number_key
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.phones.actions import Given
from ringbook.phones.models import PhoneNumber
from ringbook.phones.numbers import read

MAY_DUPLICATE = "contacts:duplicate"


async def duplicates(
    crm: Crm,
    emails: Sequence[Address],
    phones: Sequence[Given],
    *,
    by: Viewer,
    contact: Contact | None = None,
) -> list[DomainError]:
    """DUPLICATE at emails.N.address and phones.N.number for what somebody else in the Crm has, hidden or not.

    contact: whose lists these will be; what they have by now may stay. Nothing for those who may duplicate.
    """
    if by.may(MAY_DUPLICATE) or not (emails or phones):
        return []
    numbers = [read(phone.number, crm.region) for phone in phones]
    addresses = [email_key(email.tidy) for email in emails]
    keys = [*addresses, *map(number_key, numbers)]
    await _one_at_a_time(crm, keys)
    taken = (await holders(crm, addresses, numbers)).keys() - (await _keys_of(contact) if contact else set())
    mail = "You may not save a second contact with this e-mail address."
    number = "You may not save a second contact with this number."
    paths = [(f"emails.{place}.address", mail) for place in range(len(emails))]
    paths += [(f"phones.{place}.number", number) for place in range(len(phones))]
    return [
        DomainError("duplicate", sentence, field=path)
        for key, (path, sentence) in zip(keys, paths, strict=True)
        if key in taken
    ]


async def _keys_of(contact: Contact) -> set[str]:
    emails = await EmailAddress.filter(contact_id=contact.id)
    phones = await PhoneNumber.filter(contact_id=contact.id)
    return {*(email_key(email.address) for email in emails), *map(number_key, phones)}


async def _one_at_a_time(crm: Crm, keys: Sequence[str]) -> None:
    """Two who add the same caller in the same moment: the second sees the first's contact."""
    sql = "SELECT pg_advisory_xact_lock(hashtext(%s), hashtext(key)) FROM unnest(%s::text[]) AS wanted (key)"
    await connections.get("default").execute_query(sql, [f"twins {crm.id}", sorted(set(keys))])
