"""Asking for Crms."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query
from ringbook.core.reading import shown
from ringbook.crms import actions, policy
from ringbook.crms.bases import BASES
from ringbook.crms.types import ContactBase, Crm, Enterprise


@strawberry.type
class CrmQueries:
    @query(requires=SIGNED_IN, description="The Crms the viewer sees, by name.")
    async def crms(self, info: Info) -> list[Crm]:
        return shown(await policy.visible_to(info.context.viewer).order_by("name"))

    @query(requires=SIGNED_IN, description="What holds for the whole enterprise.")
    async def enterprise(self, info: Info) -> Enterprise:
        return shown(await actions.enterprise())

    @query(requires="crms:configure", description="The kinds of contact bases there are, and what each wants to know.")
    async def contact_bases(self, info: Info) -> list[ContactBase]:
        return [ContactBase(kind=kind) for kind in BASES]
