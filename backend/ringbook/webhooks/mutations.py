"""Setting up webhooks, and having things sent again."""

from typing import Any

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import DeleteInput, given
from ringbook.webhooks import actions, policy, redelivery
from ringbook.webhooks.inputs import (
    WebhookChoice,
    WebhookDeliveryChoice,
    WebhookInput,
    WebhookPatch,
    WebhookReplayInput,
    WebhookResumeInput,
)
from ringbook.webhooks.policy import MANAGE
from ringbook.webhooks.types import Webhook, WebhookDelivery


@strawberry.type(description="The webhook, or why not.")
class WebhookPayload(Payload):
    webhook: Webhook | None = strawberry.field(default=None, description="The webhook as it is now.")


@strawberry.type(description="The webhook with its secret, or why not.")
class WebhookSecretPayload(WebhookPayload):
    secret: str | None = strawberry.field(
        default=None, description="What its deliveries are signed with, whsec_ and base64; shown this once."
    )


@strawberry.type(description="The webhook and how much is sent again, or why not.")
class WebhookReplayPayload(WebhookPayload):
    count: int | None = strawberry.field(default=None, description="How many events are sent; null if none were asked.")


@strawberry.type(description="The delivery, or why not.")
class WebhookDeliveryPayload(Payload):
    webhook_delivery: WebhookDelivery | None = strawberry.field(
        default=None, description="The delivery as it is now: it is sent in a moment."
    )


@strawberry.type
class WebhookMutations:
    @mutation(
        requires=MANAGE,
        description="Adds a webhook. Errors: BLANK, TOO_LONG, TAKEN, NOT_AN_ADDRESS, WRONG_PORT, PRIVATE_ADDRESS,"
        " UNKNOWN_EVENT, TOO_MANY above fifty.",
    )
    async def webhook_create(self, info: Info, input: WebhookInput) -> WebhookSecretPayload:
        webhook, secret = await actions.create(
            name=input.name, url=input.url, events=input.events, by=info.context.viewer
        )
        return WebhookSecretPayload.of(webhook=webhook, secret=secret)

    @mutation(requires=MANAGE, description="Changes a webhook. Errors: as webhookCreate, NOT_FOUND, CONFLICT.")
    async def webhook_update(self, info: Info, input: WebhookPatch) -> WebhookPayload:
        webhook = await _webhook(info, input.id)
        return WebhookPayload.of(webhook=await actions.change(webhook, by=info.context.viewer, **given(input)))

    @mutation(requires=MANAGE, description="Takes a webhook away, with its deliveries. Errors: NOT_FOUND.")
    async def webhook_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        await actions.delete(await _webhook(info, input.id), by=info.context.viewer)
        return DeletePayload(deleted_id=input.id)

    @mutation(
        requires=MANAGE,
        description="Stops a webhook: what happens from now on is not sent, what waits stays. Errors: NOT_FOUND.",
    )
    async def webhook_pause(self, info: Info, input: WebhookChoice) -> WebhookPayload:
        webhook = await _webhook(info, input.id)
        await actions.pause(webhook, by=info.context.viewer)
        return WebhookPayload.of(webhook=await actions.held(webhook))

    @mutation(
        requires=MANAGE,
        description="Lets a paused webhook go on: what waited is sent now. One whose owner left, or whose API key is"
        " gone, becomes the viewer's. Errors: NOT_FOUND; with sendMissed those of webhookReplay.",
    )
    async def webhook_resume(self, info: Info, input: WebhookResumeInput) -> WebhookReplayPayload:
        webhook, since = await actions.resume(await _webhook(info, input.id), by=info.context.viewer)
        count = await redelivery.replay_missed(webhook, since) if since and input.send_missed else None
        return WebhookReplayPayload.of(webhook=webhook, count=count)

    @mutation(
        requires=MANAGE,
        description="Gives a webhook a new secret; for 24 hours deliveries are signed with the old one too."
        " Errors: NOT_FOUND.",
    )
    async def webhook_secret_rotate(self, info: Info, input: WebhookChoice) -> WebhookSecretPayload:
        webhook, secret = await actions.rotate(await _webhook(info, input.id), by=info.context.viewer)
        return WebhookSecretPayload.of(webhook=webhook, secret=secret)

    @mutation(
        requires=MANAGE,
        description="Posts a webhook.test, once, also while the webhook is paused; ask for the delivery to see what"
        " became of it. Errors: NOT_FOUND, SILENT in a restored copy.",
    )
    async def webhook_test(self, info: Info, input: WebhookChoice) -> WebhookDeliveryPayload:
        delivery = await redelivery.test(await _webhook(info, input.id))
        return WebhookDeliveryPayload.of(webhook_delivery=delivery)

    @mutation(
        requires=MANAGE,
        description="Sends a delivery anew, whatever became of it, under the same webhook-id."
        " Errors: NOT_FOUND, SILENT, PAUSED, IS_TEST.",
    )
    async def webhook_delivery_retry(self, info: Info, input: WebhookDeliveryChoice) -> WebhookDeliveryPayload:
        delivery = await find(policy.deliveries(info.context.viewer), input.id)
        return WebhookDeliveryPayload.of(webhook_delivery=await redelivery.retry(delivery))

    @mutation(
        requires=MANAGE,
        description="Sends what happened in a period, each event under the webhook-id it has, or would have had."
        " Errors: NOT_FOUND, SILENT, PAUSED, OUT_OF_RANGE, TOO_MANY above 10 000 events.",
    )
    async def webhook_replay(self, info: Info, input: WebhookReplayInput) -> WebhookReplayPayload:
        webhook = await _webhook(info, input.id)
        count = await redelivery.replay(webhook, input.from_, input.to, again=input.again)
        return WebhookReplayPayload.of(webhook=webhook, count=count)


async def _webhook(info: Info, id: str) -> Any:
    """The row. Raises NOT_FOUND."""
    return await find(policy.visible_to(info.context.viewer), id)
