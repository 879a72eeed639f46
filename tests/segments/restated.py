"""Segmentation as the specification says it (SEG-1 to SEG-3), in plain Python and exact fractions.

It shares nothing with the code it is held against: no SQL, no rows, no rounding.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

PLAIN = str.maketrans("ąćęłńóśźż", "acelnoszz")


@dataclass(frozen=True)
class Line:
    """A value with points, or a range with points."""

    points: Fraction
    value: Any = None
    low: Fraction | None = None
    high: Fraction | None = None


@dataclass(frozen=True)
class Rule:
    """A classifier. field: the name under which a person has it."""

    field: str
    condition: str
    weight: Fraction
    points: Fraction = Fraction(0)
    lines: Sequence[Line] = ()


@dataclass(frozen=True)
class Person:
    """held: field -> its value; a list where there can be several; what is empty is missing."""

    held: Mapping[str, Any] = field(default_factory=dict)


def points(rule: Rule, person: Person) -> Fraction:
    held = person.held.get(rule.field)
    if held is None or held in ("", []):
        return Fraction(0)
    if rule.condition == "exists":
        return rule.points
    if rule.condition == "range":
        return next((line.points for line in rule.lines if within(line, Fraction(held))), Fraction(0))
    values = {small(value) for value in (held if isinstance(held, list) else [held])}
    return max((line.points for line in rule.lines if small(line.value) in values), default=Fraction(0))


def highest(rule: Rule) -> Fraction:
    return rule.points if rule.condition == "exists" else max((line.points for line in rule.lines), default=Fraction(0))


def within(line: Line, value: Fraction) -> bool:
    return (line.low is None or line.low <= value) and (line.high is None or value <= line.high)


def small(value: Any) -> Any:
    """Case and accents don't count in texts."""
    return value.strip().lower().translate(PLAIN) if isinstance(value, str) else value


def total(rules: Sequence[Rule], person: Person) -> Fraction:
    return sum((points(rule, person) * rule.weight for rule in rules), Fraction(0))


def maximum(rules: Sequence[Rule]) -> Fraction:
    return sum((highest(rule) * rule.weight for rule in rules), Fraction(0))


def segment(borders: Sequence[tuple[Fraction, Fraction]], rules: Sequence[Rule], person: Person) -> int | None:
    """The place of the segment among (from, to); None for none."""
    if not rules or maximum(rules) == 0:
        return None
    percent = total(rules, person) / maximum(rules) * 100
    for place, (start, end) in enumerate(borders):
        if start <= percent < end or (percent == 100 == end):
            return place
    return None
