"""Where events are posted, and what was posted there."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Json, Row, Versioned
from ringbook.identity.models import User


class WebhookPauseReason(StrEnum):
    """Why nothing is posted."""

    BY_HAND = "by_hand"
    FAILING = "failing"
    GONE = "gone"
    OWNER_LEFT = "owner_left"
    KEY_GONE = "key_gone"


class WebhookDeliveryState(StrEnum):
    """How far a delivery is."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    FAILED = "failed"
    HIDDEN = "hidden"


class Webhook(Versioned):
    """An address of another system, and the events that are posted there.

    events: names, and `contact.*` for all of a group. secret, old_secret: sealed; old ones, with commas between them,
    sign too, until old_until.
    owner: with whose rights it is told; key_id: the API key that made it, and scopes: what that left of them; None
    without one.
    failing_since: when the first try failed of those that nothing got through after.
    """

    name = fields.CharField(120)
    url = fields.TextField()
    events = Json(default=list)
    secret = fields.TextField()
    old_secret = fields.TextField(default="")
    old_until: datetime | None = fields.DatetimeField(null=True)
    owner: fields.ForeignKeyRelation[User] = fields.ForeignKeyField("models.User", related_name="webhooks")
    owner_id: UUID
    scopes = Json(null=True)
    key_id: UUID | None = fields.UUIDField(null=True)
    paused_at: datetime | None = fields.DatetimeField(null=True)
    pause_reason = fields.CharEnumField(WebhookPauseReason, null=True, max_length=10)
    failing_since: datetime | None = fields.DatetimeField(null=True)
    last_success_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "webhook"

    def __str__(self) -> str:
        return self.name

    def old_secrets(self, now: datetime) -> list[str]:
        """Those that still sign, sealed, the newest first."""
        valid = self.old_secret and self.old_until and self.old_until > now
        return self.old_secret.split(",") if valid else []


class WebhookDelivery(Row):
    """One event for one webhook, made by the database in the transaction that made the event; or a test, of no event.

    next_try_at: while it waits; a try that is under way has it behind the moment at which the worker counts as dead.
    problem: why the last try failed, of wording.py. body: as it was last sent. answer: its beginning.
    attempts: the last thirty tries that ended, {"number", "at", "status", "milliseconds", "problem", "answer"} each.
    """

    webhook: fields.ForeignKeyRelation[Webhook] = fields.ForeignKeyField("models.Webhook", related_name="deliveries")
    webhook_id: UUID
    event_id: UUID | None = fields.UUIDField(null=True)
    name = fields.CharField(64)
    subject_type = fields.CharField(32, null=True)
    subject_id: UUID | None = fields.UUIDField(null=True)
    state = fields.CharEnumField(WebhookDeliveryState, default=WebhookDeliveryState.WAITING, max_length=9)
    tries = fields.IntField(default=0)
    next_try_at: datetime | None = fields.DatetimeField(null=True)
    tried_at: datetime | None = fields.DatetimeField(null=True)
    status = fields.SmallIntField(null=True)
    milliseconds = fields.IntField(null=True)
    problem = fields.TextField(default="")
    body = fields.TextField(default="")
    answer = fields.TextField(default="")
    attempts = Json(default=list)

    class Meta:
        table = "webhook_delivery"
