"""Asking for look-alikes."""

from typing import Annotated

import strawberry

from ringbook.contacts import policy
from ringbook.contacts.look_alikes.finding import Person, is_blocked, look_alikes
from ringbook.contacts.look_alikes.types import LookAlike, LookAlikeInput, LookAlikes
from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find, find_or_none
from ringbook.core.reading import shown
from ringbook.crms import policy as crms
from ringbook.organizations import policy as organizations
from ringbook.organizations.look_alikes.finding import readable


@strawberry.type
class LookAlikeQueries:
    @query(
        requires="contacts:edit",
        description="Contacts who may be the one that is being added or edited. What can't be read yet, while somebody"
        " types, is not compared. Errors: NOT_FOUND for a Crm that the viewer does not see.",
    )
    async def contact_look_alikes(
        self,
        info: Info,
        input: Annotated[LookAlikeInput, strawberry.argument(description="What is known of them by now.")],
    ) -> LookAlikes:
        viewer, firm = info.context.viewer, None
        crm = await find(crms.visible_to(viewer), input.crm_id, "crmId")
        but = await find_or_none(policy.visible_to(viewer), input.except_id) if input.except_id else None
        if input.organization_id:
            firm = await find_or_none(organizations.visible_to(viewer), input.organization_id)
        signs = readable(crm, "", input.phones, input.emails)
        person = Person(signs, input.first_name, input.last_name, input.city, firm.id if firm else None)
        found = await look_alikes(crm, person, viewer=viewer, but=but)
        return LookAlikes(
            nodes=[LookAlike(contact=shown(each.contact), reasons=each.reasons) for each in found],
            blocked=await is_blocked(crm, signs, viewer=viewer, but=but),
        )
