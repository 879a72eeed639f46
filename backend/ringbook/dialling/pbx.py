"""The little that a PBX must be able to do for us. Real ones are in `lines/`; without one people dial."""

import time
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Order:
    """Ring `number`, and connect it with us.

    try_id: the key of this wish; a PBX that gets it again must not ring again. number: as E.164 where that is known.
    presented: the number to show, "" for the PBX's own. project: whose call it is, "" for none.
    extension: the phone to connect, "" where nobody's in particular. line: the connection's id, None for the PBX of
    RINGBOOK_DIAL_URL. made: when, on this process's monotonic clock.
    """

    try_id: UUID
    number: str
    presented: str
    project: str
    extension: str
    line: UUID | None = None
    made: float = field(default_factory=time.monotonic, compare=False)


@dataclass(frozen=True, slots=True)
class Ringing:
    """It rings. external_id: the call's name in the events that the PBX posts from now on."""

    external_id: str


@dataclass(frozen=True, slots=True)
class Refused:
    """It surely does not ring, and will not. message: why, for people."""

    message: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """It may ring, or not. message: what we saw, for people."""

    message: str


Answer: TypeAlias = Ringing | Refused | Unclear


class Pbx(Protocol):
    """Whatever rings phones."""

    async def originate(self, order: Order) -> Answer:
        """Ask once, and say what is known. Never raises, never asks twice."""
        ...
