"""Deleting a word that contacts and organizations use: a stage, a position, a source or a tag.

Only here it is known who uses it, so its deletion begins here and ends in the word's own slice. Everything is one
transaction, a few statements for thousands of records; each gets its line in the history. Who listens hears of the
deletion alone ("stage.deleted"), not of each record.
"""

from typing import TypeVar

from ringbook.contacts.actions.swapping import swap
from ringbook.contacts.actions.users import OWNERS, users_of
from ringbook.core.errors import DomainError, not_found
from ringbook.core.still import change_rules
from ringbook.core.viewer import Viewer
from ringbook.dictionaries import actions as dictionaries
from ringbook.dictionaries.models import Position, Source, Stage
from ringbook.projects.dialling import replace_stage
from ringbook.tags import actions as tags
from ringbook.tags.models import Tag

Word = TypeVar("Word", Stage, Position, Source, Tag)
CHUNK = 5000
"""Records a statement."""


async def delete_word(word: Word, *, by: Viewer, replacement: Word | None = None, even_if_used: bool = False) -> int:
    """Away with a word; records that use it get `replacement`, or nothing. How many those were, the trash apart.

    Raises IN_USE for one in use unless `even_if_used`, SYSTEM_ENTRY, REPLACEMENT_IS_ITSELF, NOT_FOUND.
    """
    if isinstance(word, Source) and word.system:
        raise DomainError("system_entry", "This one stays; hide it instead.", field="id")
    await change_rules(word.crm_id)
    await _still_there(word, replacement)
    users = {owner: await users_of(word, owner) for owner in OWNERS[type(word)]}
    count = sum(each.alive for each in users.values())
    if count and not even_if_used:
        raise DomainError(
            "in_use",
            "Contacts and organizations that use this: {count}. Choose what they get instead.",
            field="replacementId",
            count=count,
        )
    for owner, each in users.items():
        for place in range(0, len(each.ids), CHUNK):
            await swap(word, replacement, owner, each.ids[place : place + CHUNK], by)
    await _delete(word, replacement, by)
    return count


async def _delete(word: Word, replacement: Word | None, by: Viewer) -> None:
    """The word itself, which nothing uses any more."""
    if isinstance(word, Tag):
        await tags.delete(word, by=by)
        return
    if isinstance(word, Stage):
        await replace_stage(word, replacement, by=by)
    await dictionaries.delete(word, by=by)


async def _still_there(word: Word, replacement: Word | None) -> None:
    """Somebody may have deleted them while we waited."""
    if replacement is not None and replacement.pk == word.pk:
        raise DomainError("replacement_is_itself", "Choose another one instead.", field="replacementId")
    for row, field in ((word, "id"), (replacement, "replacementId")):
        if row is not None and not await type(row).filter(id=row.pk, crm_id=word.crm_id).exists():
            raise not_found(field)
