"""What became of a try, and what follows from it for the delivery and its webhook."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from ringbook.core.unit import unit_of_work
from ringbook.notifications.actions import CLOCK
from ringbook.webhooks.actions import pause
from ringbook.webhooks.models import Webhook, WebhookDelivery, WebhookDeliveryState, WebhookPauseReason
from ringbook.webhooks.telling import tell_paused
from ringbook.webhooks.wording import HIDDEN

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
PAUSES = (5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 8 * HOUR)
"""Between the tries of a delivery: close on a day in all, and as much as a fifth longer by chance."""
JITTER = 0.2
PATIENCE = 20 * HOUR
"""A webhook through which nothing got for this long is paused with the first delivery that is given up."""
SEEN_AGAIN = 10 * SECOND
"""How exact `last_success_at` is: not every delivery of a busy webhook writes it."""
GONE = 410
LONG = 30 * HOUR
"""A delivery that still waits after this long waits because each try takes its time: an address that answers nothing,
and much that happens. Then the webhook is paused although no delivery is given up."""
MOST_KEPT = 30
"""Tries of a delivery that are kept."""


@dataclass(frozen=True, slots=True)
class Try:
    """status and milliseconds: None without an answer. problem: of wording.py; empty when it was received."""

    body: bytes
    status: int | None = None
    milliseconds: int | None = None
    answer: str = ""
    problem: str = ""


async def settle(delivery: WebhookDelivery, outcome: Try) -> None:
    """Write down what became of a try; nothing if meanwhile another worker took the delivery for its own."""
    if not outcome.problem:
        if await _become(delivery, outcome, state=WebhookDeliveryState.DELIVERED, next_try_at=None):
            await _works(delivery)
        return
    over = outcome.status == GONE or delivery.event_id is None or delivery.tries > len(PAUSES)
    state, at = (WebhookDeliveryState.FAILED, None) if over else (WebhookDeliveryState.WAITING, _next(delivery.tries))
    if await _become(delivery, outcome, state=state, next_try_at=at) and delivery.event_id is not None:
        await _fails(delivery, outcome, given_up=over)


async def hide(delivery: WebhookDelivery) -> Try:
    """Its webhook may not tell of it."""
    outcome = Try(b"", problem=HIDDEN)
    await _become(delivery, outcome, state=WebhookDeliveryState.HIDDEN, next_try_at=None)
    return outcome


async def orphan(delivery: WebhookDelivery, reason: WebhookPauseReason) -> None:
    """There is nobody in whose name it could be sent: it waits, and its webhook is paused."""
    async with unit_of_work():
        mine = _mine(delivery)
        if delivery.event_id is None:
            await mine.update(state=WebhookDeliveryState.FAILED, next_try_at=None, problem=HIDDEN)
        else:
            await mine.update(tries=delivery.tries - 1, next_try_at=datetime.now(UTC))
        await _pause(delivery.webhook, reason)


async def _become(delivery: WebhookDelivery, outcome: Try, **values: Any) -> int:
    return await _mine(delivery).update(
        **values,
        status=outcome.status,
        milliseconds=outcome.milliseconds,
        body=outcome.body.decode(),
        answer=outcome.answer,
        problem=outcome.problem,
        attempts=[*delivery.attempts, _attempt(delivery, outcome)][-MOST_KEPT:],
    )


def _attempt(delivery: WebhookDelivery, outcome: Try) -> dict[str, Any]:
    said = {"status": outcome.status, "milliseconds": outcome.milliseconds, "problem": outcome.problem}
    at = delivery.tried_at or datetime.now(UTC)
    return {"number": delivery.tries, "at": at.isoformat(), **said, "answer": outcome.answer}


def _mine(delivery: WebhookDelivery) -> Any:
    """The row, as long as no other try was begun, and nobody had it sent anew."""
    claim = {"tries": delivery.tries, "tried_at": delivery.tried_at}
    return WebhookDelivery.filter(id=delivery.id, state=WebhookDeliveryState.WAITING, **claim)


async def _works(delivery: WebhookDelivery) -> None:
    webhook, now = delivery.webhook, datetime.now(UTC)
    if delivery.event_id is None:
        return
    if webhook.failing_since or not webhook.last_success_at or webhook.last_success_at < now - SEEN_AGAIN:
        await Webhook.filter(id=webhook.id).update(failing_since=None, last_success_at=now)


async def _fails(delivery: WebhookDelivery, outcome: Try, *, given_up: bool) -> None:
    webhook, now = delivery.webhook, datetime.now(UTC)
    await Webhook.filter(id=webhook.id, failing_since=None).update(failing_since=delivery.tried_at or now)
    if outcome.status == GONE:
        await _pause(webhook, WebhookPauseReason.GONE)
    elif (given_up or delivery.created_at < now - LONG) and await _failing_for_long(webhook):
        await _pause(webhook, WebhookPauseReason.FAILING)


async def _failing_for_long(webhook: Webhook) -> bool:
    return await Webhook.filter(id=webhook.id, failing_since__lt=datetime.now(UTC) - PATIENCE).exists()


async def _pause(webhook: Webhook, reason: WebhookPauseReason) -> None:
    if await pause(webhook, by=CLOCK, reason=reason):
        await tell_paused(webhook, reason)


def _next(tries: int) -> datetime:
    return datetime.now(UTC) + PAUSES[tries - 1] * (1 + random.random() * JITTER)
