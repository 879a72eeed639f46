"""Setting up what carries messages."""

from typing import Any

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.http.home import home_of
from ringbook.messaging.gateways import actions
from ringbook.messaging.gateways.answers import Sent
from ringbook.messaging.gateways.types import GatewayKind, MailSecurity, MessageGateway
from ringbook.messaging.policy import MAY_CONFIGURE
from ringbook.messaging.reports.addresses import PATH
from ringbook.messaging.types import MessageChannel
from ringbook.messaging.wording import told


def _kept(description: str) -> Any:
    return strawberry.field(default=None, description=f"{description} Left out: as it is.")


@strawberry.input(description="How the messages of a channel are sent.")
class MessageGatewayInput:
    channel: MessageChannel = strawberry.field(description="Whose messages it carries.")
    kind: GatewayKind = strawberry.field(description="E-mail: SMTP. SMS: SMSAPI or HTTP. Fax: MAIL_TO_FAX or HTTP.")
    active: bool | None = _kept("Whether it is used; if not, it may be unfinished.")
    host: str | None = _kept("SMTP: the server.")
    port: int | None = _kept("SMTP: its port; 0 for the usual one.")
    security: MailSecurity | None = _kept("SMTP: how the connection is kept from others.")
    username: str | None = _kept("SMTP and HTTP: who we are there.")
    secret: str | None = _kept("The password or token; empty takes it away.")
    sender: str | None = _kept("Whom messages are from.")
    sender_name: str | None = _kept("What stands behind the sender's own name in e-mails.")
    url: str | None = _kept(
        "HTTP: the address, with {to}, {text}, {from} and {id}. SMSAPI: another one than smsapi.pl."
    )
    method: str | None = _kept("HTTP: GET or POST.")
    body: str | None = _kept("HTTP: what is posted, with the same fields.")
    content_type: str | None = _kept("HTTP: of the body.")
    address_template: str | None = _kept("MAIL_TO_FAX: an e-mail address with {number} in it.")
    rotate_report_url: bool = strawberry.field(
        default=False, description="Another address for reports; the one before is refused from now on."
    )
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")


@strawberry.type(description="The gateway, or why not.")
class MessageGatewayPayload(Payload):
    message_gateway: MessageGateway | None = strawberry.field(default=None, description="As it is now.")


@strawberry.input(description="A message to try a gateway with.")
class MessageGatewayTestInput:
    channel: MessageChannel = strawberry.field(description="How it is sent.")
    to: str = strawberry.field(description="The address or number that gets it.")


@strawberry.type(description="How the test went.")
class MessageGatewayTestPayload(Payload):
    sent: bool = strawberry.field(default=False, description="The message was taken.")
    message: str | None = strawberry.field(default=None, description="What the server said, or why it was not asked.")


@strawberry.type
class MessageGatewayMutations:
    @mutation(
        requires=MAY_CONFIGURE,
        description="Sets up how the messages of a channel are sent; what waits is tried again at once. Errors: BLANK,"
        " TOO_LONG, OUT_OF_RANGE, INVALID, INVALID_EMAIL, NOT_A_HOST, NOT_ASCII, WRONG_KIND, MISSING_FIELD,"
        " SECRET_NEEDED, CONFLICT.",
    )
    async def message_gateway_save(self, info: Info, input: MessageGatewayInput) -> MessageGatewayPayload:
        values = {name: value for name, value in vars(input).items() if value is not None}
        channel, rotate = values.pop("channel"), values.pop("rotate_report_url")
        if "port" in values:
            values["port"] = values["port"] or None
        row, token = await actions.save(channel, by=info.context.viewer, rotate=rotate, **values)
        if token:
            row.shown_report_url = home_of(info.context.connection) + PATH.format(secret=token)
        return MessageGatewayPayload.of(message_gateway=row)

    @mutation(
        requires=MAY_CONFIGURE,
        description="Sends a test message at once, as the channel is set up by now, and waits for the answer. Errors:"
        " NO_GATEWAY, INVALID_EMAIL, LANDLINE, and what a number can be.",
    )
    async def message_gateway_test(self, info: Info, input: MessageGatewayTestInput) -> MessageGatewayTestPayload:
        answer = await actions.attempt(input.channel, input.to, by=info.context.viewer)
        return MessageGatewayTestPayload(sent=isinstance(answer, Sent), message=told(answer.words) or None)
