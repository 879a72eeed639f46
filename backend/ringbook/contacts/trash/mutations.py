"""Taking records out of the trash."""

import strawberry

from ringbook.contacts import actions, policy
from ringbook.contacts.mutations.shared import ContactPayload
from ringbook.core.context import Info
from ringbook.core.doors import mutation
from ringbook.core.find import find
from ringbook.core.inputs import DeleteInput
from ringbook.organizations import actions as organization_actions
from ringbook.organizations import policy as organizations
from ringbook.organizations.mutations.shared import OrganizationPayload

ERRORS = (
    "Errors: NOT_FOUND for what is not in the trash or hidden; TAKEN when another record has got one of its unique"
    " values meanwhile; DUPLICATE at taxId, emails.N.address or phones.N.number that another one has got meanwhile, for"
    " those without contacts:duplicate."
)


@strawberry.type
class TrashMutations:
    @mutation(requires="contacts:delete", description=f"Takes a contact out of the trash. {ERRORS}")
    async def contact_restore(self, info: Info, input: DeleteInput) -> ContactPayload:
        viewer = info.context.viewer
        contact = await find(policy.in_trash(viewer), input.id)
        return ContactPayload.of(contact=await actions.restore(contact, by=viewer))

    @mutation(requires="organizations:delete", description=f"Takes an organization out of the trash. {ERRORS}")
    async def organization_restore(self, info: Info, input: DeleteInput) -> OrganizationPayload:
        viewer = info.context.viewer
        organization = await find(organizations.in_trash(viewer), input.id)
        return OrganizationPayload.of(organization=await organization_actions.restore(organization, by=viewer))
