"""What people are told: somebody mentioned them, something begins, something became theirs."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Json, Row
from ringbook.identity.models import User


class NotificationKind(StrEnum):
    MENTIONED = "mentioned"
    REMINDER = "reminder"
    PHONE_MEETING_DUE = "phone_meeting_due"
    DIAL_PROBLEM = "dial_problem"
    TICKET_ASSIGNED = "ticket_assigned"
    ACTIVITY_ASSIGNED = "activity_assigned"
    TICKET_COMMENTED = "ticket_commented"
    MESSAGE_FAILED = "message_failed"
    WEBHOOK_PAUSED = "webhook_paused"


class Notification(Row):
    """One thing that one user is told. by_id and by_name are empty when it was the clock's doing.

    title: an English sentence with {names}; it is filled from `words`, as `wording` says, when it is read.
    subject_type, record_type: names of models. record: whose card shows it.
    """

    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField("models.User", related_name="notifications")
    user_id: UUID
    kind = fields.CharEnumField(NotificationKind, max_length=24)
    title = fields.TextField()
    words: Any = Json(default=dict)
    text = fields.TextField(default="")
    by_id = fields.UUIDField(null=True)
    by_name = fields.CharField(200, null=True)
    subject_type = fields.CharField(32)
    subject_id = fields.UUIDField()
    record_type = fields.CharField(32, null=True)
    record_id = fields.UUIDField(null=True)
    at = fields.DatetimeField()
    read_at = fields.DatetimeField(null=True)

    class Meta:
        table = "notification"
