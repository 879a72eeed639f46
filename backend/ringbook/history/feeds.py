"""What lists hear: a channel for each kind of record, where the ids of those that something happened to pass."""

from collections.abc import Collection
from functools import partial
from uuid import UUID

from ringbook.core.realtime import publish
from ringbook.core.unit import current_unit

KINDS = frozenset({"Activity", "Call", "Contact", "Message", "Organization", "Ticket"})
"""The models whose lists are live."""
MANY = "many"
"""Instead of ids, when they are too many to be told one by one."""
FIT = 100
"""Ids in a message."""


def feed_of(kind: str) -> str:
    """The channel of a model's lists."""
    return f"feed:{kind}"


async def feed(kind: str, ids: Collection[UUID]) -> bool:
    """Tell the lists of this model's records that something happened to these; false if the bus is away."""
    if kind not in KINDS or not ids:
        return True
    message = MANY if len(ids) > FIT else " ".join(id.hex for id in ids)
    return await publish(feed_of(kind), message)


def feed_later(kind: str, ids: Collection[UUID]) -> None:
    """`feed` after the commit, once. Lost with the bus: who hears of its outage asks for the whole list again."""
    current_unit().after_commit(partial(_feed, kind, ids))


async def _feed(kind: str, ids: Collection[UUID]) -> None:
    await feed(kind, ids)


def fed(message: str) -> set[UUID] | None:
    """The ids in a message; None when they were too many."""
    return None if message == MANY else {UUID(hex=text) for text in message.split()}
