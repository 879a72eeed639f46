"""What is planned."""

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from tortoise import fields

from ringbook.contacts.models import Contact
from ringbook.core.rows import Versioned
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.phones import numbers
from ringbook.projects.models import Project


class ActivityKind(StrEnum):
    PHONE_MEETING = "phone_meeting"


class DialMode(StrEnum):
    MANUAL = "manual"
    AUTOMATIC = "automatic"


class Activity(Versioned):
    """Something planned with a contact, with an organization, or with neither; each kind is a type of the API.

    number: as it was typed, read as one of `region`. With done_at nothing changes any more.
    """

    INPUTS: ClassVar[dict[str, str]] = {"starts_at": "from", "ends_at": "to"}
    kind = fields.CharEnumField(ActivityKind, max_length=16, default=ActivityKind.PHONE_MEETING)
    subject = fields.CharField(200)
    contact: fields.ForeignKeyNullableRelation[Contact] = fields.ForeignKeyField(
        "models.Contact", related_name="activities", null=True
    )
    contact_id: UUID | None
    organization: fields.ForeignKeyNullableRelation[Organization] = fields.ForeignKeyField(
        "models.Organization", related_name="activities", null=True
    )
    organization_id: UUID | None
    project: fields.ForeignKeyNullableRelation[Project] = fields.ForeignKeyField(
        "models.Project", related_name="activities", null=True
    )
    project_id: UUID | None
    assignee: fields.ForeignKeyNullableRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="activities", null=True
    )
    assignee_id: UUID | None
    author_id = fields.UUIDField(null=True)
    number = fields.CharField(64, default="")
    region = fields.CharField(2, default="PL")
    mode = fields.CharEnumField(DialMode, max_length=9, null=True)
    starts_at = fields.DatetimeField()
    ends_at = fields.DatetimeField()
    information = fields.TextField(default="")
    done_at = fields.DatetimeField(null=True)
    deleted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "activity"

    def __str__(self) -> str:
        return self.subject

    @property
    def national(self) -> str:
        return numbers.national(numbers.read(self.number, self.region), self.region)
