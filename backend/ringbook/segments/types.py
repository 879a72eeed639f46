"""Segmentation as the API shows it."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import strawberry

from ringbook.core.context import Info
from ringbook.core.ids import global_id
from ringbook.core.numbers import plain
from ringbook.core.reading import Node, attribute, many, one, shown
from ringbook.core.words import say
from ringbook.crms.loaders import crms_by_id
from ringbook.custom_fields.models import CustomFieldType
from ringbook.custom_fields.shapes import OPTION
from ringbook.segments import explaining, models, policy
from ringbook.segments.enums import Condition, Parameter
from ringbook.segments.loaders import (
    classifiers_by_crm,
    contact_counts_by_segment,
    definitions_by_crm,
    labels_by_crm,
    maximums_by_crm,
)
from ringbook.segments.matching import is_list
from ringbook.segments.vocabulary import KINDS

if TYPE_CHECKING:
    from ringbook.crms.types import Crm
    from ringbook.custom_fields.types import CustomField


def number(column: str, description: str, name: str | None = None) -> Any:
    """A field that is the row's number of this name, without the zeros that its column pads it with."""

    def resolve(root: strawberry.Parent[Any]) -> Decimal:
        return shortest(getattr(root, column))

    return strawberry.field(resolver=resolve, description=description, name=name)


def shortest(value: Any) -> Any:
    return Decimal(plain(value)) if isinstance(value, Decimal) else value


_crm = strawberry.lazy("ringbook.crms.types")


@strawberry.type(description="A segment: from <= percent < to; a Crm's last one includes 100.")
class SegmentDefinition(Node):
    name: str = attribute("Unique in its Crm, whatever the case; up to 80 characters.")
    colour: str = attribute("As #rrggbb.")
    low: Decimal = number("low", "Where it begins, in percent of the highest score.", "from")
    high: Decimal = number("high", "Where the next one begins; 100 for the last.", "to")

    @strawberry.field(description="Contacts in it that the viewer sees.")
    async def contact_count(root: strawberry.Parent[models.SegmentDefinition], info: Info) -> int:
        return await info.context.load(contact_counts_by_segment, root.id) or 0


@strawberry.type(description="One line of a classifier.")
class ClassifierRule:
    value: str | None = strawberry.field(
        description="A text, a number, true or false, a date, or the id of a stage, position, source, tag or option."
        " Null for a range."
    )
    label: str = strawberry.field(description="The value or range in words; empty when what it names is gone.")
    low: Decimal | None = strawberry.field(name="from", description="Least number of a range; null: open.")
    high: Decimal | None = strawberry.field(name="to", description="Highest number of a range; null: open.")
    points: Decimal = strawberry.field(description="What it gives, before the weight.")

    @classmethod
    async def of(cls, classifier: models.Classifier, rule: models.Rule, info: Info) -> "ClassifierRule":
        label, value, parameter = rule.value or "", rule.value, classifier.parameter
        if value is None:
            label = _range(rule)
        elif parameter in KINDS:
            label = (await info.context.load(labels_by_crm, classifier.crm_id)).get((parameter, value), "")
            value = global_id(KINDS[parameter].__name__, UUID(value))
        elif (field := classifier.custom_field) and is_list(classifier):
            label, value = field.labels.get(value, ""), global_id(OPTION, UUID(value))
        elif field and field.type == CustomFieldType.FLAG:
            label = say("yes") if value == "true" else say("no")
        low, high, points = map(shortest, (rule.low, rule.high, rule.points))
        return cls(value=value, label=label, low=low, high=high, points=points)


def _range(rule: models.Rule) -> str:
    low, high = (None if end is None else plain(end) for end in (rule.low, rule.high))
    if low is None or high is None:
        return f"≤ {high}" if high is not None else f"≥ {low}" if low is not None else ""
    return f"{low}–{high}"


