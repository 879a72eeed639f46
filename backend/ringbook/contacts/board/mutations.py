"""Placing a contact on the board."""

from uuid import UUID

import strawberry

from ringbook.contacts import policy
from ringbook.contacts.board import actions
from ringbook.contacts.mutations.shared import ContactPayload
from ringbook.core.context import Info
from ringbook.core.doors import mutation
from ringbook.core.errors import not_found
from ringbook.core.find import find
from ringbook.core.ids import key_of
from ringbook.core.inputs import optional
from ringbook.dictionaries import policy as dictionaries


@strawberry.input(description="Where a contact goes on the board.")
class ContactPlaceInput:
    id: strawberry.ID = strawberry.field(description="The card to be put there, by the contact's global id.")
    stage_id: strawberry.ID = strawberry.field(description="The column: a stage of the same Crm.")
    after_id: strawberry.ID | None = optional("The contact that shall stand directly above.")
    before_id: strawberry.ID | None = optional(
        "The contact that shall stand directly below; counts where there is no afterId, or it has left the column."
        " Without both it comes on top."
    )


@strawberry.type
class BoardMutations:
    @mutation(
        requires="contacts:edit",
        description="Puts a contact into a column of the board, at a place between its cards; to another stage it is"
        " moved as by contactMove. Errors: NOT_FOUND, FORBIDDEN, ARCHIVED, WRONG_CRM, NOT_ON_BOARD, NOT_IN_COLUMN when"
        " the neighbours have left the column.",
    )
    async def contact_place(self, info: Info, input: ContactPlaceInput) -> ContactPayload:
        viewer = info.context.viewer
        contact = await policy.find_editable(input.id, viewer)
        stage = await find(dictionaries.stages(viewer), input.stage_id, "stageId")
        after, before = _key(input.after_id, "afterId"), _key(input.before_id, "beforeId")
        return ContactPayload.of(contact=await actions.place(contact, stage, by=viewer, after=after, before=before))


def _key(id: str | None, field: str) -> UUID | None:
    """Raises NOT_FOUND for what is no contact's id; whether it still has a card there is another matter."""
    key = key_of(id, "Contact") if id is not None else None
    if id is not None and key is None:
        raise not_found(field)
    return key
