"""Emptying the trash."""

from ringbook.contacts.trash.purge import purge
from ringbook.core.jobs import job


@job("contacts.purge", every="41 * * * *")
async def empty(timestamp: int) -> None:
    """Every hour, for not every house runs at night: what has been in the trash for 30 days goes for good."""
    await purge("contact")
    await purge("organization")
