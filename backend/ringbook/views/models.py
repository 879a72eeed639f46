"""How people like to see their lists."""

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from ringbook.core.ids import uuid7
from ringbook.core.rows import Json, Versioned
from ringbook.identity.models import User


class ListKind(StrEnum):
    CONTACTS = "contacts"
    ORGANIZATIONS = "organizations"
    CALLS = "calls"
    TICKETS = "tickets"
    ACTIVITIES = "activities"
    MESSAGES = "messages"


class ListLayout(StrEnum):
    TABLE = "table"
    BOARD = "board"


class ListDensity(StrEnum):
    NORMAL = "normal"
    COMPACT = "compact"


class ListView(Versioned):
    """A list as somebody keeps it: what is in it, in which order, which columns. Its name is unique among theirs.

    conditions, sorting: the `filter` and the `order` of the list's query, as JSON variables. columns: {"key", "width"}
    each. What they name may be gone since. shared: all who read the list see it.
    """

    INPUTS: ClassVar[dict[str, str]] = {"conditions": "filter", "sorting": "order"}
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField("models.User", related_name="list_views")
    user_id: UUID
    kind = fields.CharEnumField(ListKind, max_length=16, source_field="list")
    name = fields.CharField(80)
    shared = fields.BooleanField(default=False)
    conditions = Json(null=True, source_field="filter")
    sorting = Json(null=True, source_field="order")
    columns = Json(default=list)
    layout = fields.CharEnumField(ListLayout, max_length=8, default=ListLayout.TABLE)
    density = fields.CharEnumField(ListDensity, max_length=8, default=ListDensity.NORMAL)

    class Meta:
        table = "list_view"

    def __str__(self) -> str:
        return self.name


class ListViewDefault(Model):
    """The view that a list opens with for somebody; one that they don't see any more stands for none."""

    id = fields.UUIDField(primary_key=True, default=uuid7)
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField("models.User", related_name="list_view_defaults")
    user_id: UUID
    kind = fields.CharEnumField(ListKind, max_length=16, source_field="list")
    view: fields.ForeignKeyRelation[ListView] = fields.ForeignKeyField("models.ListView", related_name="defaults")
    view_id: UUID

    class Meta:
        table = "list_view_default"
