"""Live lists and boards: the records that change, as far as they fit the list."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Annotated

import strawberry

from ringbook.contacts import filters as contact_filters
from ringbook.contacts import policy as contacts
from ringbook.contacts.filters import ContactFilter
from ringbook.contacts.types import Contact
from ringbook.core.context import Info
from ringbook.core.doors import subscription
from ringbook.core.reading import shown
from ringbook.core.scalars import BigInt
from ringbook.organizations import filters as organization_filters
from ringbook.organizations import policy as organizations
from ringbook.organizations.filters import OrganizationFilter
from ringbook.organizations.types import Organization
from ringbook.realtime.changes import Listed, changes, known_accounts

CONTACTS = Listed("Contact", contacts.visible_to, contact_filters.condition, known_accounts)
ORGANIZATIONS = Listed("Organization", organizations.visible_to, organization_filters.condition, known_accounts)
ERRORS = "Errors: UNAUTHENTICATED, FORBIDDEN, and those of the filter."
After = Annotated[
    int | None, strawberry.argument(description="The last seq you saw: what changed since then comes first.")
]
SEQ = "Give the highest as `after` when you return."
GONE = (
    "Ids of records that changed and are not in the list: deleted, merged into others, out of the viewer's sight, or"
    " of those that the filter leaves out; pass over those that you do not show."
)
RESYNC = "Too much changed to be told, or the viewer's rights did: ask for the list again. The other two are empty."


@strawberry.type(description="What changed in a list of contacts.")
class ContactListChange:
    seq: BigInt = strawberry.field(description=SEQ)
    contacts: list[Contact] = strawberry.field(description="Those that were changed or added and are in the list.")
    gone: list[strawberry.ID] = strawberry.field(description=GONE)
    resync: bool = strawberry.field(description=RESYNC)


@strawberry.type(description="What changed in a list of organizations.")
class OrganizationListChange:
    seq: BigInt = strawberry.field(description=SEQ)
    organizations: list[Organization] = strawberry.field(
        description="Those that were changed or added and are in the list."
    )
    gone: list[strawberry.ID] = strawberry.field(description=GONE)
    resync: bool = strawberry.field(description=RESYNC)


@strawberry.type
class ListSubscriptions:
    @subscription(
        requires="contacts:read",
        shared_without="after",
        description="Changes in a list of contacts or on a board, once a second at most. After `resync`, and after a"
        f" connect without `after`, ask for the list itself. {ERRORS}",
    )
    async def contacts_changed(
        self,
        info: Info,
        filter: Annotated[ContactFilter | None, strawberry.argument(description="As the list has it.")] = None,
        after: After = None,
    ) -> AsyncGenerator[ContactListChange, None]:
        async with aclosing(changes(info, CONTACTS, filter, after)) as found:
            async for each in found:
                seq, rows = BigInt(each.seq), shown(each.rows)
                yield ContactListChange(seq=seq, contacts=rows, gone=each.gone, resync=each.resync)

    @subscription(
        requires="organizations:read",
        shared_without="after",
        description="Changes in a list of organizations, once a second at most. After `resync`, and after a connect"
        f" without `after`, ask for the list itself. {ERRORS}",
    )
    async def organizations_changed(
        self,
        info: Info,
        filter: Annotated[OrganizationFilter | None, strawberry.argument(description="As the list has it.")] = None,
        after: After = None,
    ) -> AsyncGenerator[OrganizationListChange, None]:
        async with aclosing(changes(info, ORGANIZATIONS, filter, after)) as found:
            async for each in found:
                seq, rows = BigInt(each.seq), shown(each.rows)
                yield OrganizationListChange(seq=seq, organizations=rows, gone=each.gone, resync=each.resync)
