"""How much a filter may ask for at a time: writing its SQL keeps everybody else waiting."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from ringbook.core.errors import DomainError
from ringbook.core.filters import few
from ringbook.core.words import camel

MOST_VALUES = 1_000
"""Texts, ids, numbers and the like in a whole filter."""
GROUPS = {"and_", "or_", "not_"}


def moderate(parts: Iterable[tuple[Any, str]], whole: str) -> None:
    """Raises TOO_MANY at a list that is too long, or at `whole`, where the filter stands, for too many values in all.

    parts: the filter and all filters inside it, with their paths.
    """
    for count, _ in enumerate((each for part, path in parts for each in _values(part, path)), 1):
        if count > MOST_VALUES:
            sentence = "A filter may name {most} values; ask for less at a time."
            raise DomainError("too_many", sentence, field=whole, most=MOST_VALUES)


def _values(given: Any, path: str) -> Iterator[Any]:
    if isinstance(given, list):
        few(given, path)
        for number, each in enumerate(given):
            yield from _values(each, f"{path}.{number}")
    elif is_dataclass(given):
        for field in fields(given):
            if field.name not in GROUPS:
                yield from _values(getattr(given, field.name), f"{path}.{camel(field.name.rstrip('_'))}")
    elif given is not None:
        yield given
