"""Which reminders were told."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from ringbook.activities.planned.models import Activity
from ringbook.core.ids import uuid7


class ReminderTold(Model):
    """That `minutes` before an activity people were told of it. With another begin it is told anew."""

    id = fields.UUIDField(primary_key=True, default=uuid7)
    activity: fields.ForeignKeyRelation[Activity] = fields.ForeignKeyField(
        "models.Activity", related_name="reminders_told"
    )
    activity_id: UUID
    minutes = fields.IntField()
    starts_at = fields.DatetimeField()
    told_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "reminder_told"
