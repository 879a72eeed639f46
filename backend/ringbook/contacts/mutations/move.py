"""Moving a contact: to another stage, or to the trash."""

import strawberry

from ringbook.contacts import actions, policy
from ringbook.contacts.mutations.shared import ContactPayload
from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import DeleteInput
from ringbook.dictionaries import policy as dictionaries


@strawberry.input(description="Where a contact goes.")
class ContactMoveInput:
    id: strawberry.ID = strawberry.field(description="The contact.")
    stage_id: strawberry.ID = strawberry.field(description="A stage of the same Crm.")


@strawberry.type
class ContactMove:
    @mutation(
        requires="contacts:edit",
        description="Moves a contact to another stage. Errors: NOT_FOUND, FORBIDDEN, ARCHIVED, WRONG_CRM.",
    )
    async def contact_move(self, info: Info, input: ContactMoveInput) -> ContactPayload:
        viewer = info.context.viewer
        contact = await policy.find_editable(input.id, viewer)
        stage = await find(dictionaries.stages(viewer), input.stage_id, "stageId")
        return ContactPayload.of(contact=await actions.move(contact, stage, by=viewer))

    @mutation(
        requires="contacts:delete",
        description="Moves a contact to the trash: nobody sees it any more. Errors: NOT_FOUND, FORBIDDEN.",
    )
    async def contact_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        contact = await policy.find_editable(input.id, viewer)
        await actions.delete(contact, by=viewer)
        return DeletePayload(deleted_id=input.id)
