"""The enums of the segmentation under the names that the API gives them."""

import strawberry

from ringbook.segments.models import Condition, Parameter

__all__ = ["Condition", "Parameter"]

strawberry.enum(
    Condition,
    name="ClassifierCondition",
    description="VALUE: points for each listed value; of several that match the highest. RANGE: points for each range"
    " of a number, only over custom fields of numbers; where ranges overlap, the one entered first. EXISTS: points if"
    " the field is filled in.",
)
strawberry.enum(Parameter, name="ClassifierParameter", description="A field that every contact has.")
