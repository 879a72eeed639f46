"""Webhooks as the API shows them."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, Self

import strawberry

from ringbook.core.context import Info
from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, count, one
from ringbook.core.words import say
from ringbook.history.types import SUBJECTS
from ringbook.identity.loaders import users_by_id
from ringbook.webhooks import models
from ringbook.webhooks.catalogue import GROUPS
from ringbook.webhooks.deletions import DELETED
from ringbook.webhooks.loaders import waiting_by_webhook, webhooks_by_id
from ringbook.webhooks.models import WebhookDeliveryState, WebhookPauseReason
from ringbook.webhooks.wording import said

if TYPE_CHECKING:
    from ringbook.identity.types import User

_User = Annotated["User", strawberry.lazy("ringbook.identity.types")]

describe(
    WebhookDeliveryState,
    "How far a delivery is.",
    WAITING="For its first or its next try.",
    DELIVERED="Answered with 2xx.",
    FAILED=(
        "Given up after eleven tries in about a day, or after one that was answered with 410; a test after its only"
        " one."
    ),
    HIDDEN="Not sent, as the webhook's owner may not see what it happened to.",
)
describe(
    WebhookPauseReason,
    "Why nothing is sent.",
    BY_HAND="Somebody paused it.",
    FAILING="Nothing got through for a day.",
    GONE="Its address answered with 410.",
    OWNER_LEFT="Its owner is inactive, or may not manage webhooks any more.",
    KEY_GONE="The API key that made it was revoked, or has expired.",
)


@strawberry.type(
    description="Where events are posted as they happen: to an address of another system, signed as Standard Webhooks"
    " has it, with the rights of its owner."
)
class Webhook(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    name: str = attribute("Unique among webhooks, whatever the case; up to 120 characters.")
    url: str = attribute("Where events are posted, over HTTP or HTTPS.")
    events: list[str] = attribute("Names of events, and contact.* for all of a group: see webhookEvents.")
    created_at: datetime = attribute("When it was made, in UTC.")
    paused_at: datetime | None = attribute("Since when nothing is sent, in UTC; null while it is active.")
    pause_reason: WebhookPauseReason | None = attribute("Why nothing is sent; null while it is active.")
    failing_since: datetime | None = attribute(
        "When the first try failed of those that nothing got through after, in UTC; null when the last one worked."
    )
    last_success_at: datetime | None = attribute(
        "When something last got through, in UTC, to about ten seconds; null: nothing yet."
    )
    owner: _User | None = one(
        users_by_id,
        "owner_id",
        "With whose rights it is told: whoever last said what is posted where.",
    )
    waiting_count: int = count(waiting_by_webhook, "How many deliveries wait; 10 000 stand for more.")

    @strawberry.field(
        description="Until then, in UTC, the secret before this one signs too; null: there is none that does."
    )
    def old_secret_until(root: strawberry.Parent[models.Webhook]) -> datetime | None:
        return root.old_until if root.old_until and root.old_until > datetime.now(UTC) else None


@strawberry.type(description="One try of a delivery that ended.")
class WebhookAttempt:
    number: int = strawberry.field(description="Counts the tries; from 1 again when the delivery was sent anew.")
    at: datetime = strawberry.field(description="When it began, in UTC.")
    status: int | None = strawberry.field(description="The HTTP status of the answer; null without one.")
    milliseconds: int | None = strawberry.field(description="How long the answer took; null without one.")
    problem: str | None = strawberry.field(
        description="Why it failed, one sentence in the viewer's language; null if it did not."
    )
    answer: str | None = strawberry.field(
        description="The first KiB of the answer as text; null when there was none, or the viewer may not see what it"
        " answered to."
    )

    @classmethod
    def of(cls, kept: dict[str, Any], seen: bool) -> Self:
        """seen: whether the viewer may read what was answered."""
        return cls(
            number=kept["number"],
            at=datetime.fromisoformat(kept["at"]),
            status=kept["status"],
            milliseconds=kept["milliseconds"],
            problem=said(kept["problem"], kept["status"]),
            answer=(kept["answer"] or None) if seen else None,
        )


@strawberry.type(description="One event on its way to one webhook, or a test. Kept for thirty days.")
class WebhookDelivery(Node):
    webhook: Webhook | None = one(webhooks_by_id, "webhook_id", "Where it goes.")
    name: str = attribute("The event's name, such as contact.moved; webhook.test: a test.")
    state: WebhookDeliveryState = attribute("How far it is.")
    tries: int = attribute("How often it was tried, since somebody last had it sent anew.")
    created_at: datetime = attribute("When the event happened or was sent anew for the first time, in UTC.")
    tried_at: datetime | None = attribute("When it was last tried, in UTC; null: never yet.")
    status: int | None = attribute("The HTTP status of the last answer; null without one.")
    milliseconds: int | None = attribute("How long the last answer took; null without one.")

    @strawberry.field(description="When it is tried next, in UTC; null unless it waits.")
    def next_try_at(root: strawberry.Parent[models.WebhookDelivery]) -> datetime | None:
        return root.next_try_at if root.state is WebhookDeliveryState.WAITING else None

    @strawberry.field(description="Why the last try failed, one sentence in the viewer's language; null if it did not.")
    def problem(root: strawberry.Parent[models.WebhookDelivery]) -> str | None:
        return said(root.problem, root.status)

    @strawberry.field(
        description="What was last sent, JSON; null when nothing was yet, or the viewer may not see what it tells of."
    )
    async def body(root: strawberry.Parent[models.WebhookDelivery], info: Info) -> str | None:
        return root.body or None if await _may_see(root, info) else None

    @strawberry.field(
        description="The first KiB of the last answer as text; null when there was none, or the viewer may not see what"
        " it answered to."
    )
    async def answer(root: strawberry.Parent[models.WebhookDelivery], info: Info) -> str | None:
        return root.answer or None if await _may_see(root, info) else None

    @strawberry.field(
        description="The last thirty tries that ended, the first of them first. One whose number is missing was cut off"
        " when our worker died."
    )
    async def attempts(root: strawberry.Parent[models.WebhookDelivery], info: Info) -> list[WebhookAttempt]:
        seen = await _may_see(root, info)
        return [WebhookAttempt.of(each, seen) for each in root.attempts]


async def _may_see(delivery: models.WebhookDelivery, info: Info) -> bool:
    """A test, a deletion (which tells ids alone), or something that happened to what the viewer sees."""
    if delivery.event_id is None or delivery.name.endswith(DELETED):
        return True
    question = SUBJECTS.get(delivery.subject_type or "")
    return bool(question and await info.context.load(question, delivery.subject_id))


@strawberry.type(description="An event that webhooks can choose.")
class WebhookEvent:
    name: str = strawberry.field(description="Such as contact.moved.")
    description: str = strawberry.field(description="What happened, one sentence in the viewer's language.")


@strawberry.type(description="Events of one kind of record.")
class WebhookEventGroup:
    name: str = strawberry.field(description="All of them, those to come too: contact.*, for example.")
    title: str = strawberry.field(description="In the viewer's language.")
    events: list[WebhookEvent] = strawberry.field(description="Each alone.")


def event_groups() -> list[WebhookEventGroup]:
    return [
        WebhookEventGroup(
            name=f"{group}.*",
            title=say(title),
            events=[WebhookEvent(name=f"{group}.{verb}", description=say(text)) for verb, text in verbs.items()],
        )
        for group, (title, verbs) in GROUPS.items()
    ]


__all__ = ["Webhook", "WebhookDelivery", "WebhookDeliveryState", "WebhookEventGroup", "WebhookPauseReason"]
