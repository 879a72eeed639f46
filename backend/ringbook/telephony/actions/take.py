"""What a PBX tells of becomes one right call, however often and in whatever order it tells it (TEL-1)."""

from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID

from tortoise import connections

from ringbook.contacts.models import Contact
from ringbook.history.actions import record, update
from ringbook.organizations.models import Organization
from ringbook.phones.numbers import read
from ringbook.telephony.actions.legs import CHANGED, link
from ringbook.telephony.actions.told import directed, told
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.identification import identify
from ringbook.telephony.models import Call, CallSource, CtiConnection
from ringbook.telephony.ringing import answering, pbx, ringing

STARTED = "call.started"
ANSWERED = "call.answered"
ENDED = "call.ended"


class Taken(NamedTuple):
    """The event's call as it is now, and whether the event said anything new of it."""

    call: Call
    new: bool


async def take(event: CtiEvent, connection: CtiConnection, at: datetime | None = None) -> Call:
    """As `taken`; the call alone."""
    return (await taken(event, connection, at)).call


async def taken(event: CtiEvent, connection: CtiConnection, at: datetime | None = None) -> Taken:
    """Note what happened to a call, once; what is known already or came too late changes nothing.

    at: when the event came, for one that is taken again.
    """
    now = at or datetime.now(UTC)
    call, first = await _locked(event, connection, now)
    event, before, known = directed(event, call), (call.contact_id, call.organization_id), _known(call)
    people = set() if first else await phones(call)
    more = await _ring(call, event, connection, people)
    changes = await update(call, held=True, **await _values(call, event, connection, now))
    joined = await link(call, connection, new=first)
    news = _news({change.field for change in changes}, known, bool(more or joined))
    if news:
        moved = known and before != (call.contact_id, call.organization_id)
        await _tell(news, call, connection, people | more, moved=moved)
    return Taken(call, first or bool(news))


async def _tell(news: list[str], call: Call, connection: CtiConnection, people: set[UUID], *, moved: bool) -> None:
    """people: whose phones ring. moved: the call is another contact's now, whose timeline has not heard of it."""
    about = [
        Contact(id=call.contact_id) if call.contact_id else None,
        Organization(id=call.organization_id) if call.organization_id else None,
    ]
    also_tell = screens(call, people)
    for name in news:
        story = name == STARTED or (name == CHANGED and moved)
        await record(name, call, by=pbx(connection), about=about, also_tell=also_tell, story=story)


def _known(call: Call) -> bool:
    """Whether its parties were told already."""
    return call.source != CallSource.NOTHING


def _news(changed: set[str], known: bool, more: bool) -> list[str]:
    """The events to tell. A call starts when its parties are known; the timeline tells that alone."""
    news = [STARTED] if "source" in changed and not known else []
    news += [ANSWERED] if "answered_at" in changed else []
    news += [ENDED] if "ended_at" in changed else []
    return news or ([CHANGED] if changed or more else [])


async def _locked(event: CtiEvent, connection: CtiConnection, now: datetime) -> tuple[Call, bool]:
    """The event's call, ours alone until the commit, and whether it is new; two that come first at once make one."""
    external_id = event.external_id or await _synthetic_id(event, connection, now)
    mine = Call.filter(connection_id=connection.id, external_id=external_id).select_for_update()
    if call := await mine.first():
        return call, False
    direction = directed(event, Call(source=CallSource.NOTHING)).direction
    new = Call(connection=connection, external_id=external_id, direction=direction, started_at=event.at or now)
    await Call.bulk_create([new], ignore_conflicts=True)
    if await Call.exists(id=new.id):
        new._saved_in_db = True  # as Tortoise marks what it saves one by one
        return new, True
    return await mine.get(), False


async def _synthetic_id(event: CtiEvent, connection: CtiConnection, now: datetime) -> str:
    """For PBXes that name no call: both numbers and the minute; what follows a ring belongs to their latest call."""
    pair = f"{(event.caller or '')[:80]}|{(event.called or '')[:80]}|"
    if event.kind != CallSource.NEW_CALL:
        found = await connections.get("default").execute_query_dict(
            "SELECT external_id FROM call WHERE connection_id = %s AND starts_with(external_id, %s)"
            " AND started_at > now() - interval '12 hours' ORDER BY started_at DESC LIMIT 1",
            [connection.id, pair],
        )
        if found:
            return str(found[0]["external_id"])
    return f"{pair}{now:%Y-%m-%dT%H:%M}"


async def _values(call: Call, event: CtiEvent, connection: CtiConnection, now: datetime) -> dict[str, Any]:
    """What the event says, and the people it means: who calls, and who answered."""
    values = told(call, event, connection, now)
    if "number" in values and not call.assigned:
        number = read(values["number"], connection.region)
        values |= (await identify(number, connection.region)).columns()
    if event.kind == CallSource.ANSWER and (call.user_id is None or "answered_at" in values):
        values |= {"user": user} if (user := await answering(event, connection)) else {}
    return values


async def _ring(call: Call, event: CtiEvent, connection: CtiConnection, known: set[UUID]) -> set[UUID]:
    """Note whose phones ring; answers those who were not noted yet."""
    users = await ringing(event, connection) if event.kind == CallSource.NEW_CALL else []
    new = [user for user in users if user.id not in known]
    if new:
        await call.users.add(*new)
    return {user.id for user in new}


async def phones(call: Call) -> set[UUID]:
    """Whose phones ring."""
    found = await connections.get("default").execute_query_dict(
        "SELECT user_id FROM call_user WHERE call_id = %s", [call.id]
    )
    return {row["user_id"] for row in found}


async def channels(call: Call) -> list[str]:
    """The screens of all whose phone rings, and of whoever answered."""
    return screens(call, await phones(call))


def screens(call: Call, people: set[UUID]) -> list[str]:
    """people: whose phones ring."""
    return [f"user:{id}" for id in sorted(people | ({call.user_id} if call.user_id else set()))]


__all__ = ["ANSWERED", "CHANGED", "ENDED", "STARTED", "Taken", "channels", "take", "taken"]
