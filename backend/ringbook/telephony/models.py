"""The calls that PBXes tell of."""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from tortoise import fields

from ringbook.contacts.models import Contact
from ringbook.core.rows import Json, Versioned
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.telephony.certainty import CallerCertainty
from ringbook.telephony.lines.models import CtiConnection
from ringbook.telephony.outcomes import LoggedEventOutcome

if TYPE_CHECKING:
    from ringbook.activities.models import Note


class CallDirection(StrEnum):
    IN = "in"
    OUT = "out"


class CallState(StrEnum):
    RINGING = "ringing"
    ANSWERED = "answered"
    ENDED = "ended"


class CallbackState(StrEnum):
    """Of a missed call: nobody rings back yet, somebody is about to, it is dealt with."""

    OPEN = "open"
    CLAIMED = "claimed"
    SETTLED = "settled"


class CallSource(StrEnum):
    """Which of the PBX's events told who calls whom, the least trustworthy first."""

    NOTHING = "nothing"
    HANGUP = "hangup"
    ANSWER = "answer"
    NEW_CALL = "new_call"


BLOCKED = "blocked"
"""The cause of a call whose caller was turned away: nobody missed it."""


class Call(Versioned):
    """One call, whatever the order in which a PBX told of it.

    number is the other side as the PBX sent it, "" when withheld; own_number is ours. candidate_ids are contacts that
    share the number, or with the certainty MENTIONED those in whose notes it was seen. user answered; users are those
    whose phone rings. Times are those of the events' arrival.
    transferred_from is the leg that was transferred or forwarded here, origin the PBX's name of it; that leg's cause is
    then `forwarded`. recording_url is the PBX's, never shown to
    clients. callback_state and what follows it are of a missed call, see missed/.
    outcome and what follows it are of the wrap-up, whose note stands on the timeline as `note`, or in wrap_up_note
    while nobody knows who it was.
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
    certainty = fields.CharEnumField(CallerCertainty, max_length=20, default=CallerCertainty.NONE)
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
    origin = fields.CharField(200, default="")
    transferred_from: fields.ForeignKeyNullableRelation["Call"] = fields.ForeignKeyField(
        "models.Call", related_name="transferred_to", null=True
    )
    transferred_from_id: UUID | None
    recording_url = fields.CharField(2000, default="")
    recording_seconds = fields.IntField(null=True)
    callback_state = fields.CharEnumField(CallbackState, max_length=8, null=True)
    claimed_by: fields.ForeignKeyNullableRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="claimed_calls", null=True
    )
    claimed_by_id: UUID | None
    claimed_at: datetime | None = fields.DatetimeField(null=True)
    settled_by: fields.ForeignKeyNullableRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="settled_calls", null=True
    )
    settled_by_id: UUID | None
    settled_at: datetime | None = fields.DatetimeField(null=True)
    outcome = fields.CharEnumField(LoggedEventOutcome, max_length=16, null=True)
    wrap_up_note = fields.TextField(default="")
    note: fields.ForeignKeyNullableRelation["Note"] = fields.ForeignKeyField(
        "models.Note", related_name="wrapped_up_calls", null=True
    )
    note_id: UUID | None
    wrapped_up_at: datetime | None = fields.DatetimeField(null=True)
    wrapped_up_by: fields.ForeignKeyNullableRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="wrapped_up_calls", null=True
    )
    wrapped_up_by_id: UUID | None
    INPUTS: ClassVar = {"wrap_up_note": "note"}

    class Meta:
        table = "call"

    def __str__(self) -> str:
        return self.national or self.number

    @property
    def missed(self) -> bool:
        """Somebody called and nobody answered; whoever was turned away did not get as far."""
        return self._unanswered and self.cause != BLOCKED

    @property
    def blocked(self) -> bool:
        """Somebody called and was turned away."""
        return self._unanswered and self.cause == BLOCKED

    @property
    def _unanswered(self) -> bool:
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
    """Never more than the API's whole numbers hold."""
    return max(0, min(round((until - since).total_seconds()), 2**31 - 1)) if since and until else None


__all__ = ["Call", "CallDirection", "CallSource", "CallState", "CallbackState", "CtiConnection"]
