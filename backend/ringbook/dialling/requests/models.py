"""Calls that people asked for."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields

from ringbook.contacts.models import Contact
from ringbook.core.rows import Json, Row
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.telephony.lines.models import CtiConnection
from ringbook.telephony.models import Call


class DialRequestState(StrEnum):
    ASKED = "asked"
    RINGING = "ringing"
    ANSWERED = "answered"
    ENDED = "ended"
    REFUSED = "refused"
    UNCLEAR = "unclear"


class DialRequest(Row):
    """A PBX is asked once to ring a user's phone, and then a number. The id goes along, as the key of that wish.

    called: the number as the PBX gets it; national: for people. contact, organization: with whom. extension, line: on
    which phone, of which line; no line is that of RINGBOOK_DIAL_URL. external_id: the PBX's name of the call; our id
    until it says another. callback_of: the missed call that is rung back. at, sent_at, ringing_at, ended_at: as a
    DialTry has them. overridden: codes of what spoke against it, and reason why it was dialled all the same.
    """

    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField("models.User", related_name="dial_requests")
    user_id: UUID
    called = fields.CharField(40)
    national = fields.CharField(120)
    presented = fields.CharField(32, default="")
    project_name = fields.CharField(120, default="")
    contact: fields.ForeignKeyNullableRelation[Contact] = fields.ForeignKeyField(
        "models.Contact", related_name="dial_requests", null=True
    )
    contact_id: UUID | None
    organization: fields.ForeignKeyNullableRelation[Organization] = fields.ForeignKeyField(
        "models.Organization", related_name="dial_requests", null=True
    )
    organization_id: UUID | None
    line: fields.ForeignKeyNullableRelation[CtiConnection] = fields.ForeignKeyField(
        "models.CtiConnection", related_name="dial_requests", null=True
    )
    line_id: UUID | None
    extension = fields.CharField(100)
    call: fields.ForeignKeyNullableRelation[Call] = fields.ForeignKeyField(
        "models.Call", related_name="dial_requests", null=True
    )
    call_id: UUID | None
    callback_of: fields.ForeignKeyNullableRelation[Call] = fields.ForeignKeyField(
        "models.Call", related_name="callback_requests", null=True
    )
    callback_of_id: UUID | None
    state = fields.CharEnumField(DialRequestState, max_length=8, default=DialRequestState.ASKED)
    external_id = fields.CharField(200)
    at = fields.DatetimeField()
    sent_at: datetime | None = fields.DatetimeField(null=True)
    ringing_at: datetime | None = fields.DatetimeField(null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)
    message = fields.CharField(200, default="")
    overridden = Json(default=list)
    reason = fields.CharField(500, default="")

    class Meta:
        table = "dial_request"

    def __str__(self) -> str:
        return self.national

    async def become(self, state: DialRequestState, **values: Any) -> None:
        """Write the state, and these columns with it."""
        self.update_from_dict({"state": state, **values})
        await self.save(update_fields=["state", *values])
