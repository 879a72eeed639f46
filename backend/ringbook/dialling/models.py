"""What the dialler did, what it holds back, and who was told that a call is due."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from ringbook.activities.planned.models import Activity
from ringbook.core.ids import uuid7
from ringbook.core.rows import Row
from ringbook.identity.models import User


class DialTryState(StrEnum):
    DIALLING = "dialling"
    ANSWERED = "answered"
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    FAILED = "failed"
    UNCLEAR = "unclear"


class DialTry(Row):
    """The PBX is asked once to ring a phone meeting's number. The id goes along, as the key of that wish.

    number: 1, 2, … of the meeting. user: whose phone is rung. called: the number as the PBX gets it. starts_at, typed:
    begin and number of the meeting at that time; with others its tries are counted anew.
    external_id: the PBX's name of the call; our id until it says another. at: when it was decided on.
    sent_at: committed before the PBX is asked, so whoever finds it set never asks again. ringing_at: when the PBX said
    yes. ended_at: when the call, or what we could know of it, was over.
    """

    activity: fields.ForeignKeyRelation[Activity] = fields.ForeignKeyField("models.Activity", related_name="dial_tries")
    activity_id: UUID
    number = fields.IntField()
    state = fields.CharEnumField(DialTryState, max_length=9, default=DialTryState.DIALLING)
    user: fields.ForeignKeyNullableRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="dial_tries", null=True
    )
    user_id: UUID | None
    called = fields.CharField(40)
    starts_at = fields.DatetimeField()
    typed = fields.CharField(64)
    external_id = fields.CharField(200)
    at = fields.DatetimeField()
    sent_at: datetime | None = fields.DatetimeField(null=True)
    ringing_at: datetime | None = fields.DatetimeField(null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)
    message = fields.CharField(200, default="")

    class Meta:
        table = "dial_try"

    async def become(self, state: DialTryState, **values: Any) -> None:
        """Write the state, and these columns with it."""
        self.update_from_dict({"state": state, **values})
        await self.save(update_fields=["state", *values])


class DialHold(Model):
    """A phone meeting that waits for the end of quiet hours: until then nobody looks at it again."""

    activity: fields.OneToOneRelation[Activity] = fields.OneToOneField(
        "models.Activity", related_name="dial_hold", primary_key=True
    )
    activity_id: UUID
    until = fields.DatetimeField()

    class Meta:
        table = "dial_hold"


class DueTold(Model):
    """That people were told that a phone meeting begins. With another begin they are told anew."""

    id = fields.UUIDField(primary_key=True, default=uuid7)
    activity: fields.ForeignKeyRelation[Activity] = fields.ForeignKeyField("models.Activity", related_name="due_told")
    activity_id: UUID
    starts_at = fields.DatetimeField()
    told_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "due_told"
