"""What readers of the rules share: problems are collected, so that a form can mark every field in one go."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from ringbook.core.errors import DomainError

MOST = 50
"""Definitions, and classifiers, of a Crm."""
MOST_RULES = 200
"""Rules of a classifier."""
Value = TypeVar("Value")


class Problems(list[DomainError]):
    """What is wrong so far."""

    def tried(self, check: Callable[..., Value], *arguments: Any, **options: Any) -> Value | None:
        """What the check answers; None when it raises, which is kept."""
        try:
            return check(*arguments, **options)
        except DomainError as problem:
            self.append(problem)
            return None

    def raise_any(self) -> None:
        if self:
            raise DomainError.all_of(self)


def decimal_of(value: Decimal, *, field: str, most: Decimal, places: int, least: Decimal = Decimal(0)) -> Decimal:
    """A number from `least` to `most` with so many decimal places. Raises NOT_A_NUMBER, OUT_OF_RANGE, TOO_PRECISE."""
    if not value.is_finite():
        raise DomainError("not_a_number", "This is not a number.", field=field)
    if not least <= value <= most:
        raise DomainError(
            "out_of_range", "It must be between {least} and {most}.", field=field, least=f"{least:f}", most=f"{most:f}"
        )
    if value != round(value, places):
        raise DomainError("too_precise", "At most {places} decimal places fit here.", field=field, places=places)
    return value


def too_many(rows: Sequence[object], field: str, most: int = MOST) -> None:
    """Raises TOO_MANY."""
    if len(rows) > most:
        raise DomainError("too_many", "At most {most} fit here.", field=field, most=most)
