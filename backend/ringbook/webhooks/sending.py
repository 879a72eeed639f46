"""One delivery, once: what it says, with whose rights, and what became of it."""

import logging
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID

from ringbook.core.outgoing import Answer, NoAnswer, PrivateAddress, UnknownHost, post
from ringbook.core.secrets import WrongKey, unseal
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.identity.keys.policy import valid_key
from ringbook.identity.viewers import viewer_of_user
from ringbook.webhooks import wording
from ringbook.webhooks.body import body_of, message_id
from ringbook.webhooks.claiming import claim
from ringbook.webhooks.models import Webhook, WebhookDelivery, WebhookPauseReason
from ringbook.webhooks.outcomes import Try, hide, orphan, settle
from ringbook.webhooks.policy import MANAGE
from ringbook.webhooks.signing import headers

log = logging.getLogger(__name__)


async def send_next(webhook_id: UUID) -> Try | None:
    """The next one of a webhook that is due; None when there is none, or nobody in whose name to send it."""
    delivery = await claim(webhook_id)
    if delivery is None:
        return None
    webhook = delivery.webhook
    viewer = await teller(webhook)
    if isinstance(viewer, WebhookPauseReason):
        await orphan(delivery, viewer)
        return None
    outcome = await _told(delivery, webhook, viewer)
    if outcome is None:
        return await hide(delivery)
    async with unit_of_work():
        await settle(delivery, outcome)
    return outcome


async def teller(webhook: Webhook) -> Viewer | WebhookPauseReason:
    """With whose rights it is told at this moment, or why there is nobody."""
    viewer = await viewer_of_user(webhook.owner_id)
    if viewer is None or not viewer.may(MANAGE):
        return WebhookPauseReason.OWNER_LEFT
    viewer = viewer.within(webhook.scopes)
    if webhook.key_id is None:
        return viewer
    key = await valid_key(webhook.key_id)
    return viewer.within(key.scopes) if key else WebhookPauseReason.KEY_GONE


async def _told(delivery: WebhookDelivery, webhook: Webhook, viewer: Viewer) -> Try | None:
    """None: the viewer may not see it. What we fail to write down is tried again as any other."""
    try:
        body = await body_of(delivery, webhook, viewer)
    except Exception:
        log.exception("A webhook's delivery could not be written down; trying again later.")
        return Try(b"", problem=wording.BROKEN)
    return await _tried(delivery, webhook, body) if body else None


async def _tried(delivery: WebhookDelivery, webhook: Webhook, body: bytes) -> Try:
    try:
        said = headers(message_id(delivery), int(time.time()), body, list(_secrets(webhook)))
        return _judged(await post(webhook.url, body, said), body)
    except PrivateAddress:
        return Try(body, problem=wording.PRIVATE)
    except UnknownHost:
        return Try(body, problem=wording.UNKNOWN)
    except NoAnswer as none:
        return Try(body, problem=wording.SLOW if none.slow else wording.UNREACHABLE)
    except WrongKey:
        return Try(body, problem=wording.KEYLESS)


def _secrets(webhook: Webhook) -> Iterator[str]:
    yield unseal(webhook.secret)
    yield from map(unseal, webhook.old_secrets(datetime.now(UTC)))


def _judged(answer: Answer, body: bytes) -> Try:
    problem = ""
    if answer.status == 410:
        problem = wording.GONE
    elif 300 <= answer.status < 400:
        problem = wording.REDIRECTED
    elif not 200 <= answer.status < 300:
        problem = wording.REFUSED
    return Try(body, answer.status, answer.milliseconds, answer.text, problem)
