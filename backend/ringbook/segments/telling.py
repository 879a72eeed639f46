"""Rules as the history keeps them: readable, and different whenever the rules are."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from ringbook.history.actions import Change
from ringbook.segments.models import Classifier, Condition, Rule, SegmentDefinition


def changes_of(
    old: tuple[Sequence[SegmentDefinition], Sequence[Classifier]],
    new: tuple[Sequence[SegmentDefinition], Sequence[Classifier]],
) -> list[Change]:
    """What differs between the rules of before and of now: `definitions`, `classifiers`, both or nothing."""
    told = [
        ("definitions", [_definition(row) for row in old[0]], [_definition(row) for row in new[0]]),
        ("classifiers", [_classifier(row) for row in old[1]], [_classifier(row) for row in new[1]]),
    ]
    return [Change(field, before, after) for field, before, after in told if before != after]


def _definition(row: SegmentDefinition) -> dict[str, Any]:
    label = f"{row.name}: {_short(row.low)}–{_short(row.high)} %"
    return {"id": str(row.id), "label": label, "colour": row.colour}


def _classifier(row: Classifier) -> dict[str, Any]:
    """Its label names the field; `rules` says the rest as it is stored."""
    name = str(row.custom_field) if row.custom_field else row.parameter and row.parameter.value
    points = None if row.points is None else _short(row.points)
    shape = {"condition": Condition(row.condition).value, "weight": _short(row.weight), "points": points}
    return {
        "id": str(row.id),
        "label": f"{name} × {_short(row.weight)}",
        **shape,
        "rules": [_rule(rule) for rule in row.entered],
    }


def _rule(rule: Rule) -> dict[str, str | None]:
    ends = {end: None if value is None else _short(value) for end, value in (("from", rule.low), ("to", rule.high))}
    return {"value": rule.value, "points": _short(rule.points), **ends}


def _short(number: Decimal) -> str:
    return f"{number.normalize() + 0:f}"
