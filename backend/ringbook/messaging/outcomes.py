"""What becomes of messages. Each verb is called in a unit of work, with the message as `claim` or a lock gave it."""

from datetime import UTC, datetime, timedelta
from typing import Any

from ringbook.contacts.records import Record
from ringbook.core.viewer import Viewer
from ringbook.history.actions import Change, plain
from ringbook.history.actions import record as note
from ringbook.messaging import stories
from ringbook.messaging.gateways.answers import Answer, Later, Refused, Sent
from ringbook.messaging.models import Message, MessageState
from ringbook.messaging.telling import tell
from ringbook.messaging.wording import TOO_OLD
from ringbook.notifications.actions import CLOCK
from ringbook.settings import settings

LONGEST_PAUSE = timedelta(minutes=10)
EVENTS = {
    MessageState.QUEUED: stories.POSTPONED,
    MessageState.SENT: stories.SENT,
    MessageState.DELIVERED: stories.DELIVERED,
    MessageState.BOUNCED: stories.BOUNCED,
    MessageState.FAILED: stories.FAILED,
    MessageState.UNCLEAR: stories.UNCLEAR,
    MessageState.CANCELLED: stories.CANCELLED,
}


async def held(message: Message) -> Message | None:
    """The same, locked, if it is still in hand."""
    rows = Message.filter(id=message.id, state=MessageState.SENDING, attempts=message.attempts)
    return await rows.select_for_update(no_key=True).first()


async def settle(message: Message, answer: Answer, record: Record) -> None:
    """What a gateway said of a message that was in hand. record: whom it is to.

    A report may have overtaken it, or somebody have it tried again, as it hung for too long.
    """
    now, origin = datetime.now(UTC), message.origin
    message = await Message.select_for_update(no_key=True).get(id=message.id)
    fresh = message.state in (MessageState.SENDING, MessageState.UNCLEAR)
    if isinstance(answer, Sent):
        values: dict[str, Any] = {"external_id": answer.external_id or message.external_id, "origin": origin}
        values["parts"] = answer.parts or message.parts
        if fresh or message.state is MessageState.QUEUED:
            await become(message, MessageState.SENT, record=record, sent_at=now, error=None, **values)
        else:
            await Message.filter(id=message.id).update(**values)
    elif not fresh:
        return
    elif isinstance(answer, Later):
        await _postpone(message, answer.words, now + pause(message.attempts))
    elif isinstance(answer, Refused):
        state = MessageState.BOUNCED if answer.bounced else MessageState.FAILED
        await become(message, state, error=answer.words)
    else:
        await become(message, MessageState.UNCLEAR, error=answer.words)


async def _postpone(message: Message, error: str, until: datetime) -> None:
    """It is tried again then, unless its time is over before."""
    if until > message.expires_at:
        await expire(message, error)
    else:
        await become(message, MessageState.QUEUED, error=error, next_try_at=until)


async def expire(message: Message, error: str = "") -> None:
    """Its time is over."""
    await become(message, MessageState.FAILED, error=f"{TOO_OLD}\n{error or message.error or ''}".strip())


async def become(
    message: Message, state: MessageState, *, by: Viewer = CLOCK, record: Record | None = None, **values: Any
) -> None:
    """Write the state, and these columns with it; tell open pages, and the sender if it went wrong. record: as
    `stories.about`."""
    before = message.state
    values |= {"state": state, "claimed_at": None, "version": message.version + 1, "updated_at": datetime.now(UTC)}
    values.setdefault("next_try_at", None)
    message.update_from_dict(values)
    await message.save(update_fields=list(values))
    changes = [Change("state", plain(before), plain(state))]
    if values.get("error"):
        changes.append(Change("error", None, values["error"]))
    about = await stories.about(message, record)
    await note(EVENTS[state], message, by=by, changes=changes, about=about, story=False)
    await tell(message)


def pause(attempts: int) -> timedelta:
    """Until the next try: 10 seconds, then twice as long each time, 10 minutes at most."""
    return min(timedelta(seconds=settings().message_pause * 2 ** min(attempts - 1, 10)), LONGEST_PAUSE)
