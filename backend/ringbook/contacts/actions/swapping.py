"""Putting one word in the place of another on many records, with their history."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from tortoise import connections
from tortoise.models import Model

from ringbook.contacts.actions.change import CHANGED
from ringbook.contacts.actions.users import Owner, field_of
from ringbook.core.viewer import Viewer
from ringbook.history.actions import Change, reference
from ringbook.history.bulk import Happening, write_all
from ringbook.organizations.actions.change import CHANGED as ORGANIZATION_CHANGED
from ringbook.tags.models import Tag

_EVENTS: dict[Owner, tuple[str, str]] = {
    "contact": (CHANGED, "Contact"),
    "organization": (ORGANIZATION_CHANGED, "Organization"),
}
"""The name of the event and of the model it happens to."""
_ABOUT: dict[Owner, str] = {"contact": "organization_id", "organization": "NULL::uuid"}
"""Whose story else it belongs to."""
_TOUCH = """
UPDATE {owner} SET {set} version = version + 1, updated_at = now() WHERE id = ANY(%s)
RETURNING id, version, {about} AS about
"""
_TAGS = """
SELECT link.{owner}_id AS owner, tag.id, tag.name FROM {owner}_tag link JOIN tag ON tag.id = link.tag_id
WHERE link.{owner}_id = ANY(%s) ORDER BY tag.name
"""


async def swap(word: Model, replacement: Model | None, owner: Owner, ids: Sequence[UUID], by: Viewer) -> None:
    """Put `replacement` in the place of `word`, with or without one, on these records of the table `owner`."""
    database = connections.get("default")
    if isinstance(word, Tag):
        changes = await _swap_tags(word, replacement, owner, ids)
        touched = await database.execute_query_dict(_TOUCH.format(set="", owner=owner, about=_ABOUT[owner]), [ids])
    else:
        one = [Change(field_of(word), reference(word), reference(replacement))]
        changes = dict.fromkeys(ids, one)
        column = _TOUCH.format(set=f"{field_of(word)}_id = %s,", owner=owner, about=_ABOUT[owner])
        touched = await database.execute_query_dict(column, [replacement and replacement.pk, ids])
    happened = [Happening(row["id"], row["version"], (row["about"],), changes[row["id"]]) for row in touched]
    await write_all(*_EVENTS[owner], happened, by=by)


async def _swap_tags(
    word: Tag, replacement: Model | None, owner: Owner, ids: Sequence[UUID]
) -> Mapping[UUID, list[Change]]:
    """Relink tags; nothing gets one twice."""
    database = connections.get("default")
    before = await _tags_of(owner, ids)
    if replacement:
        sql = f"INSERT INTO {owner}_tag ({owner}_id, tag_id) SELECT unnest(%s::uuid[]), %s ON CONFLICT DO NOTHING"
        await database.execute_query(sql, [ids, replacement.pk])
    await database.execute_query(f"DELETE FROM {owner}_tag WHERE tag_id = %s AND {owner}_id = ANY(%s)", [word.pk, ids])
    after = await _tags_of(owner, ids)
    return {id: [Change("tags", before[id], after.get(id, []))] for id in ids}


async def _tags_of(owner: Owner, ids: Sequence[UUID]) -> dict[UUID, list[dict[str, str]]]:
    """Record -> its tags by name, as the history keeps them."""
    found: dict[UUID, list[dict[str, str]]] = {}
    for row in await connections.get("default").execute_query_dict(_TAGS.format(owner=owner), [ids]):
        found.setdefault(row["owner"], []).append({"id": str(row["id"]), "label": row["name"]})
    return found
