"""The shape that all tables share."""

from decimal import Decimal
from typing import Any

from tortoise import fields
from tortoise.models import Model

from ringbook.core.ids import uuid7


class Row(Model):
    """A time-ordered key and the time of making."""

    id = fields.UUIDField(primary_key=True, default=uuid7)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        abstract = True


class Versioned(Row):
    """A row that people edit: `history.update()` counts its version up and notes when."""

    version = fields.IntField(default=1)
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        abstract = True


class Json(fields.JSONField[Any]):
    """Any JSON value, a bare string too, which Tortoise's own field would take for JSON text."""

    def to_python_value(self, value: Any) -> Any:
        return value

    def to_db_value(self, value: Any, instance: Any) -> Any:
        return None if value is None else self.encoder(value)


class Exact(fields.Field[Decimal]):
    """A number with as many digits as it takes, where Tortoise's own field would round."""

    field_type = Decimal
    SQL_TYPE = "NUMERIC"
