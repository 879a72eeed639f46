"""Adding, changing, ordering and deleting entries of universal dictionaries."""

from typing import Any

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.find import find, find_all
from ringbook.core.inputs import DeleteInput, given
from ringbook.dictionaries.universal import actions, policy
from ringbook.dictionaries.universal.types import DictionaryEntry, DictionaryKind

DEFAULT = "Chosen beforehand; the entry that was so far no longer is."


@strawberry.input(description="A new entry, at the end of its list.")
class DictionaryEntryInput:
    kind: DictionaryKind = strawberry.field(description="The list.")
    name: str = strawberry.field(description="Unique in its list; up to 120 characters. Of a currency, its ISO code.")
    colour: str = strawberry.field(default="#868e96", description="As #rrggbb.")
    default: bool = strawberry.field(default=False, description=DEFAULT)
    active: bool = strawberry.field(default=True, description="Offered for new records.")


@strawberry.input(description="What to change on an entry; what is left out stays.")
class DictionaryEntryPatch:
    id: strawberry.ID = strawberry.field(description="The entry.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    name: strawberry.Maybe[str] = strawberry.field(default=None, description="A new name.")
    colour: strawberry.Maybe[str] = strawberry.field(default=None, description="A new colour, as #rrggbb.")
    default: strawberry.Maybe[bool] = strawberry.field(default=None, description=DEFAULT)
    active: strawberry.Maybe[bool] = strawberry.field(
        default=None, description="Offered for new records; false also ends its being the default."
    )


@strawberry.input(description="A universal dictionary in its new order.")
class DictionaryOrderInput:
    kind: DictionaryKind = strawberry.field(description="The list.")
    ids: list[strawberry.ID] = strawberry.field(description="All of its entries, inactive ones too.")


@strawberry.type(description="The entry, or why not.")
class DictionaryEntryPayload(Payload):
    dictionary_entry: DictionaryEntry | None = strawberry.field(default=None, description="The entry as it is now.")


@strawberry.type(description="The list, or why not.")
class DictionaryPayload(Payload):
    dictionary: list[DictionaryEntry] | None = strawberry.field(default=None, description="All of it, in its order.")


@strawberry.type
class UniversalMutations:
    @mutation(
        requires="crms:configure",
        description="Adds an entry to a universal dictionary. Errors: BLANK, TOO_LONG, TAKEN, NOT_A_COLOUR,"
        " UNKNOWN_CURRENCY; INACTIVE for a default that is not active.",
    )
    async def dictionary_entry_create(self, info: Info, input: DictionaryEntryInput) -> DictionaryEntryPayload:
        entry = await actions.add(by=info.context.viewer, **_columns(input))
        return DictionaryEntryPayload.of(dictionary_entry=entry)

    @mutation(
        requires="crms:configure",
        description="Changes an entry for all that use it. Errors: as dictionaryEntryCreate, NOT_FOUND, CONFLICT.",
    )
    async def dictionary_entry_update(self, info: Info, input: DictionaryEntryPatch) -> DictionaryEntryPayload:
        viewer = info.context.viewer
        entry = await find(policy.visible_to(viewer), input.id)
        entry = await actions.change(entry, by=viewer, **_columns(input))
        return DictionaryEntryPayload.of(dictionary_entry=entry)

    @mutation(
        requires="crms:configure",
        description="Deletes an entry. Errors: NOT_FOUND; IN_USE for a consent kind that contacts gave or withdrew,"
        " and for a type or a priority that tickets have.",
    )
    async def dictionary_entry_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        await actions.delete(await find(policy.visible_to(viewer), input.id), by=viewer)
        return DeletePayload(deleted_id=input.id)

    @mutation(
        requires="crms:configure",
        description="Puts a universal dictionary in order. Errors: NOT_FOUND; WRONG_LIST unless ids are just those of"
        " the list.",
    )
    async def dictionary_reorder(self, info: Info, input: DictionaryOrderInput) -> DictionaryPayload:
        viewer = info.context.viewer
        wanted = await find_all(policy.visible_to(viewer), input.ids, "ids")
        return DictionaryPayload.of(dictionary=await actions.reorder(input.kind, wanted, by=viewer))


def _columns(input: DictionaryEntryInput | DictionaryEntryPatch) -> dict[str, Any]:
    return {"is_default" if name == "default" else name: value for name, value in given(input).items()}
