"""What every database has from its first moment."""

from ringbook.dictionaries.universal.start import ensure_dictionaries
from ringbook.identity.actions import ensure_system_roles
from ringbook.tickets.flows.start import ensure_flows


async def start() -> None:
    """The roles that come along, the words of the dictionaries, the flows of tickets; what is there stays."""
    await ensure_system_roles()
    await ensure_dictionaries()
    await ensure_flows()
