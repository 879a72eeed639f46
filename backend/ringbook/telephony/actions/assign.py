"""Who it was after all."""

from typing import Any
from uuid import UUID

from ringbook.contacts import actions as contacts
from ringbook.contacts.models import Contact
from ringbook.contacts.policy import check_edit
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record, take_out, update
from ringbook.phones.actions import Given
from ringbook.phones.kinds import kind_of
from ringbook.phones.models import PhoneKind, PhoneNumber
from ringbook.phones.numbers import Number, is_extension
from ringbook.phones.saying import international, spoken
from ringbook.telephony.actions.take import channels
from ringbook.telephony.certainty import CallerCertainty
from ringbook.telephony.identification.numbers import caller_of_call, number_of
from ringbook.telephony.identification.remembering import remember as remember_caller
from ringbook.telephony.models import Call

ASSIGNED = "call.assigned"
KINDS = {"MOBILE": PhoneKind.MOBILE, "FIXED_LINE": PhoneKind.LANDLINE, "FIXED_LINE_OR_MOBILE": PhoneKind.MOBILE}


async def assign(call: Call, contact: Contact, *, by: Viewer, remember: bool = False, add_number: bool = False) -> Call:
    """Attach a call to a contact, on whose timeline it then is, and no more on that of whom it was with before; what
    the PBX says later leaves that alone.

    remember: the next call of the number is with them, too. add_number: it is added to theirs. Raises at addNumber
    NO_NUMBER, FORBIDDEN, and what changing the contact does: ARCHIVED, DUPLICATE, TOO_MANY.
    """
    await contact.fetch_related("organization")
    await call.fetch_related("organization")
    organization = contact.organization or call.organization
    values: dict[str, Any] = {"contact": contact, "organization": organization, "assigned": True}
    changes = await update(call, certainty=CallerCertainty.REMEMBERED, **values)
    told = [change for change in changes if change.field in ("contact", "organization")]
    if told:
        left = [UUID(change.before["id"]) for change in told if change.before]
        await take_out(call, left)
        also_tell = [*await channels(call), *map(str, left)]
        await record(ASSIGNED, call, by=by, changes=told, about=(contact, organization), also_tell=also_tell)
    if add_number:
        await _add_number(contact, call, by)
    if remember and _is_outside(call):
        await remember_caller(await caller_of_call(call), contact.id, by=by)
    return call


def _is_outside(call: Call) -> bool:
    return bool(call.number) and not call.withheld and not is_extension(call.number)


async def _add_number(contact: Contact, call: Call, by: Viewer) -> None:
    """In the same transaction: when the contact can't have it, the call is not attached either."""
    if not _is_outside(call):
        raise DomainError("no_number", "This call has no number that could be kept.", field="addNumber")
    await check_edit(contact, by, "addNumber")
    number = await number_of(call)
    phones = await PhoneNumber.filter(contact_id=contact.id).order_by("rank", "id")
    if any(_same(phone, number) for phone in phones):
        return
    listed = [*map(Given.of, phones), Given(_typed(number), KINDS.get(kind_of(number), PhoneKind.OTHER))]
    try:
        await contacts.change(contact, by=by, complete=False, phones=listed)
    except DomainError as error:
        problems = [DomainError(each.code, each.message, field="addNumber") for each in error.problems]
        raise DomainError.all_of(problems) from None


def _same(phone: PhoneNumber, number: Number) -> bool:
    both = (phone.e164 or phone.reversed_digits, phone.extension)
    return both == (number.e164 or number.reversed, number.extension)


def _typed(number: Number) -> str:
    """As whoever adds it would write it, with the country's code, so that it is the same number in every Crm."""
    if number.e164 is None:
        return number.typed
    written = international(number.e164)
    return spoken(f"{written} ext. {number.extension}") if number.extension else written
