"""Rules as the history keeps them: readable, and different whenever the rules are."""

from collections.abc import Sequence
from typing import Any

from ringbook.core.numbers import plain
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
    label = f"{row.name}: {plain(row.low)}–{plain(row.high)} %"
    return {"id": str(row.id), "label": label, "colour": row.colour}


def _classifier(row: Classifier) -> dict[str, Any]:
    """Its label names the field; `rules` says the rest as it is stored."""
    name = str(row.custom_field) if row.custom_field else row.parameter and row.parameter.value
    points = None if row.points is None else plain(row.points)
    shape = {"condition": Condition(row.condition).value, "weight": plain(row.weight), "points": points}
    return {
        "id": str(row.id),
        "label": f"{name} × {plain(row.weight)}",
        **shape,
        "rules": [_rule(rule) for rule in row.entered],
    }


def _rule(rule: Rule) -> dict[str, str | None]:
    ends = {end: None if value is None else plain(value) for end, value in (("from", rule.low), ("to", rule.high))}
    return {"value": rule.value, "points": plain(rule.points), **ends}
