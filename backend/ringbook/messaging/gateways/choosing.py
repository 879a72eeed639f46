"""The gateway of a channel, and what speaks to it."""

from ringbook.core.errors import DomainError
from ringbook.messaging.gateways.answers import Gateway
from ringbook.messaging.gateways.fax import number_address
from ringbook.messaging.gateways.over_http import OverHttp
from ringbook.messaging.gateways.smsapi import Smsapi
from ringbook.messaging.gateways.smtp import Smtp
from ringbook.messaging.models import GatewayKind, MessageChannel, MessageGateway

MISSING = {
    MessageChannel.EMAIL: "No mail server is set up yet: an administrator can do that in the settings.",
    MessageChannel.SMS: "No SMS gateway is set up yet: an administrator can do that in the settings.",
    MessageChannel.FAX: "No fax gateway is set up yet: an administrator can do that in the settings.",
}


async def channels() -> list[MessageChannel]:
    """Those that can send."""
    active = {row.channel: row for row in await MessageGateway.filter(active=True)}
    return [channel for channel, row in active.items() if _is_whole(row, active)]


async def gateway_of(channel: MessageChannel) -> MessageGateway:
    """The one that is switched on. Raises NO_GATEWAY."""
    if channel not in await channels():
        raise DomainError("no_gateway", MISSING[channel], field="channel")
    gateway = await MessageGateway.get(channel=channel)
    mail = await mail_behind(gateway)
    if mail and not gateway.sender:
        gateway.sender, gateway.sender_name = mail.sender, mail.sender_name
    return gateway


async def mail_behind(gateway: MessageGateway) -> MessageGateway | None:
    """The mail server that a fax gateway goes through, if it is one and that is switched on."""
    faxes = gateway.kind is GatewayKind.MAIL_TO_FAX
    return await MessageGateway.get_or_none(channel=MessageChannel.EMAIL, active=True) if faxes else None


async def spoken_to(gateway: MessageGateway) -> Gateway:
    """What hands messages over to it. Raises NO_GATEWAY for a fax gateway without a mail server."""
    if gateway.kind is GatewayKind.SMSAPI:
        return Smsapi(gateway)
    if gateway.kind is GatewayKind.HTTP:
        return OverHttp(gateway)
    if gateway.kind is GatewayKind.MAIL_TO_FAX:
        return Smtp(await gateway_of(MessageChannel.EMAIL), number_address(gateway.address_template))
    return Smtp(gateway)


def _is_whole(row: MessageGateway, active: dict[MessageChannel, MessageGateway]) -> bool:
    """A fax gateway is nothing without a mail server."""
    return row.kind is not GatewayKind.MAIL_TO_FAX or MessageChannel.EMAIL in active
