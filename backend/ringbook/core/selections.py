"""Which records of a list are meant: a few that were ticked, or all that a filter finds, but for a few."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any, TypeVar

import strawberry
from tortoise.expressions import Q
from tortoise.models import Model
from tortoise.queryset import QuerySet

from ringbook.core.errors import DomainError, below
from ringbook.core.ids import key_of
from ringbook.limits import limits

Row = TypeVar("Row", bound=Model)
Filter = TypeVar("Filter")


@strawberry.input
class Selection:
    """What the selections of all kinds have in common; each adds its `filter`."""

    ids: list[strawberry.ID] | None = strawberry.field(
        default=None, description="These, up to 250; those that the viewer doesn't see are left out."
    )
    except_: list[strawberry.ID] | None = strawberry.field(
        default=None, name="except", description="With a filter: but not these, up to 250."
    )


async def narrowed(
    rows: QuerySet[Row],
    given: Selection,
    filter: Filter | None,
    condition: Callable[[Filter], Awaitable[Q]],
    path: str,
    keys: Callable[[Sequence[str]], list[Any]] | None = None,
) -> QuerySet[Row]:
    """Those of the rows that are chosen. Ids of another kind, and made-up ones, name nobody.

    path: where the input has the selection. keys: those in ids, where the API's types are not named as the model.
    Raises WRONG_SELECTION, TOO_MANY, and below the path what the filter's
    `condition` raises.
    """
    _check(given, filter, path)
    keys = keys or partial(_keys, kind=rows.model.__name__)
    if filter is not None:
        with below(path):
            rows = rows.filter(await condition(filter))
    if given.ids is not None:
        rows = rows.filter(id__in=keys(given.ids))
    return rows.exclude(id__in=keys(given.except_)) if given.except_ else rows


def _check(given: Selection, filter: object, path: str) -> None:
    if (given.ids is None) == (filter is None) or (given.ids is not None and given.except_ is not None):
        sentence = "Choose records either by their ids, or by a filter with exceptions."
        raise DomainError("wrong_selection", sentence, field=path)
    for name, listed in (("ids", given.ids), ("except", given.except_)):
        if len(listed or ()) > limits().listed:
            sentence = "Name at most {most} records; choose more by a filter."
            raise DomainError("too_many", sentence, field=f"{path}.{name}", most=limits().listed)


def _keys(ids: Sequence[str], kind: str) -> list[Any]:
    return [key for id in ids if (key := key_of(id, kind))]
