"""Lines to PBXes, and the calls they tell of."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields

from ringbook.contacts.models import Contact
from ringbook.core.rows import Json, Row, Versioned
from ringbook.identity.models import User
from ringbook.organizations.models import Organization


class CallDirection(StrEnum):
    IN = "in"
    OUT = "out"


class CallState(StrEnum):
    RINGING = "ringing"
    ANSWERED = "answered"
    ENDED = "ended"


class CallSource(StrEnum):
    """Which of the PBX's events told who calls whom, the least trustworthy first."""

    NOTHING = "nothing"
    HANGUP = "hangup"
    ANSWER = "answer"
    NEW_CALL = "new_call"


class CtiConnection(Row):
    """A PBX that may post call events. Its token is kept as SHA-256 alone; region is how its short numbers are read."""

    name = fields.CharField(120)
    region = fields.CharField(2)
    token_hash = fields.BinaryField()
    last_event_at = fields.DatetimeField(null=True)
    deleted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "cti_connection"

    def __str__(self) -> str:
        return self.name


class Call(Versioned):
    """One call, whatever the order in which a PBX told of it.

    number is the other side as the PBX sent it, "" when withheld; own_number is ours. candidate_ids are contacts that
    share the number. user answered; users are those whose phone rings. Times are those of the events' arrival.
    """

    connection: fields.ForeignKeyRelation[CtiConnection] = fields.ForeignKeyField(
        "models.CtiConnection", related_name="calls"
    )
    connection_id: UUID
    external_id = fields.CharField(200)
    source = fields.CharEnumField(CallSource, default=CallSource.NOTHING)
    direction = fields.CharEnumField(CallDirection)
    state = fields.CharEnumField(CallState, default=CallState.RINGING)
    number = fields.CharField(100, default="")
    national = fields.CharField(120, default="")
    e164 = fields.CharField(20, null=True)
    withheld = fields.BooleanField(default=False)
    own_number = fields.CharField(100, default="")
    queue = fields.CharField(200, default="")
    contact: fields.ForeignKeyNullableRelation[Contact] = fields.ForeignKeyField(
        "models.Contact", related_name="calls", null=True
    )
    contact_id: UUID | None
    organization: fields.ForeignKeyNullableRelation[Organization] = fields.ForeignKeyField(
        "models.Organization", related_name="calls", null=True
    )
    organization_id: UUID | None
    candidate_ids = Json(default=list)
    assigned = fields.BooleanField(default=False)
    user: fields.ForeignKeyNullableRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="answered_calls", null=True
    )
    user_id: UUID | None
    users: fields.ManyToManyRelation[User] = fields.ManyToManyField(
        "models.User", through="call_user", related_name="calls", forward_key="user_id", backward_key="call_id"
    )
    started_at = fields.DatetimeField(auto_now_add=True)
    answered_at: datetime | None = fields.DatetimeField(null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)
    cause = fields.CharField(100, default="")

    class Meta:
        table = "call"

    def __str__(self) -> str:
        return self.national or self.number

    @property
    def missed(self) -> bool:
        """Somebody called and nobody answered."""
        return self.direction == CallDirection.IN and self.state == CallState.ENDED and self.answered_at is None

    @property
    def wait_seconds(self) -> int | None:
        """From the first ring to the answer, or to the end without one; None while it rings."""
        return _seconds(self.started_at, self.answered_at or self.ended_at)

    @property
    def talk_seconds(self) -> int | None:
        """From the answer to the end; None without both."""
        return _seconds(self.answered_at, self.ended_at)


def _seconds(since: datetime | None, until: datetime | None) -> int | None:
    return round((until - since).total_seconds()) if since and until else None
