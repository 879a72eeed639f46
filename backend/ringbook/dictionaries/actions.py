"""What happens to the entries of dictionaries."""

from functools import partial
from typing import Any, TypeVar

from ringbook.core.checks import colour_of, name_of
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.dictionaries.models import Entry, Position, Source, Stage
from ringbook.history.actions import record, update

Kind = TypeVar("Kind", bound=Entry)


async def add(kind: type[Kind], crm: Crm, *, name: str, by: Viewer, **values: Any) -> Kind:
    """A new entry at the end of its list. Raises BLANK, TOO_LONG, TAKEN or NOT_A_COLOUR."""
    name = await _free(kind, crm.id, name)
    rank = await kind.filter(crm_id=crm.id).count()
    entry = await kind.create(crm_id=crm.id, name=name, rank=rank, **_checked(values))
    await record(f"{kind.__name__.lower()}.created", entry, by=by)
    return entry


add_stage = partial(add, Stage)
add_position = partial(add, Position)
add_source = partial(add, Source)


async def change(entry: Kind, *, by: Viewer, expected_version: int | None = None, **values: Any) -> Kind:
    """Change an entry for all records that use it. Raises what `add` does, and CONFLICT."""
    if "name" in values:
        values["name"] = await _free(type(entry), entry.crm_id, values["name"], but=entry)
    if changes := await update(entry, expected_version=expected_version, **_checked(values)):
        await record(f"{type(entry).__name__.lower()}.changed", entry, by=by, changes=changes)
    return entry


def _checked(values: dict[str, Any]) -> dict[str, Any]:
    return values | ({"colour": colour_of(values["colour"])} if "colour" in values else {})


async def _free(kind: type[Entry], crm_id: object, name: str, but: Entry | None = None) -> str:
    name = name_of(name)
    others = kind.filter(crm_id=crm_id, name__iexact=name)
    if await (others.exclude(id=but.id) if but else others).exists():
        raise DomainError("taken", "The list already has “{name}”.", field="name", name=name)
    return name
