"""What happens to tags."""

from typing import Any

from ringbook.core.checks import colour_of, name_of
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.history.actions import SETTINGS, record, update
from ringbook.tags.models import Tag

CREATED = "tag.created"
CHANGED = "tag.changed"
DELETED = "tag.deleted"


async def create(crm: Crm, *, name: str, colour: str, by: Viewer) -> Tag:
    """A new tag. Raises BLANK, TOO_LONG, TAKEN or NOT_A_COLOUR."""
    name = await _free(name, crm)
    tag = await Tag.create(crm=crm, name=name, colour=colour_of(colour))
    await record(CREATED, tag, by=by, also_tell=[SETTINGS])
    return tag


async def change(
    tag: Tag,
    *,
    by: Viewer,
    expected_version: int | None = None,
    name: str | None = None,
    colour: str | None = None,
) -> Tag:
    """Rename or recolour a tag, for everything that carries it. Raises what `create` does, and CONFLICT."""
    values: dict[str, Any] = {}
    if name is not None:
        values["name"] = await _free(name, await tag.crm, but=tag)
    if colour is not None:
        values["colour"] = colour_of(colour)
    if changes := await update(tag, expected_version=expected_version, **values):
        await record(CHANGED, tag, by=by, changes=changes, also_tell=[SETTINGS])
    return tag


async def delete(tag: Tag, *, by: Viewer) -> None:
    """Away with a tag that nothing carries any more."""
    await record(DELETED, tag, by=by, also_tell=[SETTINGS])
    await tag.delete()


async def _free(name: str, crm: Crm, but: Tag | None = None) -> str:
    name = name_of(name, most=60)
    others = Tag.filter(crm_id=crm.id, name__iexact=name)
    if await (others.exclude(id=but.id) if but else others).exists():
        raise DomainError("taken", "This CRM already has a tag “{name}”.", field="name", name=name)
    return name
