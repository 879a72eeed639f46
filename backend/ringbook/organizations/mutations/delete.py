"""Moving an organization to the trash."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, mutation
from ringbook.core.inputs import DeleteInput
from ringbook.organizations import actions, policy


@strawberry.type
class OrganizationDelete:
    @mutation(
        requires="organizations:delete",
        description="Moves an organization to the trash: nobody sees it any more. Its contacts stay, and so do the"
        " organizations below it. Errors: NOT_FOUND, FORBIDDEN.",
    )
    async def organization_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        await actions.delete(await policy.find_editable(input.id, viewer), by=viewer)
        return DeletePayload(deleted_id=input.id)
