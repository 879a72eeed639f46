"""One row for everything that happened, and what changed by it."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from ringbook.core.ids import uuid7
from ringbook.core.rows import Json


class Event(Model):
    """Something that happened to a subject: `contact.moved`, `note.added`, `call.started`.

    seq counts up; a client that was away asks for what came after its last one.
    version is the subject's after the event; told_at is empty until realtime has sent it: the outbox.
    also_tell: channels to be told beside those of the records it is linked to.
    """

    id = fields.UUIDField(primary_key=True, default=uuid7)
    seq = fields.BigIntField(generated=True)
    at = fields.DatetimeField(auto_now_add=True)
    name = fields.CharField(64)
    subject_type = fields.CharField(32)
    subject_id = fields.UUIDField()
    version = fields.IntField(null=True)
    by_id = fields.UUIDField(null=True)
    by_name = fields.CharField(200)
    via = fields.CharField(16)
    told_at = fields.DatetimeField(null=True)
    also_tell = Json(default=list)

    class Meta:
        table = "event"


class EventLink(Model):
    """An event in the story of a record: its subject's own, and those of the records it is about.

    story says whether the timeline tells it. Event ids are in order of time, so (subject_id, event_id) is too.
    """

    id = fields.UUIDField(primary_key=True, default=uuid7)
    subject_id = fields.UUIDField()
    event: fields.ForeignKeyRelation[Event] = fields.ForeignKeyField("models.Event", related_name="links")
    event_id: UUID
    story = fields.BooleanField()

    class Meta:
        table = "event_link"


class FieldChange(Model):
    """One field before and after. A reference is kept as {"id", "label"}, so it stays readable for good."""

    id = fields.UUIDField(primary_key=True, default=uuid7)
    event: fields.ForeignKeyRelation[Event] = fields.ForeignKeyField("models.Event", related_name="changes")
    event_id: UUID
    field = fields.CharField(64)
    before = Json(null=True)
    after = Json(null=True)

    class Meta:
        table = "field_change"
