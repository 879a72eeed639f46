"""Asking for look-alikes."""

from typing import Annotated

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find, find_or_none
from ringbook.core.reading import shown
from ringbook.crms import policy as crms
from ringbook.organizations import policy
from ringbook.organizations.look_alikes.finding import is_blocked, look_alikes, readable
from ringbook.organizations.look_alikes.types import (
    OrganizationLookAlike,
    OrganizationLookAlikeInput,
    OrganizationLookAlikes,
)


@strawberry.type
class OrganizationLookAlikeQueries:
    @query(
        requires="organizations:edit",
        description="Organizations that may be the one which is being added or edited. What can't be read yet, while"
        " somebody types, is not compared. Errors: NOT_FOUND for a Crm that the viewer does not see.",
    )
    async def organization_look_alikes(
        self,
        info: Info,
        input: Annotated[OrganizationLookAlikeInput, strawberry.argument(description="What is known of it by now.")],
    ) -> OrganizationLookAlikes:
        viewer = info.context.viewer
        crm = await find(crms.visible_to(viewer), input.crm_id, "crmId")
        but = await find_or_none(policy.visible_to(viewer), input.except_id) if input.except_id else None
        signs = readable(crm, input.tax_id, input.phones, input.emails)
        found = await look_alikes(crm, signs, name=input.name, city=input.city, viewer=viewer, but=but)
        return OrganizationLookAlikes(
            nodes=[
                OrganizationLookAlike(organization=shown(each.organization), reasons=each.reasons) for each in found
            ],
            blocked=await is_blocked(crm, signs, viewer=viewer, but=but),
        )
