"""What comes from a PBX, and what it is answered."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Protocol, TypeAlias

from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.lines.models import CtiDialect

JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Posted:
    """A request of a PBX, read.

    tail: the path behind the token, "" or "journal". url: all of it as the sender wrote it, the token included: for
    signatures and answers, never for logs. headers: by their names in small letters. fields: the JSON object, or the
    form with a list of texts for each name, or the query's; {} when it is none of these and so not `readable`.
    address: who sent it. at: when it came. query: as it was sent, without the question mark. said: of the fields those
    of the body alone.
    """

    method: str
    tail: str
    url: str
    content_type: str
    headers: Mapping[str, str]
    body: bytes
    fields: Mapping[str, Any]
    address: str
    readable: bool = True
    at: datetime = field(default_factory=lambda: datetime.now(UTC))
    query: str = ""
    said: Mapping[str, Any] = field(default_factory=dict)

    @property
    def home(self) -> str:
        """The line's own address: the token is the last of it."""
        path = self.url.partition("?")[0]
        return path.removesuffix(f"/{self.tail}") if self.tail else path


@dataclass(frozen=True, slots=True)
class Reply:
    """What the PBX is answered."""

    body: str = "{}"
    type: str = JSON
    status: int = 200


@dataclass(frozen=True, slots=True)
class Reject:
    """The caller hears that the line is busy."""


@dataclass(frozen=True, slots=True)
class Dial:
    """`number` is dialled, and sees `caller_id`."""

    number: str
    caller_id: str


Order: TypeAlias = Reject | Dial
"""What a PBX is told to do with a call that begins."""


def ordered(order: Order | None) -> Reply:
    """In Zammad's words."""
    said = dict[str, str]()
    match order:
        case Reject():
            said = {"action": "reject", "reason": "busy"}
        case Dial(number, caller_id):
            said = {"action": "dial", "caller_id": caller_id, "number": number}
    return Reply(json.dumps(said))


class Dialect(Protocol):
    """What each module of a dialect has. All of it is plain computing: no database, no network."""

    NAME: CtiDialect

    def recognises(self, posted: Posted) -> bool:
        """Whether this looks like the dialect, by its fields; says nothing of whether it is right."""

    def verify(self, posted: Posted, secret: str) -> Mapping[str, Any]:
        """The fields that the signature covers: all that counts then. Asked for lines with a signing secret.

        Raises BAD_SIGNATURE or TOO_OLD, which are answered with 401.
        """

    def parse(self, posted: Posted) -> Sequence[CtiEvent]:
        """The events of calls in it; none for what was understood and changes no call. Raises DomainError: 422."""

    def answer(self, posted: Posted, events: Sequence[CtiEvent], order: Order | None) -> Reply:
        """What this PBX wants to hear when all went well. order: only of those that `orders.OBEDIENT` names."""
