"""Definitions of fields, and their values, as the API shows them."""

from datetime import date as Day  # a field is called date
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, Union
from uuid import UUID

import strawberry

from ringbook.core.context import Info
from ringbook.core.enums import describe
from ringbook.core.ids import global_id
from ringbook.core.reading import Node, attribute, one, shown
from ringbook.core.scalars import BigInt
from ringbook.crms.loaders import crms_by_id
from ringbook.custom_fields.loaders import convertible_types, fields_of_records, value_counts
from ringbook.custom_fields.models import CustomFieldTarget, CustomFieldType
from ringbook.custom_fields.models import CustomFieldType as Type
from ringbook.custom_fields.shapes import OPTION

if TYPE_CHECKING:
    from ringbook.crms.types import Crm

describe(
    CustomFieldType,
    "What a field's values are.",
    TEXT="Up to 500 characters.",
    LONG_TEXT="Up to 10 000 characters, in several lines.",
    CHOICE="One of its options.",
    CHOICES="Any of its options.",
    INTEGER="A whole number within ±9007199254740991.",
    DECIMAL="Up to 15 digits before and 6 behind the point, exact.",
    FLAG="Yes or no.",
    DATE="A day.",
    URL="An http or https address of up to 2000 characters.",
)
describe(
    CustomFieldTarget,
    "Which records have the field.",
    CONTACT="Contacts.",
    ORGANIZATION="Organizations.",
)


@strawberry.type(description="An option of a list field.")
class CustomFieldOption:
    id: strawberry.ID = strawberry.field(description="Opaque; stays the same when the label changes.")
    label: str = strawberry.field(description="Unique in its list, whatever the case; up to 120 characters.")

    @classmethod
    def of(cls, field: Any, key: str) -> "CustomFieldOption":
        return cls(id=strawberry.ID(global_id(OPTION, UUID(key))), label=field.labels[key])


@strawberry.type(description="A field that an administrator defined for the contacts or organizations of a Crm.")
class CustomField(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    crm: Annotated["Crm", strawberry.lazy("ringbook.crms.types")] = one(crms_by_id, "crm_id", "The Crm it belongs to.")
    target: CustomFieldTarget = attribute("Which of the Crm's records have it.")
    name: str = attribute("Unique in its Crm and target, whatever the case; up to 80 characters.")
    type: CustomFieldType = attribute("What its values are.")
    position: int | None = attribute("Its place, 0 to 10000; null: behind those that have one, by name.")
    searchable: bool = attribute("Lists can be narrowed to its values and ordered by them.")
    unique: bool = attribute("No two records have the same value; case doesn't count in texts.")
    required: bool = attribute("New records, and old ones at their next edit, need a value.")
    deleted_at: datetime | None = attribute("When it was deleted, in UTC; customFieldRestore brings it back.")

    @strawberry.field(description="What a CHOICE or CHOICES field offers, in this order; empty for other types.")
    def options(root: strawberry.Parent[Any]) -> list[CustomFieldOption]:
        return [CustomFieldOption.of(root, key) for key in root.labels]

    @strawberry.field(description="Records that have a value; 0 for viewers who may not configure the Crm.")
    async def value_count(root: strawberry.Parent[Any], info: Info) -> int:
        return await info.context.load(value_counts, root.id) or 0

    @strawberry.field(
        description="Types that every stored value can become; empty for viewers who may not configure the Crm. It"
        " looks at all values: ask for it when the type is about to change. With more than 20 000 different values"
        " only types are offered that can't fail."
    )
    async def convertible_to(root: strawberry.Parent[Any], info: Info) -> list[CustomFieldType]:
        return await info.context.load(convertible_types, root.id) or []


_FIELD = "Whose value it is."


@strawberry.type(description="The value of a TEXT or LONG_TEXT field.")
class TextValue:
    field: CustomField = attribute(_FIELD)
    text: str = attribute("Without blanks around it.")


@strawberry.type(description="The value of a CHOICE field.")
class ChoiceValue:
    field: CustomField = attribute(_FIELD)
    option: CustomFieldOption = attribute("The chosen one.")


@strawberry.type(description="The value of a CHOICES field.")
class ChoicesValue:
    field: CustomField = attribute(_FIELD)
    options: list[CustomFieldOption] = attribute("The chosen ones, in the field's order.")


@strawberry.type(description="The value of an INTEGER field.")
class IntegerValue:
    field: CustomField = attribute(_FIELD)
    integer: BigInt = attribute("A whole number.")


@strawberry.type(description="The value of a DECIMAL field.")
class DecimalValue:
    field: CustomField = attribute(_FIELD)
    decimal: Decimal = attribute("Exact, without zeros at its end.")


@strawberry.type(description="The value of a FLAG field.")
class FlagValue:
    field: CustomField = attribute(_FIELD)
    flag: bool = attribute("Yes or no.")


@strawberry.type(description="The value of a DATE field.")
class DateValue:
    field: CustomField = attribute(_FIELD)
    date: Day = attribute("A day, without a time.")


@strawberry.type(description="The value of a URL field.")
class UrlValue:
    field: CustomField = attribute(_FIELD)
    url: str = attribute("An http or https address.")


CustomValue: TypeAlias = Annotated[
    Union[  # noqa: UP007
        TextValue, ChoiceValue, ChoicesValue, IntegerValue, DecimalValue, FlagValue, DateValue, UrlValue
    ],
    strawberry.union("CustomValue", description="A value of one of the Crm's own fields, by the field's type."),
]


def custom_values(target: CustomFieldTarget, description: str) -> Any:
    """The field of a record with the values of its Crm's own fields."""

    async def resolve(
        root: strawberry.Parent[Any],
        info: Info,
        field_ids: Annotated[
            list[strawberry.ID] | None, strawberry.argument(description="Only of these fields; left out: of all.")
        ] = None,
    ) -> list[CustomValue]:
        fields = await info.context.load(fields_of_records, root.crm_id) or [] if root.custom else []
        wanted = None if field_ids is None else set(field_ids)
        return [
            value
            for field in fields
            if field.target == target and (wanted is None or global_id("CustomField", field.id) in wanted)
            if (value := value_of(field, root.custom.get(field.key))) is not None
        ]

    return strawberry.field(resolver=resolve, description=description)


def value_of(row: Any, value: Any) -> CustomValue | None:
    """A stored value as its type shows it; None for an empty one, and where its options are gone."""
    if value is None:
        return None
    if row.type in (Type.CHOICE, Type.CHOICES):
        return _chosen(row, value)
    field: CustomField = shown(row)
    match row.type:
        case Type.INTEGER:
            return IntegerValue(field=field, integer=value)
        case Type.DECIMAL:
            return DecimalValue(field=field, decimal=Decimal(value))
        case Type.FLAG:
            return FlagValue(field=field, flag=value)
        case Type.DATE:
            return DateValue(field=field, date=Day.fromisoformat(value))
        case Type.URL:
            return UrlValue(field=field, url=value)
    return TextValue(field=field, text=value)


def _chosen(row: Any, value: Any) -> CustomValue | None:
    keys = value if isinstance(value, list) else [value]
    options = [CustomFieldOption.of(row, key) for key in keys if key in row.labels]
    if not options:
        return None
    field: CustomField = shown(row)
    if row.type == Type.CHOICES:
        return ChoicesValue(field=field, options=options)
    return ChoiceValue(field=field, option=options[0])


__all__ = ["CustomField", "CustomFieldOption", "CustomFieldTarget", "CustomFieldType", "CustomValue", "custom_values"]
