"""Narrowing lists of accounts by who looks after them."""

from typing import Literal, TypeAlias

import strawberry
from tortoise.expressions import Q

from ringbook.core.conditions import linked_to
from ringbook.core.viewer import Viewer

Owner: TypeAlias = Literal["contact", "organization"]


@strawberry.input(description="A condition on who looks after a record.")
class ManagersFilter:
    me: bool | None = strawberry.field(default=None, description="true: the viewer does; false: the viewer does not.")


def on_managers(owner: Owner, given: ManagersFilter, viewer: Viewer) -> Q:
    mine = linked_to(f"{owner}_manager", f"{owner}_id", "user_id", [viewer.user_id])
    return Q() if given.me is None else mine if given.me else ~mine
