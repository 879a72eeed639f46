"""Events of calls as the API shows them, from what the log keeps of them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

import strawberry

from ringbook.telephony.models import CallDirection


@strawberry.type(description="What a PBX said of a call, in our words.")
class CtiEvent:
    kind: str = strawberry.field(
        description="NEW_CALL, ANSWER or HANGUP; NOTHING for what moves no call, such as a recording that is ready."
    )
    external_id: str = strawberry.field(description="The PBX's name of the call; empty when it gave none.")
    direction: CallDirection | None = strawberry.field(description="Which way it goes; null when it did not say.")
    from_: str = strawberry.field(name="from", description="The number that calls, as sent; empty when not sent.")
    to: str = strawberry.field(description="The number that is called, as sent; empty when not sent.")
    users: list[str] = strawberry.field(description="Whose phones ring or who acts, as the PBX names them.")
    queue: str = strawberry.field(description="The queue; empty without one.")
    cause: str = strawberry.field(description="Why it ended; empty when not said.")
    answering: str = strawberry.field(description="The phone that answered; empty when not said.")
    transferred_from: str = strawberry.field(description="The PBX's name of the leg it came from; empty without one.")
    recording_url: str | None = strawberry.field(description="Where the PBX keeps the recording; null without one.")
    at: datetime | None = strawberry.field(description="When it happened by the PBX's clock, in UTC; null: not said.")

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> Self:
        """From what `dialects.event.CtiEvent.told` wrote."""
        direction, at = said.get("direction"), said.get("at")
        return cls(
            kind=said["kind"].upper(),
            external_id=said.get("external_id", ""),
            direction=CallDirection(direction) if direction else None,
            from_=said.get("caller", ""),
            to=said.get("called", ""),
            users=list(said.get("users", ())),
            queue=said.get("queue", ""),
            cause=said.get("cause", ""),
            answering=said.get("answering", ""),
            transferred_from=said.get("transferred_from", ""),
            recording_url=said.get("recording_url"),
            at=datetime.fromisoformat(at) if at else None,
        )
