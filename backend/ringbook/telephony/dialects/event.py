"""What a PBX said, whatever its dialect."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ringbook.telephony.models import CallDirection, CallSource


@dataclass(frozen=True, slots=True)
class CtiEvent:
    """One event of a call.

    kind: NOTHING for what neither begins nor moves a call, such as a recording that is ready. external_id: the PBX's
    own name of the call, "" when it gave none. direction: None when it did not say; then the call's own counts.
    caller and called: numbers as sent, None when they were not sent. users: whose phones ring, or who acts. answering:
    the phone that answered, "" when not said. at: when it happened by the PBX's clock, None when not said.
    transferred_from: the external id of the leg that was transferred or forwarded here. diverted: the number that was
    dialled first. talked: seconds, of a call that is told of when all is over.
    """

    kind: CallSource
    external_id: str
    direction: CallDirection | None
    caller: str | None
    called: str | None
    users: tuple[str, ...] = ()
    queue: str = ""
    cause: str = ""
    answering: str = ""
    at: datetime | None = None
    recording_url: str = ""
    recording_seconds: int | None = None
    transferred_from: str = ""
    diverted: str = ""
    talked: int | None = None

    def told(self) -> dict[str, Any]:
        """As JSON, for the log; by the names of the fields, without those that say nothing."""
        said = {name: getattr(self, name) for name in self.__slots__}
        if self.at:
            said["at"] = self.at.isoformat()
        return {name: value for name, value in said.items() if value not in (None, "", ())}

    @property
    def other(self) -> str | None:
        """The number of the other side; None when not sent."""
        return self.called if self.direction == CallDirection.OUT else self.caller

    @property
    def own(self) -> str:
        """The number on our side."""
        return (self.caller if self.direction == CallDirection.OUT else self.called) or ""
