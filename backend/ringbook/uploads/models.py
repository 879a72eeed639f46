"""Files on their way in."""

from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Row
from ringbook.identity.models import User


class Upload(Row):
    """A file that a user sends: announced, then received in one PUT, then taken by whoever asked for it.

    Since its bytes are here: received_at, their sha256, the media_type, and page_count, how many pages can be shown.
    """

    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField("models.User", related_name="uploads")
    user_id: UUID
    token_hash = fields.BinaryField()
    name = fields.CharField(255)
    size = fields.BigIntField()
    received_at = fields.DatetimeField(null=True)
    sha256 = fields.BinaryField(null=True)
    media_type = fields.CharField(100, default="")
    page_count = fields.IntField(default=0)

    class Meta:
        table = "upload"

    @property
    def key(self) -> str:
        """Where the bytes lie in the storage."""
        return f"uploads/{self.id}"
