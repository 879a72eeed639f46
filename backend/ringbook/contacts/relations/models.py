"""Who is what to whom."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields

from ringbook.contacts.models import Contact
from ringbook.core.rows import Row


class RelationKind(StrEnum):
    """What the other one is to the contact."""

    SPOUSE = "spouse"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "sibling"
    RELATIVE = "relative"
    FRIEND = "friend"
    COLLEAGUE = "colleague"
    MANAGER = "manager"
    REPORT = "report"
    ASSISTANT = "assistant"
    ASSISTED = "assisted"
    REFERRER = "referrer"
    REFERRED = "referred"
    GUARDIAN = "guardian"
    WARD = "ward"
    OTHER = "other"

    @property
    def seen_back(self) -> "RelationKind":
        """What the contact is to the other one: a parent's is child, a spouse's is spouse."""
        return _BACK.get(self, self)


_PAIRS = (
    (RelationKind.PARENT, RelationKind.CHILD),
    (RelationKind.MANAGER, RelationKind.REPORT),
    (RelationKind.ASSISTANT, RelationKind.ASSISTED),
    (RelationKind.REFERRER, RelationKind.REFERRED),
    (RelationKind.GUARDIAN, RelationKind.WARD),
)
_BACK = {**dict(_PAIRS), **{back: kind for kind, back in _PAIRS}}


class Relation(Row):
    """What `other` is to `contact`, as the contact's card shows it.

    Each relation is two rows, one for each card, so that each has an id of its own: (contact, other, kind) and
    (other, contact, kind.seen_back). They are written, changed and deleted together; contacts/relations/actions.py.
    """

    contact: fields.ForeignKeyRelation[Contact] = fields.ForeignKeyField("models.Contact", related_name="relations")
    contact_id: UUID
    other: fields.ForeignKeyRelation[Contact] = fields.ForeignKeyField("models.Contact", related_name="related_to")
    other_id: UUID
    kind = fields.CharEnumField(RelationKind, max_length=16)
    remark = fields.CharField(200, default="")

    class Meta:
        table = "contact_relation"
