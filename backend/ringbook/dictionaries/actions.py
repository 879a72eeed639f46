"""What happens to the entries of a Crm's lists. Deleting one begins in contacts/actions/words.py."""

from collections.abc import Sequence
from functools import partial
from typing import Any, TypeVar

from tortoise import connections

from ringbook.core.checks import colour_of, name_of
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.dictionaries.models import Entry, Position, Source, Stage
from ringbook.history.actions import SETTINGS, Change, record, update

Kind = TypeVar("Kind", bound=Entry)
_REORDER = """
UPDATE {table} SET rank = wanted.place - 1, version = version + 1, updated_at = now()
FROM unnest(%s::uuid[]) WITH ORDINALITY wanted (id, place)
WHERE {table}.id = wanted.id AND rank <> wanted.place - 1
"""


async def add(kind: type[Kind], crm: Crm, *, name: str, by: Viewer, **values: Any) -> Kind:
    """A new entry at the end of its list. Raises BLANK, TOO_LONG, TAKEN or NOT_A_COLOUR."""
    name = await _free(kind, crm.id, name)
    last = await kind.filter(crm_id=crm.id).order_by("-rank").first()
    rank = last.rank + 1 if last else 0
    entry = await kind.create(crm_id=crm.id, name=name, rank=rank, **_checked(values))
    await record(_event(kind, "created"), entry, by=by, also_tell=[SETTINGS])
    return entry


add_stage = partial(add, Stage)
add_position = partial(add, Position)
add_source = partial(add, Source)


async def change(entry: Kind, *, by: Viewer, expected_version: int | None = None, **values: Any) -> Kind:
    """Change an entry for all records that use it. Raises what `add` does, and CONFLICT."""
    if "name" in values:
        values["name"] = await _free(type(entry), entry.crm_id, values["name"], but=entry)
    if changes := await update(entry, expected_version=expected_version, **_checked(values)):
        await record(_event(type(entry), "changed"), entry, by=by, changes=changes, also_tell=[SETTINGS])
    return entry


async def reorder(kind: type[Kind], crm: Crm, wanted: Sequence[Kind], *, by: Viewer) -> list[Kind]:
    """Put the Crm's list in the order of `wanted`, which holds just all of it. Raises WRONG_LIST."""
    before = await _in_order(kind, crm, locked=True)
    if sorted(entry.id for entry in wanted) != sorted(entry.id for entry in before):
        raise DomainError("wrong_list", "The list has changed meanwhile; look at it again.", field="ids")
    if [entry.id for entry in wanted] == [entry.id for entry in before]:
        return before
    sql = _REORDER.format(table=kind._meta.db_table)
    await connections.get("default").execute_query(sql, [[entry.id for entry in wanted]])
    names = [entry.name for entry in before], [entry.name for entry in wanted]
    changed = Change(f"{kind._meta.db_table}s", *names)
    await record(_event(kind, "reordered"), crm, by=by, changes=[changed], also_tell=[SETTINGS])
    return await _in_order(kind, crm)


async def delete(entry: Entry, *, by: Viewer) -> None:
    """Away with an entry that nothing uses any more."""
    await record(_event(type(entry), "deleted"), entry, by=by, also_tell=[SETTINGS])
    await entry.delete()


async def _in_order(kind: type[Kind], crm: Crm, *, locked: bool = False) -> list[Kind]:
    rows = kind.filter(crm_id=crm.id)
    if locked:
        await rows.order_by("id").select_for_update(no_key=True)
    return await rows.order_by("rank", "name")


def _event(kind: type[Entry], what: str) -> str:
    return f"{kind.__name__.lower()}.{what}"


def _checked(values: dict[str, Any]) -> dict[str, Any]:
    return values | ({"colour": colour_of(values["colour"])} if "colour" in values else {})


async def _free(kind: type[Entry], crm_id: object, name: str, but: Entry | None = None) -> str:
    name = name_of(name)
    others = kind.filter(crm_id=crm_id, name__iexact=name)
    if await (others.exclude(id=but.id) if but else others).exists():
        raise DomainError("taken", "The list already has “{name}”.", field="name", name=name)
    return name
