"""Tickets: what customers want from us, and how far we are with it."""

from typing import ClassVar
from uuid import UUID

from tortoise import fields

from ringbook.contacts.models import Contact
from ringbook.core.rows import Versioned
from ringbook.crms.models import Crm
from ringbook.dictionaries.universal.models import DictionaryEntry
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.projects.models import Project
from ringbook.tags.models import Tag
from ringbook.telephony.models import Call
from ringbook.tickets.flows.models import TicketState


class Ticket(Versioned):
    """Something that somebody wants, of one Crm; with a contact, an organization, both, or neither.

    number: from a sequence, never given twice. description: cleaned rich text. state: one of the type's flow.
    due_at: by the flow's target, in the project's working hours, unless due_by_hand. soon_at: when the last fifth of
    that time begins. stopped_at: since when its clock stands, as it waits or is resolved; stood_seconds: the working
    time it stood before. sort_subject and words, those of the description, are made by the database.
    """

    INPUTS: ClassVar[dict[str, str]] = {"due_by_hand": "dueAt"}
    number = fields.IntField(unique=True)
    subject = fields.CharField(200)
    description = fields.TextField(default="")
    crm: fields.ForeignKeyRelation[Crm] = fields.ForeignKeyField("models.Crm", related_name="tickets")
    crm_id: UUID
    type: fields.ForeignKeyRelation[DictionaryEntry] = fields.ForeignKeyField(
        "models.DictionaryEntry", related_name="tickets"
    )
    type_id: UUID
    priority: fields.ForeignKeyNullableRelation[DictionaryEntry] = fields.ForeignKeyField(
        "models.DictionaryEntry", related_name="urgent_tickets", null=True
    )
    priority_id: UUID | None
    state: fields.ForeignKeyRelation[TicketState] = fields.ForeignKeyField("models.TicketState", related_name="tickets")
    state_id: UUID
    assignee: fields.ForeignKeyNullableRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="assigned_tickets", null=True
    )
    assignee_id: UUID | None
    contact: fields.ForeignKeyNullableRelation[Contact] = fields.ForeignKeyField(
        "models.Contact", related_name="tickets", null=True
    )
    contact_id: UUID | None
    organization: fields.ForeignKeyNullableRelation[Organization] = fields.ForeignKeyField(
        "models.Organization", related_name="tickets", null=True
    )
    organization_id: UUID | None
    project: fields.ForeignKeyNullableRelation[Project] = fields.ForeignKeyField(
        "models.Project", related_name="tickets", null=True
    )
    project_id: UUID | None
    author_id = fields.UUIDField(null=True)
    tags: fields.ManyToManyRelation[Tag] = fields.ManyToManyField(
        "models.Tag", through="ticket_tag", related_name="tickets", forward_key="tag_id", backward_key="ticket_id"
    )
    calls: fields.ManyToManyRelation[Call] = fields.ManyToManyField(
        "models.Call", through="ticket_call", related_name="tickets", forward_key="call_id", backward_key="ticket_id"
    )
    due_at = fields.DatetimeField(null=True)
    soon_at = fields.DatetimeField(null=True)
    due_by_hand = fields.BooleanField(default=False)
    stopped_at = fields.DatetimeField(null=True)
    stood_seconds = fields.IntField(default=0)
    resolved_at = fields.DatetimeField(null=True)
    closed_at = fields.DatetimeField(null=True)
    idempotency_key = fields.CharField(100, null=True)
    deleted_at = fields.DatetimeField(null=True)
    sort_subject = fields.TextField(generated=True)
    words = fields.TextField(generated=True)

    class Meta:
        table = "ticket"

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        return f"#{self.number} {self.subject}"
