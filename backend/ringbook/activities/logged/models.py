"""Calls and messages that somebody logged by hand."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields

from ringbook.contacts.models import Contact
from ringbook.core.rows import Versioned
from ringbook.history.kinds import TimelineKind
from ringbook.organizations.models import Organization
from ringbook.telephony.outcomes import LoggedEventOutcome


class LoggedEventKind(StrEnum):
    CALL = "call"
    EMAIL = "email"
    SMS = "sms"
    FAX = "fax"


class Direction(StrEnum):
    IN = "in"
    OUT = "out"


class LoggedEvent(Versioned):
    """A call or a message to or from a contact or an organization, just one of them. seconds: a call's length.

    An author writes one row a key: who sends a form twice means one event.
    """

    contact: fields.ForeignKeyNullableRelation["Contact"] = fields.ForeignKeyField(
        "models.Contact", related_name="logged_events", null=True
    )
    contact_id: UUID | None
    organization: fields.ForeignKeyNullableRelation["Organization"] = fields.ForeignKeyField(
        "models.Organization", related_name="logged_events", null=True
    )
    organization_id: UUID | None
    kind = fields.CharEnumField(LoggedEventKind, max_length=8)
    direction = fields.CharEnumField(Direction, max_length=8)
    outcome = fields.CharEnumField(LoggedEventOutcome, max_length=16, null=True)
    at = fields.DatetimeField()
    seconds = fields.IntField(null=True)
    body = fields.TextField(default="")
    author_id = fields.UUIDField(null=True)
    idempotency_key = fields.CharField(100, null=True)
    deleted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "logged_event"

    @property
    def timeline_kind(self) -> TimelineKind:
        return TimelineKind.CALLS if self.kind is LoggedEventKind.CALL else TimelineKind.MESSAGES
