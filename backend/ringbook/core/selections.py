"""Which records of a list are meant: a few that were ticked, or all that a filter finds, but for a few."""

from collections.abc import Sequence
from typing import Any, TypeVar

from tortoise.models import Model
from tortoise.queryset import QuerySet

from ringbook.core.errors import DomainError
from ringbook.core.ids import key_of

Row = TypeVar("Row", bound=Model)
MOST = 250
"""Ids that a selection may name; more are chosen by a filter."""


def check(ids: Sequence[str] | None, filter: Any, but: Sequence[str] | None, path: str) -> None:
    """Raises WRONG_SELECTION unless either ids or a filter are given, TOO_MANY for more than 250 ids."""
    if (ids is None) == (filter is None) or (ids is not None and but is not None):
        sentence = "Choose records either by their ids, or by a filter with exceptions."
        raise DomainError("wrong_selection", sentence, field=path)
    for name, given in (("ids", ids), ("except", but)):
        if len(given or ()) > MOST:
            sentence = "Name at most {most} records; choose more by a filter."
            raise DomainError("too_many", sentence, field=f"{path}.{name}", most=MOST)


def narrowed(rows: QuerySet[Row], ids: Sequence[str] | None, but: Sequence[str] | None) -> QuerySet[Row]:
    """The rows with these ids, or all but some. Ids of another kind, and made-up ones, name nobody."""
    kind = rows.model.__name__
    if ids is not None:
        rows = rows.filter(id__in=_keys(ids, kind))
    return rows.exclude(id__in=_keys(but, kind)) if but else rows


def _keys(ids: Sequence[str], kind: str) -> list[Any]:
    return [key for id in ids if (key := key_of(id, kind))]
