"""What would come of an event, reckoned without writing anything."""

from collections.abc import Sequence
from dataclasses import dataclass

from ringbook.identity.models import User
from ringbook.phones.numbers import is_withheld
from ringbook.telephony.actions.told import directed
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.dialects.posted import Posted
from ringbook.telephony.lines.models import CtiConnection
from ringbook.telephony.models import Call, CallSource
from ringbook.telephony.ringing import ringing
from ringbook.telephony.understanding import Understood, understand


@dataclass(frozen=True, slots=True)
class Preview:
    """rings: who would see the pop. number: the other side's, as sent; None when it is withheld or not told."""

    understood: Understood
    rings: Sequence[User]
    number: str | None


async def preview(posted: Posted, line: CtiConnection) -> Preview:
    """Address and signature are not looked at: there are none."""
    understood = understand(posted, line, trusted=True)
    known = [await _with_call(event, line) for event in understood.events]
    rings = {user.id: user for event in known for user in await _rung(event, line)}
    number = next((event.other for event in known if event.other and not is_withheld(event.other)), None)
    return Preview(understood, sorted(rings.values(), key=lambda user: (user.name, user.id)), number)


async def _with_call(event: CtiEvent, line: CtiConnection) -> CtiEvent:
    """With the direction of the call, where the event does not say it."""
    found = await Call.get_or_none(connection_id=line.id, external_id=event.external_id)
    return directed(event, found or Call(source=CallSource.NOTHING))


async def _rung(event: CtiEvent, line: CtiConnection) -> list[User]:
    return await ringing(event, line) if event.kind == CallSource.NEW_CALL else []
