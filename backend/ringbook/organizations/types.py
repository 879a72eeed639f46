"""Organizations as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.contacts.loaders import contacts_of_organization
from ringbook.core.context import Info
from ringbook.core.paging import Connection
from ringbook.core.reading import Node, attribute, many, one
from ringbook.crms.loaders import crms_by_id
from ringbook.crms.lockouts.types import LockedOutManager
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.custom_fields.types import CustomValue, custom_values
from ringbook.history.types import TimelineConnection, timeline
from ringbook.organizations import policy
from ringbook.organizations.loaders import editable_organizations, locked_out_by_organization, managers_by_organization
from ringbook.phones.loaders import phones_by_organization
from ringbook.phones.types import PhoneNumber

if TYPE_CHECKING:
    from ringbook.contacts.types import Contact
    from ringbook.crms.types import Crm
    from ringbook.identity.types import User

_Contact = Annotated["Contact", strawberry.lazy("ringbook.contacts.types")]
strawberry.enum(AccountKind, description="What an account is to us; some roles reach just one kind.")


@strawberry.type(description="What the viewer may do with an account.")
class AccountCan:
    edit: bool = strawberry.field(description="Change it.")
    delete: bool = strawberry.field(description="Move it to the trash.")
    dial: bool = strawberry.field(description="Dial its numbers.")


@strawberry.type(description="A company of one Crm.")
class Organization(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    crm: Annotated["Crm", strawberry.lazy("ringbook.crms.types")] = one(
        crms_by_id, "crm_id", "The contact base it is in."
    )
    name: str = attribute("Up to 200 characters; not unique.")
    account_kind: AccountKind = attribute("What it is to us.")
    phones: list[PhoneNumber] = many(phones_by_organization, "Its own numbers, in their order.")
    managers: list[Annotated["User", strawberry.lazy("ringbook.identity.types")]] = many(
        managers_by_organization, "Who looks after it, by name."
    )
    locked_out_managers: list[LockedOutManager] = many(
        locked_out_by_organization, "Who looks after it, but can't see it: active managers, by name."
    )
    custom_values: list[CustomValue] = custom_values(
        CustomFieldTarget.ORGANIZATION, "Values of the Crm's own fields: the filled ones, in the fields' order."
    )
    created_at: datetime = attribute("When it was added, in UTC.")
    updated_at: datetime = attribute("When it was last changed, in UTC.")
    timeline: TimelineConnection = timeline("What happened with it and its contacts, newest first.")

    @strawberry.field(description="How it is called on cards and tabs.")
    def display_name(root: strawberry.Parent[Any]) -> str:
        return str(root)

    @strawberry.field(description="The first two letters, for an avatar: companies share their last words.")
    def initials(root: strawberry.Parent[Any]) -> str:
        return str(root)[:2].upper()

    @strawberry.field(description="Its contacts that the viewer sees, by last name. Errors: OUT_OF_RANGE, BAD_CURSOR.")
    async def contacts(
        root: strawberry.Parent[Any],
        info: Info,
        first: Annotated[int, strawberry.argument(description="1 to 100.")] = 50,
        after: Annotated[str | None, strawberry.argument(description="Go on behind this cursor.")] = None,
    ) -> Connection[_Contact]:
        return await contacts_of_organization(root.id, first, after, info.context.viewer)

    @strawberry.field(description="What the viewer may do with it; an organization can't be deleted yet.")
    async def viewer_can(root: strawberry.Parent[Any], info: Info) -> AccountCan:
        edit = bool(await info.context.load(editable_organizations, root.id))
        return AccountCan(edit=edit, delete=False, dial=policy.can_dial(info.context.viewer))
