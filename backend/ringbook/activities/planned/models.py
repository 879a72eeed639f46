"""What is planned."""

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from tortoise import fields

from ringbook.contacts.models import Contact
from ringbook.core.rows import Json, Versioned
from ringbook.dictionaries.universal.models import DictionaryEntry
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.phones.numbers import read
from ringbook.phones.saying import national, spoken
from ringbook.projects.models import Project


class ActivityKind(StrEnum):
    TASK = "task"
    CONVERSATION = "conversation"
    MEETING = "meeting"
    PHONE_MEETING = "phone_meeting"


class DialMode(StrEnum):
    MANUAL = "manual"
    AUTOMATIC = "automatic"


class DialOutcome(StrEnum):
    REACHED = "reached"
    NOT_REACHED = "not_reached"
    UNCLEAR = "unclear"
    REFUSED = "refused"


class Activity(Versioned):
    """Something planned with a contact, with an organization, with both or neither; each kind is a type of the API.

    contact: the main one; people: further ones, who are there only beside a main one. reminders: minutes before
    starts_at. follows: the one it was planned from with "next in". With done_at nothing changes any more but done_at.
    Conversations: timer_seconds up to the last pause, timer_since while it runs. Meetings: place and costs, each
    amount with its currency. Phone meetings: mode, and number as it was typed, read as one of `region`.
    An author writes one row a key: who sends a form twice means one activity.
    """

    INPUTS: ClassVar[dict[str, str]] = {
        "expected_amount": "expectedCost.amount",
        "expected_currency": "expectedCost.currencyId",
        "actual_amount": "actualCost.amount",
        "actual_currency": "actualCost.currencyId",
        "timer_since": "timerRunning",
        "timer_seconds": "timerSeconds",
        "people": "peopleIds",
        "reminders": "reminders",
    }
    kind = fields.CharEnumField(ActivityKind, max_length=16)
    subject = fields.CharField(200)
    type: fields.ForeignKeyNullableRelation[DictionaryEntry] = fields.ForeignKeyField(
        "models.DictionaryEntry", related_name="activities_of_type", null=True
    )
    type_id: UUID | None
    priority: fields.ForeignKeyNullableRelation[DictionaryEntry] = fields.ForeignKeyField(
        "models.DictionaryEntry", related_name="activities_of_priority", null=True
    )
    priority_id: UUID | None
    category: fields.ForeignKeyNullableRelation[DictionaryEntry] = fields.ForeignKeyField(
        "models.DictionaryEntry", related_name="activities_of_category", null=True
    )
    category_id: UUID | None
    contact: fields.ForeignKeyNullableRelation[Contact] = fields.ForeignKeyField(
        "models.Contact", related_name="activities", null=True
    )
    contact_id: UUID | None
    people: fields.ManyToManyRelation[Contact] = fields.ManyToManyField(
        "models.Contact",
        through="activity_person",
        related_name="joined_activities",
        forward_key="contact_id",
        backward_key="activity_id",
    )
    organization: fields.ForeignKeyNullableRelation[Organization] = fields.ForeignKeyField(
        "models.Organization", related_name="activities", null=True
    )
    organization_id: UUID | None
    project: fields.ForeignKeyNullableRelation[Project] = fields.ForeignKeyField(
        "models.Project", related_name="activities", null=True
    )
    project_id: UUID | None
    ticket: fields.ForeignKeyNullableRelation[Versioned] = fields.ForeignKeyField(
        "models.Ticket", related_name="planned_activities", null=True
    )
    ticket_id: UUID | None
    assignee: fields.ForeignKeyNullableRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="activities", null=True
    )
    assignee_id: UUID | None
    participants: fields.ManyToManyRelation[User] = fields.ManyToManyField(
        "models.User",
        through="activity_participant",
        related_name="joined_activities",
        forward_key="user_id",
        backward_key="activity_id",
    )
    author_id = fields.UUIDField(null=True)
    starts_at = fields.DatetimeField()
    ends_at = fields.DatetimeField()
    note = fields.TextField(default="")
    in_calendar = fields.BooleanField(default=True)
    reminders = Json(default=list)
    follows: fields.ForeignKeyNullableRelation["Activity"] = fields.ForeignKeyField(
        "models.Activity", related_name="followers", null=True
    )
    follows_id: UUID | None
    number = fields.CharField(64, default="")
    region = fields.CharField(2, default="PL")
    mode = fields.CharEnumField(DialMode, max_length=9, null=True)
    outcome = fields.CharEnumField(DialOutcome, max_length=11, null=True)
    timer_seconds = fields.IntField(default=0)
    timer_since = fields.DatetimeField(null=True)
    place = fields.TextField(default="")
    expected_amount = fields.DecimalField(14, 2, null=True)
    expected_currency: fields.ForeignKeyNullableRelation[DictionaryEntry] = fields.ForeignKeyField(
        "models.DictionaryEntry", related_name="activities_expected", null=True
    )
    expected_currency_id: UUID | None
    actual_amount = fields.DecimalField(14, 2, null=True)
    actual_currency: fields.ForeignKeyNullableRelation[DictionaryEntry] = fields.ForeignKeyField(
        "models.DictionaryEntry", related_name="activities_actual", null=True
    )
    actual_currency_id: UUID | None
    idempotency_key = fields.CharField(100, null=True)
    done_at = fields.DatetimeField(null=True)
    deleted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "activity"

    def __str__(self) -> str:
        return self.subject

    @property
    def national(self) -> str:
        return spoken(national(read(self.number, self.region), self.region))
