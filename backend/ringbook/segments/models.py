"""What turns a contact's data into a segment: definitions, classifiers, and how far a Crm's recalculation is."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any, Self
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Json, Row, Versioned
from ringbook.crms.models import Crm
from ringbook.custom_fields.models import CustomField

ZERO = Decimal(0)


class Parameter(StrEnum):
    """A field that every contact has."""

    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    EMAIL = "email"
    STAGE = "stage"
    POSITION = "position"
    TAGS = "tags"
    SOURCE = "source"
    COUNTRY = "country"
    VOIVODESHIP = "voivodeship"
    CITY = "city"
    POSTAL_CODE = "postal_code"
    ADDRESS1 = "address1"
    ADDRESS2 = "address2"


class Condition(StrEnum):
    """How a classifier looks at its field."""

    VALUE = "value"
    RANGE = "range"
    EXISTS = "exists"


class SegmentDefinition(Versioned):
    """A segment: low <= percent < high, the last one of a Crm including 100.

    One with deleted_at is on its way out: contacts don't show it any more, the next recalculation takes it away.
    """

    crm: fields.ForeignKeyRelation[Crm] = fields.ForeignKeyField("models.Crm", related_name="segment_definitions")
    crm_id: UUID
    name = fields.CharField(80)
    low = fields.DecimalField(5, 2)
    high = fields.DecimalField(5, 2)
    colour = fields.CharField(7)
    deleted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "segment_definition"

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a classifier: the points for a value, or for a range whose open ends are None.

    value: a text, a number, "true" or "false", a date, or the key of a stage, position, source, tag or option.
    """

    points: Decimal
    value: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None

    @classmethod
    def read(cls, stored: dict[str, Any]) -> Self:
        low, high = (None if stored[end] is None else Decimal(stored[end]) for end in ("low", "high"))
        return cls(Decimal(stored["points"]), stored["value"], low, high)

    def stored(self) -> dict[str, str | None]:
        """As JSON; numbers as text, so that they stay exact."""
        low, high = (None if end is None else f"{end:f}" for end in (self.low, self.high))
        return {"value": self.value, "low": low, "high": high, "points": f"{self.points:f}"}


class Classifier(Row):
    """Points for what one field of a contact holds: a `parameter` or a custom field.

    points: for EXISTS. rules: for VALUE and RANGE, as they were entered.
    """

    crm: fields.ForeignKeyRelation[Crm] = fields.ForeignKeyField("models.Crm", related_name="classifiers")
    crm_id: UUID
    rank = fields.IntField()
    parameter = fields.CharEnumField(Parameter, max_length=12, null=True)
    custom_field: fields.ForeignKeyNullableRelation[CustomField] = fields.ForeignKeyField(
        "models.CustomField", related_name="classifiers", null=True
    )
    custom_field_id: UUID | None
    weight = fields.DecimalField(9, 4, default=Decimal(1))
    condition = fields.CharEnumField(Condition, max_length=6)
    points = fields.DecimalField(11, 4, null=True)
    rules = Json(default=list)

    class Meta:
        table = "classifier"

    @property
    def entered(self) -> list[Rule]:
        """The rules in the order they were entered."""
        return [Rule.read(each) for each in self.rules]

    @property
    def ranked(self) -> Sequence[Rule]:
        """The rules as they count: of several values that match the highest, of several ranges the first entered."""
        if self.condition == Condition.EXISTS:
            return [Rule(self.points or ZERO)]
        entered = self.entered
        return sorted(entered, key=lambda rule: -rule.points) if self.condition == Condition.VALUE else entered

    @property
    def highest(self) -> Decimal:
        """The most points it can give, before the weight."""
        return max((rule.points for rule in self.ranked), default=ZERO)


class Segmentation(Versioned):
    """A Crm's segmentation as a whole: its version, and its recalculation.

    wanted counts the changes of the rules, reached those that all contacts follow; aimed is the one that the present
    pass is for, place the last contact it has dealt with.
    """

    crm: fields.OneToOneRelation[Crm] = fields.OneToOneField("models.Crm", related_name="segmentation")
    crm_id: UUID
    wanted = fields.IntField(default=0)
    reached = fields.IntField(default=0)
    aimed = fields.IntField(default=0)
    place = fields.UUIDField(null=True)
    processed = fields.IntField(default=0)
    total = fields.IntField(default=0)
    started_at = fields.DatetimeField(null=True)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "segmentation"

    @property
    def running(self) -> bool:
        """Some contacts may not follow the rules yet."""
        return self.reached < self.wanted
