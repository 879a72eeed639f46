"""The legs of a call that is transferred or forwarded: each knows the one before, whichever was told of first."""

from ringbook.history.actions import record, update
from ringbook.telephony.actions.told import FORWARDED
from ringbook.telephony.models import Call, CtiConnection
from ringbook.telephony.ringing import pbx

CHANGED = "call.changed"


async def link(call: Call, connection: CtiConnection, *, new: bool) -> bool:
    """Join `call` to the leg it came from, and, when it is `new`, to those that came from it; whether it changed."""
    for later in await _waiting(call, connection) if new else ():
        await _join(call, later, connection)
    before = call.transferred_from_id is None and call.origin
    origin = await Call.get_or_none(connection_id=connection.id, external_id=call.origin) if before else None
    if origin is None or origin.id == call.id:
        return False
    await _join(origin, call, connection)
    return True


async def _waiting(call: Call, connection: CtiConnection) -> list[Call]:
    return await Call.filter(connection_id=connection.id, origin=call.external_id, transferred_from=None)


async def _join(origin: Call, leg: Call, connection: CtiConnection) -> None:
    """The caller is in `leg` now, so nobody has to ring back for `origin`."""
    await update(leg, transferred_from_id=origin.id)
    if await update(origin, cause=FORWARDED):
        await origin.fetch_related("contact", "organization")
        about = (origin.contact, origin.organization)
        await record(CHANGED, origin, by=pbx(connection), about=about, story=False)
