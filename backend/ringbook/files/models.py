"""Files on their way in."""

from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Row
from ringbook.identity.models import User


class Upload(Row):
    """A file that a user sends: announced, then received in one PUT, then taken by whoever asked for it."""

    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField("models.User", related_name="uploads")
    user_id: UUID
    token_hash = fields.BinaryField()
    name = fields.CharField(255)
    size = fields.BigIntField()
    received_at = fields.DatetimeField(null=True)

    class Meta:
        table = "upload"

    @property
    def key(self) -> str:
        """Where the bytes lie in the storage."""
        return f"uploads/{self.id}"
