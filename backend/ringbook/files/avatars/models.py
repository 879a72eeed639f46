"""Avatars that are kept."""

from tortoise import fields
from tortoise.models import Model

SIZES = (64, 160, 480)
"""Pixels a side."""


class Avatar(Model):
    """A picture in its sizes, stored once however many records show it; created_at: when it was last chosen."""

    hash = fields.CharField(64, primary_key=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "avatar"


def key_of(hash: str, size: int) -> str:
    """Where it lies in the storage. size: pixels a side."""
    return f"avatars/{hash}/{size}.webp"
