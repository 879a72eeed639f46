"""What a PBX said, whatever its dialect."""

from dataclasses import dataclass

from ringbook.telephony.models import CallDirection, CallSource


@dataclass(frozen=True, slots=True)
class CtiEvent:
    """One event of a call.

    external_id: the PBX's own name of the call, "" when it gave none. caller and called: numbers as sent, None when
    they were not sent. users: whose phones ring, or who acts. answering: the phone that answered, "" when not said.
    """

    kind: CallSource
    external_id: str
    direction: CallDirection
    caller: str | None
    called: str | None
    users: tuple[str, ...] = ()
    queue: str = ""
    cause: str = ""
    answering: str = ""

    @property
    def other(self) -> str | None:
        """The number of the other side; None when not sent."""
        return self.caller if self.direction == CallDirection.IN else self.called

    @property
    def own(self) -> str:
        """The number on our side."""
        return (self.called if self.direction == CallDirection.IN else self.caller) or ""
