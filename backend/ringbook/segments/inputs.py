"""Segmentation as the API takes it."""

from decimal import Decimal
from typing import Any

import strawberry

from ringbook.contacts.filters import ContactFilter
from ringbook.segments.borders import GivenDefinition
from ringbook.segments.enums import Condition, Parameter
from ringbook.segments.points import GivenClassifier, GivenRule


def optional(description: str, name: str | None = None) -> Any:
    return strawberry.field(default=None, description=description, name=name)


@strawberry.input(description="A part of the scale from 0 to 100, and how the contacts in it are called.")
class SegmentDefinitionInput:
    name: str = strawberry.field(description="Unique in the list, whatever the case; up to 80 characters.")
    low: Decimal = strawberry.field(name="from", description="Where it begins, 0 to 100 percent; two decimal places.")
    colour: str = strawberry.field(description="As #rrggbb.")
    high: Decimal | None = optional("Where it ends; left out: from + 15, at most 100.", "to")
    id: strawberry.ID | None = optional("One that is kept, with its contacts; left out: a new one.")

    def given(self) -> GivenDefinition:
        return GivenDefinition(self.name, self.low, self.high, self.colour, self.id)


@strawberry.input(description="One line of a classifier: VALUE wants a value, RANGE one end or both.")
class ClassifierRuleInput:
    points: Decimal = strawberry.field(description="0 to 1 000 000; four decimal places.")
    value: str | None = optional(
        "A text (case, accents and outer blanks don't count), a number, true or false, a date as 2026-12-31, or the id"
        " of a stage, position, source, tag or option; up to 500 characters."
    )
    low: Decimal | None = optional("Least number that matches; left out: open.", "from")
    high: Decimal | None = optional("Highest number that matches; left out: open.", "to")

    def given(self) -> GivenRule:
        return GivenRule(self.points, self.value, self.low, self.high)


@strawberry.input(description="Points for one field of a contact: a parameter or a custom field.")
class ClassifierInput:
    condition: Condition = strawberry.field(description="How it looks at the field.")
    parameter: Parameter | None = optional("A field that every contact has.")
    custom_field_id: strawberry.ID | None = optional("Or a custom field of the Crm's contacts.")
    weight: Decimal = strawberry.field(default=Decimal(1), description="0 to 10 000; four decimal places.")
    points: Decimal | None = optional("What EXISTS gives: 0 to 1 000 000; four decimal places.")
    rules: list[ClassifierRuleInput] = strawberry.field(
        default_factory=list, description="For VALUE and RANGE; up to 200, in the order in which they count."
    )
    id: strawberry.ID | None = optional("One that is kept; left out: a new one.")

    def given(self) -> GivenClassifier:
        rules = [rule.given() for rule in self.rules]
        return GivenClassifier(
            self.condition, self.parameter, self.custom_field_id, self.weight, self.points, rules, self.id
        )


@strawberry.input(description="All the rules of a Crm from now on.")
class SegmentationInput:
    crm_id: strawberry.ID = strawberry.field(description="In which Crm, by its global id.")
    definitions: list[SegmentDefinitionInput] = strawberry.field(
        description="The segments, up to 50, in any order; together they go from 0 to 100 without gaps and overlaps."
        " None: no contact has a segment."
    )
    classifiers: list[ClassifierInput] = strawberry.field(description="What gives points, up to 50.")
    expected_version: int | None = optional("The version you saw.")
    dry_run: bool = strawberry.field(
        default=False, description="Nothing is saved; `moves` says how many contacts would go where."
    )
    filter: ContactFilter | None = optional("With dryRun: of these contacts alone, as their list has it.")
