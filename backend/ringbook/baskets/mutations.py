"""Laying records into the basket, and taking them out."""

import strawberry

from ringbook.baskets import actions
from ringbook.baskets.types import Basket
from ringbook.contacts import selection as contacts
from ringbook.contacts.selection import ContactSelection
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, Payload, mutation
from ringbook.core.viewer import Viewer
from ringbook.organizations import selection as organizations
from ringbook.organizations.selection import OrganizationSelection


@strawberry.input(description="What to lay in or to take out.")
class BasketInput:
    contacts: ContactSelection | None = strawberry.field(default=None, description="These contacts.")
    organizations: OrganizationSelection | None = strawberry.field(default=None, description="These organizations.")


@strawberry.input(description="What to take out.")
class BasketClearInput:
    contacts: bool = strawberry.field(default=True, description="All contacts.")
    organizations: bool = strawberry.field(default=True, description="All organizations.")


@strawberry.type(description="The basket, or why not.")
class BasketPayload(Payload):
    basket: Basket | None = strawberry.field(default=None, description="The basket as it is now.")
    changed: int | None = strawberry.field(default=None, description="How many records were laid in or taken out.")


@strawberry.type
class BasketMutations:
    @mutation(
        requires=SIGNED_IN,
        description="Lays records into the viewer's basket; those in it stay. Errors: those of ContactSelection and"
        " OrganizationSelection below contacts and organizations; BASKET_FULL above 100 000 records, then none is"
        " added.",
    )
    async def basket_add(self, info: Info, input: BasketInput) -> BasketPayload:
        viewer, changed = info.context.viewer, 0
        for owner, rows in await _chosen(input, viewer):
            changed += await actions.add(owner, rows, by=viewer)
        return BasketPayload(basket=Basket(), changed=changed)

    @mutation(
        requires=SIGNED_IN,
        description="Takes records out of the viewer's basket. Errors: those of ContactSelection and"
        " OrganizationSelection below contacts and organizations.",
    )
    async def basket_remove(self, info: Info, input: BasketInput) -> BasketPayload:
        viewer, changed = info.context.viewer, 0
        for owner, rows in await _chosen(input, viewer):
            changed += await actions.remove(owner, rows, by=viewer)
        return BasketPayload(basket=Basket(), changed=changed)

    @mutation(requires=SIGNED_IN, description="Empties the viewer's basket, or a half of it.")
    async def basket_clear(self, info: Info, input: BasketClearInput) -> BasketPayload:
        changed = await actions.clear("contact", by=info.context.viewer) if input.contacts else 0
        changed += await actions.clear("organization", by=info.context.viewer) if input.organizations else 0
        return BasketPayload(basket=Basket(), changed=changed)


async def _chosen(given: BasketInput, viewer: Viewer) -> list[actions.Chosen]:
    found = list[actions.Chosen]()
    if given.contacts:
        found.append(("contact", await contacts.selected(given.contacts, viewer, path="contacts")))
    if given.organizations:
        found.append(("organization", await organizations.selected(given.organizations, viewer, path="organizations")))
    return found
