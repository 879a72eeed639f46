"""A message before it is written down: what somebody wishes to send, where it would go, what it would say."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ringbook.contacting.models import Channel
from ringbook.contacting.problems import Problem
from ringbook.contacting.rules import problems
from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record
from ringbook.core.viewer import Viewer
from ringbook.files.models import File
from ringbook.messaging.models import MessageTemplate
from ringbook.messaging.writing.composing import Draft, Letter, written
from ringbook.messaging.writing.fields import Known
from ringbook.messaging.writing.knowing import known_of
from ringbook.messaging.writing.recipients import Reach, Recipient, reaches, typed, usual_or_refuse
from ringbook.tickets.models import Ticket


@dataclass(frozen=True, slots=True)
class Wish:
    """Somebody wants to send `draft` to a record. to: where, "" for the usual place. kept: what is typed there is added
    to the record, if it lacks that."""

    record: Record
    draft: Draft
    to: str = ""
    kept: bool = True
    template: MessageTemplate | None = None
    files: Sequence[File] = field(default_factory=list)
    ticket: Ticket | None = None
    override_reason: str | None = None
    idempotency_key: str | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """What would be sent, and what speaks against it."""

    reach: Reach
    known: Known
    recipient: Recipient
    letter: Letter
    problems: list[Problem]


async def prepare(wish: Wish, *, by: Viewer) -> Ready:
    """Raises NO_ADDRESS, and what is wrong with `to` or the words."""
    channel, record = wish.draft.channel, wish.record
    reach = (await reaches([record]))[record.id]
    if wish.to.strip():
        recipient = typed(channel, wish.to, reach, (await record.crm).region)
    else:
        recipient = usual_or_refuse(channel, reach, record)
    known = (await known_of([record], {record.id: reach}, by=by))[record.id]
    against = await problems(
        Channel[channel.name],
        number=recipient.number,
        contact=record if isinstance(record, Contact) else None,
        organization=None if isinstance(record, Contact) else record,
        by=by,
    )
    return Ready(reach, known, recipient, written(wish.draft, known), against)
