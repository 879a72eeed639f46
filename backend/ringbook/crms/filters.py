"""Narrowing lists by who looks after a record, or has it to do."""

from typing import Literal, TypeAlias

import strawberry
from tortoise.expressions import Q

from ringbook.core.conditions import NOTHING, linked_to
from ringbook.core.filters import few, fits
from ringbook.core.ids import key_of
from ringbook.core.viewer import Viewer

Owner: TypeAlias = Literal["contact", "organization"]


@strawberry.input(
    description="A condition on who looks after a record. All that is given must hold. Errors: TOO_MANY above 250 ids."
)
class ManagersFilter:
    me: bool | None = strawberry.field(default=None, description="true: the viewer does; false: the viewer does not.")
    in_: list[strawberry.ID] | None = strawberry.field(
        default=None, name="in", description="One of these users does; an empty list finds nothing."
    )
    is_null: bool | None = strawberry.field(default=None, description="true: nobody does; false: somebody does.")


def on_managers(owner: Owner, given: ManagersFilter, viewer: Viewer, path: str) -> Q:
    """`given`, which stands at `path`, as a condition. Raises TOO_MANY."""
    table, column = f"{owner}_manager", f"{owner}_id"
    parts = list[Q]()
    if given.me is not None:
        mine = linked_to(table, column, "user_id", [viewer.user_id])
        parts.append(mine if given.me else ~mine)
    if given.is_null is not None:
        some = linked_to(table, column)
        parts.append(~some if given.is_null else some)
    if given.in_ is not None:
        few(given.in_, f"{path}.in")
        keys = [key for id in given.in_ if (key := key_of(id, "User"))]
        parts.append(linked_to(table, column, "user_id", keys) if keys else NOTHING)
    return Q(*parts)


def on_user(column: str, given: ManagersFilter, viewer: Viewer, path: str) -> Q:
    """`given`, which stands at `path`, as a condition on a column that names one user. Raises TOO_MANY."""
    parts = list[Q]()
    if given.me is not None:
        mine = fits(column, viewer.user_id)
        parts.append(mine if given.me else ~mine | fits(f"{column}__isnull", True))
    if given.is_null is not None:
        parts.append(fits(f"{column}__isnull", given.is_null))
    if given.in_ is not None:
        few(given.in_, f"{path}.in")
        keys = [key for id in given.in_ if (key := key_of(id, "User"))]
        # "Is not null" makes the negation hold for rows that name nobody.
        parts.append(fits(f"{column}__in", keys) & fits(f"{column}__isnull", False) if keys else NOTHING)
    return Q(*parts)
