"""Templates as the API shows them."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from ringbook.core.reading import Node, attribute, one
from ringbook.crms.loaders import crms_by_id
from ringbook.messaging.models import MessageChannel

if TYPE_CHECKING:
    from ringbook.crms.types import Crm


@strawberry.type(description="A message with {{fields}} that are filled in when it is sent.")
class MessageTemplate(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    channel: MessageChannel = attribute("How it goes.")
    crm: Annotated["Crm", strawberry.lazy("ringbook.crms.types")] | None = one(
        crms_by_id, "crm_id", "The one whose contacts it is for; null: all."
    )
    name: str = attribute("Unique among those of its channel and Crm, whatever the case.")
    subject: str = attribute("Of an e-mail or a fax, with fields; may be empty.")
    text: str = attribute("What it says as plain text, with fields.")
    html: str = attribute("The same as clean rich text; empty for SMS and faxes.")
    active: bool = attribute("It is offered to those who write.")


@strawberry.type(description="A field of templates: {{contact.firstName}}, or {{contact.firstName|Dear customer}}.")
class MessageField:
    key: str = strawberry.field(description="What stands between the braces, such as contact.firstName.")
    label: str = strawberry.field(description="What people call it, in their language.")
    sample: str = strawberry.field(description="What may come of it.")
