"""Values as inputs give them."""

from datetime import date as Day  # a field is called date
from decimal import Decimal

import strawberry

from ringbook.core.scalars import BigInt
from ringbook.custom_fields.shapes import INPUTS
from ringbook.custom_fields.writing import Said

NAMES = frozenset(INPUTS.values())


@strawberry.input(
    description="A value for one of the Crm's own fields. Give what fits the field's type; null, or nothing, empties"
    " the field. Errors, below customValues.N: NOT_FOUND, TAKEN, WRONG_TYPE, TOO_LONG, INVALID_URL, NOT_AN_INTEGER,"
    " NOT_A_NUMBER, OUT_OF_RANGE, and REQUIRED, which is at customValues when the field isn't given at all."
)
class CustomValueInput:
    field_id: strawberry.ID = strawberry.field(description="A field of the record's Crm and kind, each once.")
    text: str | None = strawberry.field(default=None, description="For TEXT and LONG_TEXT.")
    integer: BigInt | None = strawberry.field(default=None, description="For INTEGER.")
    decimal: Decimal | None = strawberry.field(default=None, description="For DECIMAL.")
    flag: bool | None = strawberry.field(default=None, description="For FLAG.")
    date: Day | None = strawberry.field(default=None, description="For DATE.")
    url: str | None = strawberry.field(default=None, description="For URL.")
    option_id: strawberry.ID | None = strawberry.field(default=None, description="For CHOICE.")
    option_ids: list[strawberry.ID] | None = strawberry.field(
        default=None, description="For CHOICES, in any order; an empty list empties the field."
    )

    def said(self) -> Said:
        return Said(self.field_id, {name: getattr(self, name) for name in NAMES})
