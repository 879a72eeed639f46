"""What one can do with organizations."""

import strawberry

from ringbook.organizations.mutations.create import OrganizationCreate
from ringbook.organizations.mutations.delete import OrganizationDelete
from ringbook.organizations.mutations.shared import OrganizationPayload
from ringbook.organizations.mutations.update import OrganizationUpdate

__all__ = ["OrganizationMutations", "OrganizationPayload"]


@strawberry.type
class OrganizationMutations(OrganizationCreate, OrganizationUpdate, OrganizationDelete):
    pass
