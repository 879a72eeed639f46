"""Deleting stages, positions, sources and tags: their lists' other doors are in dictionaries/ and tags/."""

import strawberry
from strawberry.types.maybe import Some
from tortoise.queryset import QuerySet

from ringbook.contacts.actions import Word, delete_word
from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.find import find
from ringbook.dictionaries import policy as dictionaries
from ringbook.tags import policy as tags

ERRORS = (
    "Contacts and organizations that have it get the replacement. Errors: NOT_FOUND; IN_USE at replacementId when it"
    " is used and replacementId is left out; REPLACEMENT_IS_ITSELF"
)


@strawberry.input(description="What to delete, and what takes its place.")
class EntryDeleteInput:
    id: strawberry.ID = strawberry.field(description="The entry.")
    replacement_id: strawberry.Maybe[strawberry.ID | None] = strawberry.field(
        default=None,
        description="What the contacts and organizations that use it get: an entry of the same list, or null for"
        " nothing. Left out, an entry in use is not deleted.",
    )


@strawberry.type(description="What a deletion answers.")
class EntryDeletePayload(Payload):
    deleted_id: strawberry.ID | None = strawberry.field(default=None, description="The id that is gone now.")
    usage_count: int | None = strawberry.field(
        default=None, description="How many contacts and organizations used it, the trash apart."
    )


@strawberry.type
class WordDelete:
    @mutation(requires="crms:configure", description=f"Deletes a stage. {ERRORS}.")
    async def stage_delete(self, info: Info, input: EntryDeleteInput) -> EntryDeletePayload:
        return await _delete(info, input, dictionaries.stages(info.context.viewer))

    @mutation(requires="crms:configure", description=f"Deletes a position. {ERRORS}.")
    async def position_delete(self, info: Info, input: EntryDeleteInput) -> EntryDeletePayload:
        return await _delete(info, input, dictionaries.positions(info.context.viewer))

    @mutation(requires="crms:configure", description=f"Deletes a source. {ERRORS}, SYSTEM_ENTRY.")
    async def source_delete(self, info: Info, input: EntryDeleteInput) -> EntryDeletePayload:
        return await _delete(info, input, dictionaries.sources(info.context.viewer))

    @mutation(requires="crms:configure", description=f"Deletes a tag. {ERRORS}.")
    async def tag_delete(self, info: Info, input: EntryDeleteInput) -> EntryDeletePayload:
        return await _delete(info, input, tags.visible_to(info.context.viewer))


async def _delete(info: Info, input: EntryDeleteInput, rows: QuerySet[Word]) -> EntryDeletePayload:
    """rows: the entries of its kind that the viewer sees."""
    word, instead = await find(rows, input.id), input.replacement_id
    chosen = instead.value if isinstance(instead, Some) else None
    replacement = await find(rows.filter(crm_id=word.crm_id), chosen, "replacementId") if chosen else None
    count = await delete_word(word, by=info.context.viewer, replacement=replacement, even_if_used=instead is not None)
    return EntryDeletePayload(deleted_id=input.id, usage_count=count)
