"""Messages as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.contacts.loaders import contacts_by_id
from ringbook.core.context import Info
from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, many, one
from ringbook.identity.loaders import users_by_id
from ringbook.jobs.loaders import jobs_by_id
from ringbook.messaging import policy
from ringbook.messaging.loaders import files_by_message, gateways_by_channel, templates_by_id
from ringbook.messaging.models import MessageChannel, MessageDirection, MessageState
from ringbook.messaging.wording import SWITCHED_OFF, told
from ringbook.organizations.loaders import organizations_by_id

if TYPE_CHECKING:
    from ringbook.contacts.types import Contact
    from ringbook.files.types import File
    from ringbook.identity.types import User
    from ringbook.jobs.types import Job
    from ringbook.messaging.templates.types import MessageTemplate
    from ringbook.organizations.types import Organization

_Contact = Annotated["Contact", strawberry.lazy("ringbook.contacts.types")]
_File = Annotated["File", strawberry.lazy("ringbook.files.types")]
_Job = Annotated["Job", strawberry.lazy("ringbook.jobs.types")]
_Organization = Annotated["Organization", strawberry.lazy("ringbook.organizations.types")]
_Template = Annotated["MessageTemplate", strawberry.lazy("ringbook.messaging.templates.types")]
_User = Annotated["User", strawberry.lazy("ringbook.identity.types")]

describe(
    MessageChannel,
    "How a message goes.",
    EMAIL="As an e-mail.",
    SMS="As a text message.",
    FAX="As a fax.",
)
describe(
    MessageDirection,
    "Who wrote to whom.",
    IN="They wrote to us.",
    OUT="We wrote to them.",
)
describe(
    MessageState,
    "How far a message has come.",
    QUEUED="To be sent, or to be tried again.",
    SENDING="Being handed over.",
    SENT="The server has taken it.",
    DELIVERED="It has arrived, as the provider says.",
    BOUNCED="Nobody can be reached at this address.",
    FAILED="It was refused, or could not be sent within a day.",
    UNCLEAR="Nobody knows whether it was taken, so it is never tried again by itself.",
    CANCELLED="Somebody stopped it before it was sent.",
)


@strawberry.type(description="What the viewer may do with a message.")
class MessageCan:
    cancel: bool = strawberry.field(description="Keep it from being sent.")
    retry: bool = strawberry.field(description="Have it tried again.")


@strawberry.type(description="An e-mail, a text message or a fax to a contact or an organization.")
class Message(Node):
    version: int = attribute("Counts up with each change.")
    channel: MessageChannel = attribute("How it goes.")
    direction: MessageDirection = attribute("Who wrote to whom.")
    state: MessageState = attribute("How far it has come.")
    contact: _Contact | None = one(contacts_by_id, "contact_id", "Whom it is to, if that is a person.")
    organization: _Organization | None = one(organizations_by_id, "organization_id", "Or the organization it is to.")
    recipient: str = attribute("Where it goes: an e-mail address, or a number as E.164.", name="to")
    origin: str = attribute("Whom it is from: an address, or the name that an SMS shows; may be empty.", name="from")
    subject: str = attribute("Of an e-mail or a fax; may be empty.")
    text: str = attribute("What it says, as plain text.")
    html: str = attribute("The same as clean rich text; empty for SMS and faxes.")
    sender: _User | None = one(users_by_id, "sender_id", "The colleague who sent it.")
    template: _Template | None = one(
        templates_by_id, "template_id", "What it was written from; null without, and for who may not send."
    )
    files: list[_File] = many(files_by_message, "What goes along, as far as the viewer sees it; by name.")
    attempts: int = attribute("How often it was handed to a server.")
    parts: int | None = attribute("Of an SMS: how many it is charged as.")
    override_reason: str | None = attribute("Why it was sent although something spoke against it; null otherwise.")
    created_at: datetime = attribute("When it was written, in UTC.")
    sent_at: datetime | None = attribute("When the server took it, in UTC.")
    delivered_at: datetime | None = attribute("When it arrived, in UTC, where the provider tells.")
    job: _Job | None = one(jobs_by_id, "job_id", "What sent it to many; for who began that, for a month.")

    @strawberry.field(description="When it is tried next, in UTC; null for what is not queued.")
    async def next_try_at(root: strawberry.Parent[Any], info: Info) -> datetime | None:
        if root.state is not MessageState.QUEUED or root.next_try_at is None:
            return None
        gateway = await info.context.load(gateways_by_channel, root.channel)
        held = gateway.resume_at if gateway else None
        return max(root.next_try_at, held) if held else root.next_try_at

    @strawberry.field(description="Why it is not there yet, or never will be: one sentence, or the server's words.")
    async def error(root: strawberry.Parent[Any], info: Info) -> str | None:
        if root.error or root.state is not MessageState.QUEUED:
            return told(root.error) if root.error else None
        gateway = await info.context.load(gateways_by_channel, root.channel)
        if gateway is None or not gateway.active:
            return told(SWITCHED_OFF)
        return told(gateway.last_error) if gateway.last_error else None

    @strawberry.field(description="What the viewer may do with it.")
    def viewer_can(root: strawberry.Parent[Any], info: Info) -> MessageCan:
        viewer = info.context.viewer
        return MessageCan(cancel=policy.can_cancel(root, viewer), retry=policy.can_retry(root, viewer))


__all__ = ["Message", "MessageCan", "MessageChannel", "MessageDirection", "MessageState"]
