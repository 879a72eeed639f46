"""What happens to views."""

from typing import Any

from pypika_tortoise.terms import Function, ValueWrapper
from tortoise.queryset import QuerySet

from ringbook.core.checks import name_of
from ringbook.core.conditions import Where
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.history.actions import SETTINGS, record, update
from ringbook.identity.models import User
from ringbook.views import columns as views_columns
from ringbook.views.models import ListKind, ListView, ListViewDefault
from ringbook.views.policy import can_share, may_open

CREATED = "view.created"
CHANGED = "view.changed"
DELETED = "view.deleted"
CHOSEN = "view.chosen"
MOST = 100
"""Views that somebody has of a list."""


async def create(kind: ListKind, *, by: Viewer, name: str, shared: bool = False, **values: Any) -> ListView:
    """A new view of one's own. values: conditions and sorting, which have been checked, columns, layout, density.

    Raises FORBIDDEN, BLANK, TOO_LONG, TAKEN, TOO_MANY, and what `columns.wrong` says.
    """
    if not may_open(kind, by):
        raise DomainError("forbidden", "You may not open this list.", field="list")
    _check_sharing(shared, by)
    name = await _free(name, kind, by)
    if await _of(by, kind).count() >= MOST:
        raise DomainError("too_many", "You have {most} views of this list; delete one first.", most=MOST)
    _refuse(await views_columns.wrong(values.get("columns") or [], kind, by))
    view = await ListView.create(user_id=by.user_id, kind=kind, name=name, shared=shared, **values)
    await _tell(CREATED, view, by, everybody=shared)
    return view


async def change(view: ListView, *, by: Viewer, expected_version: int | None = None, **values: Any) -> ListView:
    """Change what is given. A shared one is changed only by who may share; its owner may always take it back.

    Raises what `create` does, and CONFLICT.
    """
    was_shared = view.shared
    _check_sharing(values.get("shared", was_shared), by)
    if "name" in values:
        values["name"] = await _free(values["name"], view.kind, by, but=view)
    if "columns" in values:
        _refuse(await views_columns.wrong(values["columns"], view.kind, by, view.columns))
    if changes := await update(view, expected_version=expected_version, **values):
        await _tell(CHANGED, view, by, changes=changes, everybody=was_shared or view.shared)
    return view


async def delete(view: ListView, *, by: Viewer) -> None:
    """Away with it; who had it as their default opens the list as it is without views."""
    await _tell(DELETED, view, by, everybody=view.shared)
    await view.delete()


async def choose(kind: ListKind, view: ListView | None, *, by: Viewer) -> None:
    """The view that the list opens with for `by`; None: with none. Raises WRONG_LIST."""
    if view and view.kind is not kind:
        raise DomainError("wrong_list", "This is a view of another list.", field="id")
    await _hold(by)
    await ListViewDefault.filter(user_id=by.user_id, kind=kind).delete()
    if view:
        await ListViewDefault.create(user_id=by.user_id, kind=kind, view=view)
        await _tell(CHOSEN, view, by, everybody=False)


def _of(owner: Viewer, kind: ListKind) -> QuerySet[ListView]:
    return ListView.filter(user_id=owner.user_id, kind=kind)


async def _free(name: str, kind: ListKind, by: Viewer, but: ListView | None = None) -> str:
    """The name as it is stored, of a view of `by`, or of the owner of `but`. Raises BLANK, TOO_LONG or TAKEN."""
    name = name_of(name, most=80)
    owner = but.user_id if but else by.user_id
    await User.select_for_update(no_key=True).get(id=owner)  # two at once would both find the name free
    alike = Where(lambda row: Function("lower", row["name"]) == Function("lower", ValueWrapper(name)))
    others = ListView.filter(alike, user_id=owner, kind=kind)
    if await (others.exclude(id=but.id) if but else others).exists():
        raise DomainError("taken", "There is a view “{name}” of this list already.", field="name", name=name)
    return name


async def _hold(by: Viewer) -> None:
    """Two choices of somebody at once follow each other."""
    await User.select_for_update(no_key=True).get(id=by.user_id)


def _check_sharing(shared: bool, by: Viewer) -> None:
    if shared and not can_share(by):
        raise DomainError("forbidden", "You may not share views; keep it to yourself.", field="shared")


def _refuse(problems: list[DomainError]) -> None:
    if problems:
        raise DomainError.all_of(problems)


async def _tell(name: str, view: ListView, by: Viewer, *, everybody: bool, **more: Any) -> None:
    """The owner's other screens hear of it, and with a shared one everybody's."""
    told = [SETTINGS] if everybody else [str(view.user_id), str(by.user_id)]
    await record(name, view, by=by, also_tell=dict.fromkeys(told), story=False, **more)
