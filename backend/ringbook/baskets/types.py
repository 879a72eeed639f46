"""The basket as the API shows it."""

import strawberry

from ringbook.baskets.loaders import in_basket
from ringbook.contacts import policy as contacts
from ringbook.core.context import Info
from ringbook.organizations import policy as organizations


@strawberry.type(description="What the viewer has laid aside; filters find it with inBasket.")
class Basket:
    @strawberry.field(description="Contacts in it that the viewer sees, so none in the trash.")
    async def contact_count(self, info: Info) -> int:
        viewer = info.context.viewer
        return await in_basket(contacts.visible_to(viewer), "contact_id", viewer)

    @strawberry.field(description="Organizations in it that the viewer sees, so none in the trash.")
    async def organization_count(self, info: Info) -> int:
        viewer = info.context.viewer
        return await in_basket(organizations.visible_to(viewer), "organization_id", viewer)
