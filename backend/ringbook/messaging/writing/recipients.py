"""Where a message goes: an address or a number of whom it is to, or one that somebody typed."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from ringbook.contacts.records import Record
from ringbook.core.errors import DomainError
from ringbook.emails.actions import Address, email_key, wrong_emails
from ringbook.emails.models import EmailAddress
from ringbook.messaging.models import MessageChannel
from ringbook.phones.kinds import is_landline
from ringbook.phones.models import PhoneKind, PhoneNumber
from ringbook.phones.numbers import PROBLEMS, Number, problem, read

FAXES = {PhoneKind.OFFICE_FAX, PhoneKind.HOME_FAX}
MISSING = {
    MessageChannel.EMAIL: "{name} has no e-mail address.",
    MessageChannel.SMS: "{name} has no mobile number.",
    MessageChannel.FAX: "{name} has no fax number.",
}


@dataclass(frozen=True, slots=True)
class Recipient:
    """address: as the gateway gets it, a number as E.164. number: unless it is an e-mail. known: the record has it."""

    address: str
    number: Number | None = None
    known: bool = True


@dataclass(frozen=True, slots=True)
class Reach:
    """The addresses and numbers of a record, the main ones first."""

    emails: Sequence[EmailAddress] = ()
    phones: Sequence[PhoneNumber] = ()


async def reaches(records: Sequence[Record]) -> dict[UUID, Reach]:
    """How to reach each of these, all of them contacts, or all organizations; by their ids."""
    if not records:
        return {}
    column = f"{records[0]._meta.db_table}_id"
    owners: dict[str, Any] = {f"{column}__in": [record.id for record in records]}
    emails, phones = defaultdict[UUID, list[EmailAddress]](list), defaultdict[UUID, list[PhoneNumber]](list)
    for email in await EmailAddress.filter(**owners).order_by("-main", "rank", "id"):
        emails[getattr(email, column)].append(email)
    for phone in await PhoneNumber.filter(**owners).order_by("-main", "rank", "id"):
        phones[getattr(phone, column)].append(phone)
    return {record.id: Reach(emails[record.id], phones[record.id]) for record in records}


def usual(channel: MessageChannel, reach: Reach) -> Recipient | None:
    """Where such a message goes if nobody says; None where there is no place to."""
    if channel is MessageChannel.EMAIL:
        return next((Recipient(email.address) for email in reach.emails), None)
    numbers = ((phone, _number(phone)) for phone in reach.phones if not phone.invalid)
    fit = (number for phone, number in numbers if number.e164 and _takes(channel, phone, number))
    return next((Recipient(number.e164 or "", number) for number in fit), None)


def usual_or_refuse(channel: MessageChannel, reach: Reach, record: Record) -> Recipient:
    """Raises NO_ADDRESS."""
    found = usual(channel, reach)
    if found is None:
        raise DomainError("no_address", MISSING[channel], field="to", name=str(record))
    return found


def typed(channel: MessageChannel, to: str, reach: Reach, region: str) -> Recipient:
    """What somebody wrote. Raises at `to` INVALID_EMAIL, what a number can be, LANDLINE."""
    if channel is MessageChannel.EMAIL:
        address = to.strip()
        if wrong_emails([Address(address)]):
            raise DomainError("invalid_email", "This is not an e-mail address.", field="to")
        known = email_key(address) in {email_key(email.address) for email in reach.emails}
        return Recipient(address, known=known)
    number = read(to, region)
    if (code := problem(to, region)) or not number.e164:
        raise DomainError(code or "wrong_length", PROBLEMS[code or "wrong_length"], field="to")
    if channel is MessageChannel.SMS and is_landline(number):
        raise DomainError("landline", "A landline takes no text messages.", field="to")
    return Recipient(number.e164, number, known=number.e164 in {phone.e164 for phone in reach.phones})


def _takes(channel: MessageChannel, phone: PhoneNumber, number: Number) -> bool:
    if channel is MessageChannel.FAX:
        return phone.kind in FAXES
    return phone.kind not in FAXES and not number.extension and not is_landline(number)


def _number(phone: PhoneNumber) -> Number:
    return Number(phone.number, phone.e164, phone.reversed_digits[::-1], phone.extension)
