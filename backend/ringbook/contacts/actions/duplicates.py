"""Whoever lacks the permission saves no second contact with the same number or address (LST-9)."""

from collections.abc import Sequence

from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.emails.actions import Address, email_key
from ringbook.organizations.policy import MAY_DUPLICATE
from ringbook.organizations.twins import holders, keys_of, number_key, one_at_a_time
from ringbook.phones.actions import Given
from ringbook.phones.numbers import read


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
    keys = _keys(crm, emails, phones)
    await one_at_a_time("contact", crm, keys)
    taken = await taken_keys(crm, emails, phones, contact)
    mail = "You may not save a second contact with this e-mail address."
    number = "You may not save a second contact with this number."
    paths = [(f"emails.{place}.address", mail) for place in range(len(emails))]
    paths += [(f"phones.{place}.number", number) for place in range(len(phones))]
    return [
        DomainError("duplicate", sentence, field=path)
        for key, (path, sentence) in zip(keys, paths, strict=True)
        if key in taken
    ]


async def taken_keys(
    crm: Crm, emails: Sequence[Address], phones: Sequence[Given], contact: Contact | None = None
) -> set[str]:
    """Those that another contact of the Crm has, by their keys. contact: what they have by now doesn't count."""
    numbers = [read(phone.number, crm.region) for phone in phones]
    held = await holders("contact", crm, [email.tidy for email in emails], numbers)
    taken = held.keys() & set(_keys(crm, emails, phones))
    return taken - await keys_of("contact", contact.id) if contact and taken else taken


def _keys(crm: Crm, emails: Sequence[Address], phones: Sequence[Given]) -> list[str]:
    """Of the addresses, then of the numbers."""
    return [email_key(email.tidy) for email in emails] + [
        number_key(read(phone.number, crm.region)) for phone in phones
    ]
