"""What a PBX tells of becomes one right call, however often and in whatever order it tells it (TEL-1)."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.history.actions import record, update
from ringbook.identity.models import User
from ringbook.phones.numbers import is_withheld, national, read
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.identify import identify
from ringbook.telephony.models import Call, CallSource, CallState, CtiConnection
from ringbook.telephony.ringing import answering, pbx, ringing

STARTED = "call.started"
CHANGED = "call.changed"
ANSWERED = "call.answered"
ENDED = "call.ended"

TRUST = list(CallSource)
"""Who calls whom is taken from the most trustworthy event, whichever came first."""


async def take(event: CtiEvent, connection: CtiConnection) -> Call:
    """Note what happened to a call, once; what is known already or came too late changes nothing.

    Everything a call ends up with is chosen by an order of trust, or filled in once, never by who came last.
    """
    call = await _locked(event, connection)
    before = (call.contact_id, call.organization_id)
    known = call.source != CallSource.NOTHING
    rung = await _ring(call, event)
    changes = await update(call, **await _parties(call, event, connection.region), **await _progress(call, event))
    news = _news({change.field for change in changes}, known, bool(rung))
    if not news:
        return call
    moved = known and before != (call.contact_id, call.organization_id)
    await call.fetch_related("contact", "organization")
    about, also_tell = (call.contact, call.organization), await channels(call)
    for name in news:
        story = name == STARTED or (name == CHANGED and moved)
        await record(name, call, by=pbx(connection), about=about, also_tell=also_tell, story=story)
    return call


def _news(changed: set[str], known: bool, rung: bool) -> list[str]:
    """The events to tell. A call starts when its parties are known; the timeline tells that alone."""
    news = [STARTED] if "source" in changed and not known else []
    news += [ANSWERED] if "answered_at" in changed else []
    news += [ENDED] if "ended_at" in changed else []
    return news or ([CHANGED] if changed or rung else [])


async def _locked(event: CtiEvent, connection: CtiConnection) -> Call:
    """The event's call, ours alone until the commit; two events that come first at once make one call."""
    now = datetime.now(UTC)
    external_id = event.external_id or await _synthetic_id(event, connection, now)
    mine = Call.filter(connection_id=connection.id, external_id=external_id).select_for_update()
    if call := await mine.first():
        return call
    new = Call(connection=connection, external_id=external_id, direction=event.direction, started_at=now)
    await Call.bulk_create([new], ignore_conflicts=True)
    return await mine.get()


async def _synthetic_id(event: CtiEvent, connection: CtiConnection, now: datetime) -> str:
    """For PBXes that name no call: both numbers and the minute; what follows a ring belongs to their latest call."""
    pair = f"{event.caller}|{event.called}|"
    if event.kind != CallSource.NEW_CALL:
        found = await connections.get("default").execute_query_dict(
            "SELECT external_id FROM call WHERE connection_id = %s AND starts_with(external_id, %s)"
            " AND started_at > now() - interval '12 hours' ORDER BY started_at DESC LIMIT 1",
            [connection.id, pair],
        )
        if found:
            return str(found[0]["external_id"])
    return f"{pair}{now:%Y-%m-%dT%H:%M}"


async def _parties(call: Call, event: CtiEvent, region: str) -> dict[str, Any]:
    """Who calls whom, when this event knows it better than those before."""
    if event.other is None or TRUST.index(event.kind) <= TRUST.index(call.source):
        return {}
    withheld = is_withheld(event.other)
    number = read("" if withheld else event.other, region)
    values = {
        "source": event.kind,
        "direction": event.direction,
        "number": number.typed,
        "national": national(number, region),
        "e164": number.e164,
        "withheld": withheld,
        "own_number": event.own,
    }
    if event.kind == CallSource.NEW_CALL:
        values["queue"] = event.queue
    if call.assigned:
        return values
    found = await identify(number, region)
    return values | {
        "contact_id": found.contact_id,
        "organization_id": found.organization_id,
        "candidate_ids": found.candidate_ids,
    }


async def _ring(call: Call, event: CtiEvent) -> list[User]:
    """Note whose phones ring; answers those who were not noted yet."""
    users = await ringing(event) if event.kind == CallSource.NEW_CALL else []
    known = {user.id for user in await call.users} if users else set()
    new = [user for user in users if user.id not in known]
    if new:
        await call.users.add(*new)
    return new


async def _progress(call: Call, event: CtiEvent) -> dict[str, Any]:
    """How far the call has come: an answer heard after the end still counts as one, of no length."""
    now = datetime.now(UTC)
    if event.kind == CallSource.ANSWER:
        user = {} if call.user_id else {"user": await answering(event)}
        if call.answered_at:
            return user
        state = CallState.ENDED if call.ended_at else CallState.ANSWERED
        return user | {"answered_at": call.ended_at or now, "state": state}
    if event.kind == CallSource.HANGUP and call.ended_at is None:
        return {"ended_at": now, "state": CallState.ENDED, "cause": event.cause}
    return {}


async def channels(call: Call) -> list[str]:
    """The screens of all whose phone rings, and of whoever answered."""
    people: set[UUID] = {user.id for user in await call.users.all()}
    return [f"user:{id}" for id in sorted(people | ({call.user_id} if call.user_id else set()))]
