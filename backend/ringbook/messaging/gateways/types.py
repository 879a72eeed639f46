"""Gateways as those see them who set them up."""

from datetime import datetime
from typing import Any

import strawberry

from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, count
from ringbook.messaging.loaders import queued_by_channel
from ringbook.messaging.models import GatewayKind, MailSecurity, MessageChannel
from ringbook.messaging.wording import told

describe(
    GatewayKind,
    "What carries messages.",
    SMTP="A mail server.",
    SMSAPI="smsapi.pl or smsapi.com.",
    HTTP="Any provider that takes one request a message.",
    MAIL_TO_FAX="A provider that takes faxes as e-mails.",
)
describe(
    MailSecurity,
    "How the line to a mail server is encrypted.",
    NONE="Not at all.",
    STARTTLS="After a greeting.",
    TLS="From the first byte on.",
)


@strawberry.type(description="What carries the messages of a channel; one a channel.")
class MessageGateway(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    channel: MessageChannel = attribute("Whose messages it carries.")
    kind: GatewayKind = attribute("By which protocol it takes them.")
    active: bool = attribute("It is used.")
    host: str = attribute("SMTP: the server.")
    port: int | None = attribute("SMTP: null for the usual one: 25, 587 with STARTTLS, 465 with TLS.")
    security: MailSecurity = attribute("SMTP: how the connection is kept from others.")
    username: str = attribute("SMTP and HTTP: who we are there; empty: nobody asks.")
    sender: str = attribute("Whom messages are from: an address, or the name or number that an SMS shows.")
    sender_name: str = attribute("What stands behind the sender's own name in e-mails; may be empty.")
    url: str = attribute("HTTP: where it is asked, with {to}, {text}, {from} and {id}. SMSAPI: empty for smsapi.pl.")
    method: str = attribute("HTTP: GET or POST.")
    body: str = attribute("HTTP: what is posted, with the same fields.")
    content_type: str = attribute("HTTP: of the body; empty: a form.")
    address_template: str = attribute("MAIL_TO_FAX: such as {number}@fax.example.com.")
    failing_since: datetime | None = attribute("Since when it takes nothing, in UTC; messages wait until it does.")
    queued: int = count(queued_by_channel, "Messages that wait to be sent.", by="channel")

    @strawberry.field(description="There is a password or token; it is never shown.")
    def has_secret(root: strawberry.Parent[Any]) -> bool:
        return bool(root.secret)

    @strawberry.field(description="What went wrong last, while it fails.")
    def last_error(root: strawberry.Parent[Any]) -> str | None:
        return told(root.last_error) if root.last_error else None

    @strawberry.field(
        description="Where the provider reports what became of messages. It holds a secret, so it is shown when that"
        " was made or changed, and null at any other time."
    )
    def report_url(root: strawberry.Parent[Any]) -> str | None:
        return getattr(root, "shown_report_url", None)


__all__ = ["GatewayKind", "MailSecurity", "MessageGateway"]
