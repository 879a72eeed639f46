"""The verbs of messages: send one, cancel it, have it tried again."""

from datetime import UTC, datetime
from typing import Any

from tortoise import connections

from ringbook.contacting.problems import Problem
from ringbook.core.checks import sender_key, short
from ringbook.core.errors import DomainError, not_found
from ringbook.core.jobs import defer
from ringbook.core.viewer import Viewer
from ringbook.history.actions import Change, record, update
from ringbook.messaging import stories
from ringbook.messaging.attaching import versions_of
from ringbook.messaging.gateways.choosing import gateway_of
from ringbook.messaging.models import RETRIED, Message, MessageState
from ringbook.messaging.policy import visible_to
from ringbook.messaging.preparing import Wish, prepare
from ringbook.messaging.queueing import PATIENCE, attach, new_message
from ringbook.messaging.writing.keeping import keep

SEND = "messaging.send"
SHORTEST_REASON = 5


async def send(wish: Wish, *, by: Viewer) -> tuple[Message | None, list[Problem]]:
    """The message, queued; or None and what speaks against it, unless a reason is given to send it all the same.

    With an `idempotency_key` that `by` has used, answers the message of that time. Raises NO_GATEWAY, NO_ADDRESS and
    what is wrong with `to`, the files, the words, the reason; FORBIDDEN and DUPLICATE at `to`, if it is to be kept.
    """
    if (key := sender_key({"idempotency_key": wish.idempotency_key})) and (made := await _made_with(key, by)):
        return made, []
    channel, reason = wish.draft.channel, _reason(wish.override_reason)
    gateway, versions = await gateway_of(channel), await versions_of(channel, wish.files)
    ready = await prepare(wish, by=by)
    if ready.problems and not reason:
        return None, ready.problems
    if not ready.recipient.known and wish.kept:
        await keep(channel, wish.to, wish.record, ready.reach, by=by)
    extra: dict[str, Any] = {"template": wish.template, "ticket": wish.ticket, "idempotency_key": key}
    if ready.problems:
        extra |= {"override_reason": reason, "overridden": [key for each in ready.problems for key in each.keys]}
    message = new_message(channel, ready.recipient, ready.letter, ready.known, gateway, **extra)
    await message.save(force_create=True)
    await attach([message], versions)
    changes = [Change("override_reason", None, reason)] if ready.problems else []
    await record(stories.QUEUED, message, by=by, changes=changes, about=await stories.about(message))
    await defer(SEND)
    return message, ready.problems


async def cancel(message: Message, *, by: Viewer) -> Message:
    """Keep it from being sent. Twice is once. Raises SENT for one that a worker has in hand, or that is gone."""
    message = await Message.select_for_update(no_key=True).get(id=message.id)
    if message.state is MessageState.CANCELLED:
        return message
    if message.state is not MessageState.QUEUED:
        raise DomainError("sent", "It is too late: this is sent, or being sent.", field="id")
    changes = await update(message, state=MessageState.CANCELLED, next_try_at=None)
    await record(stories.CANCELLED, message, by=by, changes=changes, about=await stories.about(message), story=False)
    return message


async def retry(message: Message, *, by: Viewer) -> Message:
    """Queue it once more, under the same name among mail servers. Unless it may have arrived, providers get it under
    another name, since they take each just once. Raises NOT_FAILED, NO_GATEWAY."""
    message = await Message.select_for_update(no_key=True).get(id=message.id)
    if message.state not in RETRIED:
        raise DomainError("not_failed", "Only what failed can be tried again.", field="id")
    await gateway_of(message.channel)
    now = datetime.now(UTC)
    values: dict[str, Any] = {
        "state": MessageState.QUEUED,
        "error": None,
        "next_try_at": now,
        "expires_at": now + PATIENCE,
    }
    if message.state is not MessageState.UNCLEAR:
        values |= {"renewed": message.renewed + 1, "external_id": None, "sent_at": None}
    changes = await update(message, **values)
    await record(stories.QUEUED, message, by=by, changes=changes, about=await stories.about(message), story=False)
    await defer(SEND)
    return message


def _reason(text: str | None) -> str | None:
    """Raises TOO_SHORT, TOO_LONG."""
    reason = short((text or "").strip(), field="overrideReason", most=500)
    if reason and len(reason) < SHORTEST_REASON:
        sentence = "Give a reason of at least {least} characters."
        raise DomainError("too_short", sentence, field="overrideReason", least=SHORTEST_REASON)
    return reason or None


async def _made_with(key: str, by: Viewer) -> Message | None:
    """What `by` has sent with this key. Two requests at once wait for each other here."""
    lock = f"message {by.user_id} {key}"
    await connections.get("default").execute_query("SELECT pg_advisory_xact_lock(hashtext(%s))", [lock])
    made = await Message.get_or_none(sender_id=by.user_id, idempotency_key=key)
    if made and not await visible_to(by).filter(id=made.id).exists():
        raise not_found("idempotencyKey")
    return made
