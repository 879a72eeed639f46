"""The secret addresses of calendars."""

from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Row
from ringbook.identity.models import User


class CalendarFeed(Row):
    """A user's, one at most. The secret in its address is kept as its SHA-256 alone."""

    user: fields.OneToOneRelation[User] = fields.OneToOneField("models.User", related_name="calendar_feed")
    user_id: UUID
    token_hash = fields.BinaryField()
    read_at = fields.DatetimeField(null=True)

    class Meta:
        table = "calendar_feed"
