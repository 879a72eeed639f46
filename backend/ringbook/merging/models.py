"""Merges: which record swallowed which others, and what it takes to give them back."""

from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Json, Row
from ringbook.identity.models import User


class Merge(Row):
    """One merge of contacts or of organizations.

    kind: the table. dropped: [{"id", "name"}], those that are gone. before, after: the survivor's values that the merge
    changed, by column; the Crm's own fields as "custom:<id>", remarks and flags of numbers as "phone:<id>". moved: by
    "table.column" and by the dropped record, the keys of the rows that it lost to the survivor.
    """

    user: fields.ForeignKeyNullableRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="merges", null=True
    )
    user_id: UUID | None
    kind = fields.CharField(12)
    keep_id = fields.UUIDField()
    dropped = Json(default=list)
    before = Json(default=dict)
    after = Json(default=dict)
    moved = Json(default=dict)
    undone_at = fields.DatetimeField(null=True)

    class Meta:
        table = "merge"

    @property
    def dropped_ids(self) -> list[UUID]:
        return [UUID(each["id"]) for each in self.dropped]
