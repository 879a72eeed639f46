"""Messages are written down, and wait to be sent: committed before anybody speaks to a gateway."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record, owner
from ringbook.core.hosts import ascii_host
from ringbook.core.ids import uuid7
from ringbook.files.models import FileVersion
from ringbook.messaging.models import Message, MessageChannel, MessageGateway
from ringbook.messaging.writing.composing import Letter
from ringbook.messaging.writing.fields import Known
from ringbook.messaging.writing.recipients import Recipient

PATIENCE = timedelta(hours=24)
"""How long a message is tried before it fails."""
_TIE = "INSERT INTO message_file (message_id, version_id) SELECT m, v FROM unnest(%s::uuid[]) m, unnest(%s::uuid[]) v"


def new_message(
    channel: MessageChannel, to: Recipient, letter: Letter, known: Known, gateway: MessageGateway, **values: Any
) -> Message:
    """A message that is due at once, not yet stored. values: further columns."""
    id, now, record = uuid7(), datetime.now(UTC), known.contact or known.organization
    assert record
    return Message(
        id=id,
        channel=channel,
        **owner(record),
        recipient=to.address,
        **_from(channel, gateway, known),
        subject=letter.subject,
        text=letter.text,
        html=letter.html,
        sender_id=known.user.id,
        parts=letter.size.parts if letter.size else None,
        next_try_at=now,
        expires_at=now + PATIENCE,
        message_id=f"<{id}@{_domain(gateway)}>",
        **values,
    )


async def attach(messages: Sequence[Message], versions: Sequence[FileVersion]) -> None:
    """The same files to all of these."""
    if versions and messages:
        ids = [[message.id for message in messages], [version.id for version in versions]]
        await connections.get("default").execute_query(_TIE, ids)


def told_in(record: Record) -> list[UUID | None]:
    """The ids of the records that tell of a message to this one."""
    return [record.id, record.organization_id if isinstance(record, Contact) else None]


def _from(channel: MessageChannel, gateway: MessageGateway, known: Known) -> dict[str, str]:
    """An e-mail comes from the house's address, in the sender's name; answers go to the sender."""
    if channel is MessageChannel.SMS:
        return {"origin": gateway.sender}
    name = ", ".join(filter(None, [known.user.name, gateway.sender_name]))
    return {"origin": gateway.sender, "origin_name": name, "reply_to": known.user.email}


def _domain(gateway: MessageGateway) -> str:
    domain = gateway.sender.rpartition("@")[2] if "@" in gateway.sender else ""
    try:
        return ascii_host(domain) if domain else "ringbook.invalid"
    except UnicodeError:
        return "ringbook.invalid"
