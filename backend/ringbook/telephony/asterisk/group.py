"""One call as Asterisk has it: the channels that hang together, and how far we told of it."""

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.models import CallDirection, CallSource

IN, OUT = CallDirection.IN, CallDirection.OUT
FORWARDED = "forwarded"
CAUSES = {
    "BUSY": "busy",
    "NOANSWER": "noAnswer",
    "CANCEL": "cancel",
    "CONGESTION": "congestion",
    "CHANUNAVAIL": "notFound",
}
"""How dialling ended, in the words that other PBXes use."""
LEG = "+"
"""Between a call's Linkedid and the number of its leg, from the second on."""


@dataclass(eq=False, slots=True)
class Group:
    """The channels of one Linkedid, told of as one call; each transfer begins another leg of it.

    direction: None while we don't know who began it. caller and called as Asterisk names them; caller is None when it
    began before we listened. told: the leg we are in is known to those who take events. channels: those that are up, by
    Uniqueid.
    """

    id: str
    direction: CallDirection | None = None
    caller: str | None = None
    called: str = ""
    queue: str = ""
    ending: str = ""
    leg: int = 1
    told: bool = False
    answered: bool = False
    channels: set[str] = field(default_factory=set)
    since: float = field(default_factory=time.monotonic)

    @property
    def external_id(self) -> str:
        return name_of(self.id, self.leg)

    def ring(self, users: Iterable[str] = ()) -> list[CtiEvent]:
        """It rings, on these phones."""
        self.told = True
        return [self._event(CallSource.NEW_CALL, users=tuple(users), queue=self.queue)]

    def answer(self, phone: str) -> list[CtiEvent]:
        """Picked up; of an outgoing call by the other side. Nothing when it was before."""
        if self.answered:
            return []
        events = [] if self.told else self.ring([phone] if self.direction is IN else ())
        self.answered = True
        return [*events, self._event(CallSource.ANSWER, answering=phone)]

    def end(self, cause: str = "") -> list[CtiEvent]:
        """Over. A caller who reached no phone is told of now; a call out that reached nobody never is."""
        first = self.ring() if self.direction is IN and self.leg == 1 and not self.told else []
        if not self.told:
            return []
        self.told = False
        return [*first, self._event(CallSource.HANGUP, cause=cause or self._cause())]

    def transfer(self, to: str) -> list[CtiEvent]:
        """The other side is passed on: this leg ends, and in the next one it is they who call."""
        if self.direction is None or not self.told:
            return []
        events = self.end(FORWARDED)
        self.caller = self.caller if self.direction is IN else self.called
        self.direction, self.called = IN, to
        self.leg, self.queue, self.ending, self.answered = self.leg + 1, "", "", False
        return events

    def _cause(self) -> str:
        if self.answered:
            return "normalClearing"
        return CAUSES.get(self.ending, "cancel")

    def _event(self, kind: CallSource, users: tuple[str, ...] = (), **more: Any) -> CtiEvent:
        known = self.caller is not None
        return CtiEvent(
            kind=kind,
            external_id=self.external_id,
            direction=self.direction,
            caller=self.caller if known else None,
            called=self.called if known else None,
            users=users or ((self.caller,) if self.direction is OUT and self.caller else ()),
            transferred_from=name_of(self.id, self.leg - 1) if self.leg > 1 and kind is CallSource.NEW_CALL else "",
            **more,
        )


def name_of(id: str, leg: int) -> str:
    """What a leg is called in events."""
    return id if leg == 1 else f"{id}{LEG}{leg}"


def leg_of(external_id: str) -> tuple[str, int]:
    """`1770888534.43+2` -> `1770888534.43` and 2."""
    id, _, leg = external_id.rpartition(LEG)
    return (id, int(leg)) if id and leg.isascii() and leg.isdecimal() and len(leg) < 4 else (external_id, 1)
