"""The bus between processes: PostgreSQL's NOTIFY, or Redis when there is one.

It carries ids, never content, and it may lose a message: the Event table is the truth, `GAP` and
`Resync` tell a subscriber to read from there.
"""

from typing import Protocol

from broadcaster import Broadcast

from ringbook.core.realtime.backend import GAP, Unreachable
from ringbook.core.realtime.hub import Hub
from ringbook.core.realtime.postgres import PostgresBackend
from ringbook.core.realtime.process import bus, publish, subscribe
from ringbook.core.realtime.redis import RedisBackend
from ringbook.core.realtime.subscription import Resync, Subscription

__all__ = [
    "GAP",
    "Hub",
    "PostgresBackend",
    "RedisBackend",
    "Resync",
    "Subscription",
    "Unreachable",
    "bus",
    "hub_for",
    "publish",
    "subscribe",
]


class BusSettings(Protocol):
    @property
    def database_url(self) -> str | None: ...
    @property
    def redis_url(self) -> str | None: ...


def hub_for(settings: BusSettings) -> Hub:
    """The hub these settings ask for, not yet open. Raises ValueError when there is no server at all."""
    if settings.redis_url:
        return Hub(Broadcast(backend=RedisBackend(settings.redis_url)))
    if settings.database_url:
        return Hub(Broadcast(backend=PostgresBackend(settings.database_url)))
    raise ValueError("The bus needs REDIS_URL or DATABASE_URL.")
