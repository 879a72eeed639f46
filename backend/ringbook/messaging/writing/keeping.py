"""Ask once and keep: an address or a number that somebody had to type is added to the record it belongs to."""

from dataclasses import replace
from typing import Any

from ringbook.contacts import actions as contacts
from ringbook.contacts import policy as contact_policy
from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.emails.actions import Address
from ringbook.messaging.models import MessageChannel
from ringbook.messaging.writing.recipients import Reach
from ringbook.organizations import actions as organizations
from ringbook.organizations import policy as organization_policy
from ringbook.phones.actions import Given
from ringbook.phones.models import PhoneKind

KINDS = {MessageChannel.SMS: PhoneKind.MOBILE, MessageChannel.FAX: PhoneKind.OFFICE_FAX}


async def keep(channel: MessageChannel, to: str, record: Record, reach: Reach, *, by: Viewer) -> None:
    """Behind those it has; the first is the main one. Raises at `to` FORBIDDEN for who may only read the record, and
    what changing it does, such as DUPLICATE or ARCHIVED."""
    values = _values(channel, to, reach)
    try:
        if isinstance(record, Contact):
            await contact_policy.check_edit(record, by, "to")
            await contacts.change(record, by=by, complete=False, **values)
        else:
            await organization_policy.check_edit(record, by, "to")
            await organizations.change(record, by=by, complete=False, **values)
    except DomainError as error:
        raise DomainError.all_of(replace(each, path=("to",)) for each in error.problems) from None


def _values(channel: MessageChannel, to: str, reach: Reach) -> dict[str, Any]:
    if channel is MessageChannel.EMAIL:
        kept = [Address(email.address, email.main) for email in sorted(reach.emails, key=lambda each: each.rank)]
        return {"emails": [*kept, Address(to.strip())]}
    phones = [Given.of(phone) for phone in sorted(reach.phones, key=lambda each: each.rank)]
    return {"phones": [*phones, Given(to.strip(), KINDS[channel])]}
