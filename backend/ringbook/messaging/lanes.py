"""One way to the gateway of a channel, looked at before each message: somebody may have changed it in the settings."""

from dataclasses import dataclass
from uuid import UUID

from ringbook.core.errors import DomainError
from ringbook.messaging.claiming import fails, open_gateway
from ringbook.messaging.gateways.answers import Gateway
from ringbook.messaging.gateways.choosing import mail_behind, spoken_to
from ringbook.messaging.models import MessageChannel, MessageGateway


@dataclass(frozen=True, slots=True)
class Route:
    """gateway: as it is now. carrier: what speaks to it. sender: whom a message is from."""

    gateway: MessageGateway
    carrier: Gateway
    sender: str


class Lane:
    """carrier: kept from message to message, and made anew when its gateway is set up in another way."""

    def __init__(self, channel: MessageChannel) -> None:
        self.channel = channel
        self.carrier: Gateway | None = None
        self._known: list[tuple[UUID, int]] = []

    async def look(self) -> Route | None:
        """The way of the next message; None while the gateway is switched off, not whole, or rests."""
        gateway = await open_gateway(self.channel)
        if gateway is None:
            return None
        mail = await mail_behind(gateway)
        known = [(each.id, each.version) for each in (gateway, mail) if each]
        if self.carrier is None or known != self._known:
            await self.close()
            try:
                self.carrier, self._known = await spoken_to(gateway), known
            except DomainError as missing:  # a fax gateway whose mail server was switched off
                await fails(gateway, str(missing))
                return None
        return Route(gateway, self.carrier, gateway.sender or (mail.sender if mail else ""))

    async def close(self) -> None:
        carrier, self.carrier = self.carrier, None
        if carrier:
            await carrier.close()
