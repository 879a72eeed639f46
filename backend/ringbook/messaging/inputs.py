"""What clients say of a message that is to be sent, and how it is read."""

import strawberry

from ringbook.contacts.records import Record, find_record
from ringbook.core.errors import DomainError
from ringbook.core.find import find, find_all
from ringbook.core.ids import split_id
from ringbook.core.inputs import optional
from ringbook.core.viewer import Viewer
from ringbook.files import policy as files
from ringbook.messaging import policy
from ringbook.messaging.loaders import signatures_by_user
from ringbook.messaging.models import MessageTemplate
from ringbook.messaging.preparing import Wish
from ringbook.messaging.types import MessageChannel
from ringbook.messaging.writing.composing import Draft, drafted
from ringbook.tickets import policy as tickets


@strawberry.input(description="Which message, or template.")
class MessageIdInput:
    id: strawberry.ID = strawberry.field(description="The global id, as its field `id` tells it.")


@strawberry.input(description="A message to a contact or to an organization.")
class MessageInput:
    channel: MessageChannel = strawberry.field(description="How it goes.")
    contact_id: strawberry.ID | None = optional("Whom it is to, or organizationId: just one of them.")
    organization_id: strawberry.ID | None = optional("The organization it is to, or contactId: just one of them.")
    to: str | None = optional(
        "The address or number; left out: the main e-mail address, the first mobile or fax number."
    )
    keep: bool = strawberry.field(
        default=True, description="A `to` that the record does not have is added to it; takes the right to change it."
    )
    template_id: strawberry.ID | None = optional("What it was written from; where subject or body are empty, theirs.")
    subject: str = strawberry.field(default="", description="E-mail and fax: up to 250 characters, with {{fields}}.")
    body: str = strawberry.field(
        description="E-mail: rich text; others: plain. Up to 20 000 characters, an SMS ten parts; with {{fields}}."
    )
    file_ids: list[strawberry.ID] = strawberry.field(
        default_factory=list,
        description="Files that go along: up to 20, 25 MB in all; PDFs by fax, none by SMS or by fax over HTTP.",
    )
    signature: bool = strawberry.field(default=True, description="E-mail: with the viewer's signature below.")
    ticket_id: strawberry.ID | None = optional("The ticket it is about, whose story tells of it, too.")
    override_reason: str | None = optional(
        "Why it is sent although something speaks against it: 5 to 500 characters; kept with the message."
    )
    idempotency_key: str | None = optional(
        "Up to 100 characters; sending again with the same key answers with the first one's message."
    )


async def template_of(id: strawberry.ID | None, by: Viewer) -> MessageTemplate | None:
    """Raises NOT_FOUND at templateId."""
    return await find(policy.templates(by), id, "templateId") if id else None


async def draft_of(
    channel: MessageChannel, subject: str, body: str, template: MessageTemplate | None, *, signed: bool, by: Viewer
) -> Draft:
    """The words, from the template where there are none. Raises what `drafted` does, WRONG_CHANNEL."""
    if template and template.channel is not channel:
        raise DomainError("wrong_channel", "This template is for another channel.", field="templateId")
    if template:
        subject, body = subject.strip() or template.subject, body.strip() or template.html or template.text
    signature = (await signatures_by_user([by.user_id], by)).get(by.user_id, "") if signed else ""
    return drafted(channel, subject, body, signature)


async def wish_of(input: MessageInput, by: Viewer) -> Wish:
    """Raises NOT_FOUND, CHOOSE_ONE, WRONG_CHANNEL, and what is wrong with the words."""
    record, template = await _record(input, by), await template_of(input.template_id, by)
    seen = files.visible_to(by)
    return Wish(
        record=record,
        draft=await draft_of(input.channel, input.subject, input.body, template, signed=input.signature, by=by),
        to=input.to or "",
        kept=input.keep,
        template=template,
        files=await find_all(seen, input.file_ids, "fileIds") if input.file_ids else [],
        ticket=await find(tickets.visible_to(by), input.ticket_id, "ticketId") if input.ticket_id else None,
        override_reason=input.override_reason,
        idempotency_key=input.idempotency_key,
    )


async def _record(input: MessageInput, by: Viewer) -> Record:
    ids = {"contactId": input.contact_id, "organizationId": input.organization_id}
    chosen = [(field, id) for field, id in ids.items() if id]
    if len(chosen) != 1:
        raise DomainError("choose_one", "Choose whom it is to: a contact or an organization.", field="contactId")
    field, id = chosen[0]
    kind = (split_id(id) or ("", None))[0]
    if kind.lower() != field.removesuffix("Id").lower():
        id = strawberry.ID("")
    return await find_record(id, by, field=field)
