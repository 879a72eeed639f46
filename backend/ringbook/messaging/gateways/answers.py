"""What a gateway may say of a message, and what each of them means for it."""

from dataclasses import dataclass
from typing import Protocol, TypeAlias

from ringbook.messaging.models import Message


@dataclass(frozen=True, slots=True)
class Sent:
    """It was taken. external_id: its name there, under which reports come. words: what was said."""

    external_id: str | None = None
    words: str = ""
    parts: int | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """It surely was not taken, and may be another time. all: the gateway takes nothing at the moment."""

    words: str
    all: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """It was not taken and never will be. bounced: since nobody is there; else for what it is like."""

    words: str
    bounced: bool = False


@dataclass(frozen=True, slots=True)
class Unclear:
    """It may have been taken, or not."""

    words: str


Answer: TypeAlias = Sent | Later | Refused | Unclear


class Gateway(Protocol):
    """Whatever carries messages."""

    async def send(self, message: Message) -> Answer:
        """Hand a message over, once, and say what is known. Never raises, never hands over twice."""
        ...

    async def close(self) -> None:
        """Nothing more is sent for now."""
        ...