@strawberry.type(description="Points for what one field of a contact holds.")
class Classifier(Node):
    parameter: Parameter | None = attribute("The field; null for a custom one.")
    custom_field: Annotated["CustomField", strawberry.lazy("ringbook.custom_fields.types")] | None = attribute(
        "The custom field; while it is deleted, the classifier does not count."
    )
    weight: Decimal = number("weight", "Its points are multiplied by this.")
    condition: Condition = attribute("How it looks at the field.")
    points: Decimal | None = number("points", "What EXISTS gives, before the weight; null else.")
    highest: Decimal = number("highest", "The most points it can give, before the weight.")

    @strawberry.field(description="The values or ranges, in the order they were entered; none for EXISTS.")
    async def rules(root: strawberry.Parent[models.Classifier], info: Info) -> list[ClassifierRule]:
        return [await ClassifierRule.of(root, rule, info) for rule in root.entered]


@strawberry.type(description="How far the contacts of a Crm follow its rules.")
class Recalculation:
    crm: Annotated["Crm", _crm] = one(crms_by_id, "crm_id", "Whose contacts.")
    running: bool = attribute("Some may not have the segment yet that the rules say.")
    started_at: datetime | None = attribute("When it started, in UTC.")
    finished_at: datetime | None = attribute("When it was through, in UTC; null while it runs.")

    @strawberry.field(
        description="Contacts that have been looked at; per cent for viewers who don't see all of the Crm's contacts."
    )
    def processed(root: strawberry.Parent[models.Segmentation], info: Info) -> int:
        exact = policy.may_count(info.context.viewer)
        return root.processed if exact else 100 * root.processed // max(root.total, 1)

    @strawberry.field(description="Contacts to look at, or 100; 0 until it has started.")
    def total(root: strawberry.Parent[models.Segmentation], info: Info) -> int:
        return root.total if policy.may_count(info.context.viewer) else min(root.total, 1) * 100


@strawberry.type(description="What turns the data of a Crm's contacts into segments.")
class Segmentation:
    crm: Annotated["Crm", _crm] = one(crms_by_id, "crm_id", "Whose contacts.")
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    definitions: list[SegmentDefinition] = many(definitions_by_crm, "The segments, from 0 to 100 %.", by="crm_id")
    classifiers: list[Classifier] = many(classifiers_by_crm, "What gives points, in their order.", by="crm_id")

    @strawberry.field(description="The most points a contact can have: Σ highest × weight.")
    async def maximum(root: strawberry.Parent[models.Segmentation], info: Info) -> Decimal:
        return shortest(await info.context.load(maximums_by_crm, root.crm_id))

    @strawberry.field(description="How far the contacts follow these rules.")
    def recalculation(root: strawberry.Parent[Any]) -> Recalculation:
        return shown(root)


@strawberry.type(description="What one classifier gives a contact.")
class ScorePart:
    classifier: Classifier = attribute("What gives the points.")
    points: Decimal = number("points", "What the contact gets, before the weight; 0 when nothing matches.")
    weighted: Decimal = number("weighted", "Points times weight: what counts.")
    highest: Decimal = number("highest", "The most it could give, before the weight.")

    @strawberry.field(description="The line that matched; null when none did, and for EXISTS.")
    async def rule(root: strawberry.Parent[explaining.Part], info: Info) -> ClassifierRule | None:
        return await ClassifierRule.of(root.classifier, root.rule, info) if root.rule else None


@strawberry.type(description="Why a contact is in its segment, by the rules of this moment.")
class SegmentScore:
    points: Decimal = number("points", "The sum of the parts, weights included.")
    maximum: Decimal = number("maximum", "The most that anybody can have.")
    percent: Decimal | None = attribute("Points of the maximum, rounded to two places; null when the maximum is 0.")
    segment: SegmentDefinition | None = attribute("Where that leads; null without definitions or a maximum.")
    parts: list[ScorePart] = attribute("What each classifier gives, in their order.")
