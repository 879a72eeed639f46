"""Deleting a word that contacts use: a stage, a position, a source or a tag.

Only contacts know who uses it, so its deletion begins here and ends in the word's own slice. Everything is one
transaction, a few statements for thousands of contacts; each gets its line in the history. Who listens hears of the
deletion alone ("stage.deleted"), not of each contact.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar
from uuid import UUID

from tortoise import connections

from ringbook.contacts.actions.change import CHANGED
from ringbook.core.errors import DomainError, not_found
from ringbook.core.still import change_rules
from ringbook.core.viewer import Viewer
from ringbook.dictionaries import actions as dictionaries
from ringbook.dictionaries.models import Position, Source, Stage
from ringbook.history.actions import Change, reference
from ringbook.history.bulk import Happening, write_all
from ringbook.projects.dialling import replace_stage
from ringbook.tags import actions as tags
from ringbook.tags.models import Tag

Word = TypeVar("Word", Stage, Position, Source, Tag)
CHUNK = 5000
"""Contacts a statement."""
_TOUCH = """
UPDATE contact SET {set} version = version + 1, updated_at = now() WHERE id = ANY(%s)
RETURNING id, version, organization_id
"""
_TAGS = """
SELECT link.contact_id, tag.id, tag.name FROM contact_tag link JOIN tag ON tag.id = link.tag_id
WHERE link.contact_id = ANY(%s) ORDER BY tag.name
"""


async def delete_word(word: Word, *, by: Viewer, replacement: Word | None = None, even_if_used: bool = False) -> int:
    """Away with a word; contacts that use it get `replacement`, or nothing. How many those were, the trash apart.

    Raises IN_USE for one in use unless `even_if_used`, SYSTEM_ENTRY, REPLACEMENT_IS_ITSELF, NOT_FOUND.
    """
    if isinstance(word, Source) and word.system:
        raise DomainError("system_entry", "This one stays; hide it instead.", field="id")
    await change_rules(word.crm_id)
    await _still_there(word, replacement)
    users, count = await _users(word)
    if count and not even_if_used:
        raise DomainError(
            "in_use",
            "Contacts that use this: {count}. Choose what they get instead.",
            field="replacementId",
            count=count,
        )
    for ids in (users[place : place + CHUNK] for place in range(0, len(users), CHUNK)):
        await _swap(word, replacement, ids, by)
    if isinstance(word, Tag):
        await tags.delete(word, by=by)
        return count
    if isinstance(word, Stage):
        await replace_stage(word, replacement, by=by)
    await dictionaries.delete(word, by=by)
    return count


async def _still_there(word: Word, replacement: Word | None) -> None:
    """Somebody may have deleted them while we waited."""
    if replacement is not None and replacement.pk == word.pk:
        raise DomainError("replacement_is_itself", "Choose another one instead.", field="replacementId")
    for row, field in ((word, "id"), (replacement, "replacementId")):
        if row is not None and not await type(row).filter(id=row.pk, crm_id=word.crm_id).exists():
            raise not_found(field)


async def _users(word: Word) -> tuple[list[UUID], int]:
    """All contacts that use a word, in order, and how many of them are not in the trash."""
    link = "id IN (SELECT contact_id FROM contact_tag WHERE tag_id = %s)"
    condition = link if isinstance(word, Tag) else f"{_name(word)}_id = %s"
    sql = f"SELECT id, deleted_at IS NULL AS alive FROM contact WHERE {condition} ORDER BY id"
    rows = await connections.get("default").execute_query_dict(sql, [word.pk])
    return [row["id"] for row in rows], sum(row["alive"] for row in rows)


async def _swap(word: Word, replacement: Word | None, ids: Sequence[UUID], by: Viewer) -> None:
    """Put `replacement` in the place of `word` on these contacts, with their history."""
    database = connections.get("default")
    if isinstance(word, Tag):
        changes = await _swap_tags(word, replacement, ids)
        touched = await database.execute_query_dict(_TOUCH.format(set=""), [ids])
    else:
        one = [Change(_name(word), reference(word), reference(replacement))]
        changes = dict.fromkeys(ids, one)
        column = _TOUCH.format(set=f"{_name(word)}_id = %s,")
        touched = await database.execute_query_dict(column, [replacement and replacement.pk, ids])
    happened = [Happening(row["id"], row["version"], (row["organization_id"],), changes[row["id"]]) for row in touched]
    await write_all(CHANGED, "Contact", happened, by=by)


async def _swap_tags(word: Tag, replacement: Word | None, ids: Sequence[UUID]) -> Mapping[UUID, list[Change]]:
    """Relink tags; nobody gets one twice."""
    database = connections.get("default")
    before = await _tags_of(ids)
    if replacement:
        sql = "INSERT INTO contact_tag SELECT unnest(%s::uuid[]), %s ON CONFLICT DO NOTHING"
        await database.execute_query(sql, [ids, replacement.pk])
    sql = "DELETE FROM contact_tag WHERE tag_id = %s AND contact_id = ANY(%s)"
    await database.execute_query(sql, [word.pk, ids])
    after = await _tags_of(ids)
    return {id: [Change("tags", before[id], after.get(id, []))] for id in ids}


async def _tags_of(ids: Sequence[UUID]) -> dict[UUID, list[dict[str, str]]]:
    """Contact -> its tags by name, as the history keeps them."""
    found: dict[UUID, list[dict[str, str]]] = {}
    for row in await connections.get("default").execute_query_dict(_TAGS, [ids]):
        found.setdefault(row["contact_id"], []).append({"id": str(row["id"]), "label": row["name"]})
    return found


def _name(word: Word) -> str:
    """The contact's field: stage, position, source."""
    return type(word).__name__.lower()
