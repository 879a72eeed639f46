"""What identification remembers: whom people chose for a number, and which numbers notes mention."""

from typing import TYPE_CHECKING
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from ringbook.contacts.models import Contact
from ringbook.core.ids import uuid7
from ringbook.core.rows import Row
from ringbook.identity.models import User

if TYPE_CHECKING:
    from ringbook.activities.models import Note


class CallerChoice(Row):
    """Who calls from a number, as somebody said last. caller: as `caller_of` writes it; each has one choice."""

    caller = fields.CharField(40)
    contact: fields.ForeignKeyRelation[Contact] = fields.ForeignKeyField(
        "models.Contact", related_name="caller_choices"
    )
    contact_id: UUID
    chosen_by: fields.ForeignKeyNullableRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="caller_choices", null=True
    )
    chosen_by_id: UUID | None
    chosen_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "caller_choice"


class NumberSeen(Model):
    """A number that a note mentions, as E.164."""

    id = fields.UUIDField(primary_key=True, default=uuid7)
    note: fields.ForeignKeyRelation["Note"] = fields.ForeignKeyField("models.Note", related_name="numbers_seen")
    note_id: UUID
    e164 = fields.CharField(20)

    class Meta:
        table = "number_seen"
