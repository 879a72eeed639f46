"""What wrap-ups planned."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from ringbook.activities.planned.models import Activity
from ringbook.core.ids import uuid7
from ringbook.telephony.models import Call


class CallNext(Model):
    """A phone meeting that the wrap-up of a call planned."""

    id = fields.UUIDField(primary_key=True, default=uuid7)
    call: fields.ForeignKeyRelation[Call] = fields.ForeignKeyField("models.Call", related_name="nexts")
    call_id: UUID
    activity: fields.OneToOneRelation[Activity] = fields.OneToOneField("models.Activity", related_name="call_next")
    activity_id: UUID

    class Meta:
        table = "call_next"
