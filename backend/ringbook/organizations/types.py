"""Organizations as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.activities.planned.loaders import activities_of_organization, of_organization, overdue_with
from ringbook.baskets.loaders import organizations_in_basket
from ringbook.cards.types import BusinessCard
from ringbook.contacts.loaders import contacts_of_organization
from ringbook.core.arguments import After, Done, First, Open
from ringbook.core.context import Info
from ringbook.core.paging import Connection
from ringbook.core.reading import Node, attribute, many, one, shown
from ringbook.core.viewer import Viewer
from ringbook.crms.loaders import crms_by_id
from ringbook.crms.lockouts.types import LockedOutManager
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.custom_fields.types import CustomValue, custom_values
from ringbook.dictionaries.loaders import sources_by_id, stages_by_id
from ringbook.dictionaries.types import Source, Stage
from ringbook.emails.loaders import emails_by_organization
from ringbook.emails.types import EmailAddress
from ringbook.history.changes.types import RecordChange, changes
from ringbook.history.types import TimelineConnection, timeline
from ringbook.organizations import policy
from ringbook.organizations.card import card_of
from ringbook.organizations.enums import AccountKind, OrganizationSize
from ringbook.organizations.loaders import (
    children_of,
    editable_organizations,
    locked_out_by_organization,
    managers_by_organization,
    organizations_by_id,
    tags_by_organization,
)
from ringbook.phones.loaders import phones_by_organization
from ringbook.phones.types import PhoneNumber
from ringbook.tags.types import Tag
from ringbook.tickets.loaders import tickets_of_organization
from ringbook.uploads.avatars import Avatar, avatar
from ringbook.uploads.types import files

if TYPE_CHECKING:
    from ringbook.activities.planned.types import Activity
    from ringbook.contacts.types import Contact
    from ringbook.crms.types import Crm
    from ringbook.files.types import File
    from ringbook.identity.types import User
    from ringbook.tickets.types import Ticket

_Activity = Annotated["Activity", strawberry.lazy("ringbook.activities.planned.types")]
_Ticket = Annotated["Ticket", strawberry.lazy("ringbook.tickets.types")]
_Contact = Annotated["Contact", strawberry.lazy("ringbook.contacts.types")]


@strawberry.type(description="What the viewer may do with an account; nothing while it is in the trash.")
class AccountCan:
    edit: bool = strawberry.field(description="Change it.")
    delete: bool = strawberry.field(description="Move it to the trash.")
    dial: bool = strawberry.field(description="Dial its numbers.")
    archive: bool = strawberry.field(description="Archive it and bring it back; organizations: never.")
    attach: bool = strawberry.field(description="Add files to it.")
    note: bool = strawberry.field(description="Leave notes and logged events on it.")
    plan: bool = strawberry.field(description="Plan phone meetings with it.")
    copy: bool = strawberry.field(description="Make a second one like it; organizations: never.")

    @classmethod
    def of(
        cls, row: Any, viewer: Viewer, *, edit: bool, delete: bool, archive: bool = False, copy: bool = False
    ) -> "AccountCan":
        """What follows for an account that the viewer sees, which is nothing while it is in the trash.

        edit: the account gate lets them change it.
        """
        alive = row.deleted_at is None
        return cls(
            edit=alive and edit,
            delete=alive and delete,
            archive=alive and archive,
            copy=alive and copy,
            dial=alive and viewer.may("calls:dial"),
            attach=alive and viewer.may("files:edit"),
            note=alive and viewer.may("notes:add"),
            plan=alive and viewer.may("activities:edit"),
        )


@strawberry.type(description="A company of one Crm.")
class Organization(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    crm: Annotated["Crm", strawberry.lazy("ringbook.crms.types")] = one(
        crms_by_id, "crm_id", "The contact base it is in."
    )
    name: str = attribute("Up to 200 characters; not unique.")
    account_kind: AccountKind = attribute("What it is to us.")
    tax_id: str = attribute(
        "A NIP as its ten digits, another country's VAT id with its letters, as DE136695976; empty when unknown, as the"
        " texts below."
    )
    regon: str = attribute("Nine or fourteen digits: its number in the Polish register of businesses.")
    krs: str = attribute("Ten digits: its number in the Polish court register.")
    website: str = attribute("With http:// or https://.")
    industry: str = attribute("What it does, in words.")
    size: OrganizationSize | None = attribute("How many people work there; null when unknown.")
    stage: Stage | None = one(stages_by_id, "stage_id", "How far it has come.")
    source: Source | None = one(sources_by_id, "source_id", "Where it was won.")
    tags: list[Tag] = many(tags_by_organization, "By name.")
    emails: list[EmailAddress] = many(emails_by_organization, "Its own addresses, in their order.")
    phones: list[PhoneNumber] = many(phones_by_organization, "Its own numbers, in their order.")
    address1: str = attribute("Street and number.")
    address2: str = attribute("The rest of the address.")
    postal_code: str = attribute("Such as 00-950.")
    city: str = attribute("Town.")
    voivodeship: str = attribute("Region of the country.")
    country: str = attribute("Its name as it was typed, in any language; may be empty.")
    parent: Annotated["Organization", strawberry.lazy("ringbook.organizations.types")] | None = one(
        organizations_by_id,
        "parent_id",
        "What it belongs to; null too when the viewer may not see it, and while it is in the trash.",
    )
    managers: list[Annotated["User", strawberry.lazy("ringbook.identity.types")]] = many(
        managers_by_organization, "Who looks after it, by name."
    )
    locked_out_managers: list[LockedOutManager] = many(
        locked_out_by_organization, "Who looks after it, but can't see it: active managers, by name."
    )
    custom_values: list[CustomValue] = custom_values(
        CustomFieldTarget.ORGANIZATION, "Values of the Crm's own fields: the filled ones, in the fields' order."
    )
    avatar: Avatar | None = avatar("Its picture; null: show the initials.")
    files: Connection[Annotated["File", strawberry.lazy("ringbook.files.types")]] = files(
        "What is attached to it, the newest first."
    )
    deleted_at: datetime | None = attribute("When it was put into the trash, in UTC; set only where it is read there.")
    created_at: datetime = attribute("When it was added, in UTC.")
    updated_at: datetime = attribute("When it was last changed, in UTC.")
    timeline: TimelineConnection = timeline("What happened with it and its contacts, newest first.")
    changes: Connection[RecordChange] = changes()

    @strawberry.field(description="Its business card, to be sent or photographed.")
    async def business_card(root: strawberry.Parent[Any], info: Info) -> BusinessCard:
        return BusinessCard(card=await card_of(root, info.context))

    @strawberry.field(description="How it is called on cards and tabs.")
    def display_name(root: strawberry.Parent[Any]) -> str:
        return str(root)

    @strawberry.field(description="It lies in the viewer's basket.")
    async def in_basket(root: strawberry.Parent[Any], info: Info) -> bool:
        return bool(await info.context.load(organizations_in_basket, root.id))

    @strawberry.field(description="The first two letters, for an avatar: companies share their last words.")
    def initials(root: strawberry.Parent[Any]) -> str:
        return str(root)[:2].upper()

    @strawberry.field(description="Its contacts that the viewer sees, by last name. Errors: OUT_OF_RANGE, BAD_CURSOR.")
    async def contacts(
        root: strawberry.Parent[Any], info: Info, first: First = 50, after: After = None
    ) -> Connection[_Contact]:
        return await contacts_of_organization(root.id, first, after, info.context.viewer)

    @strawberry.field(
        description="The organizations right below it that the viewer sees, by name. Errors: OUT_OF_RANGE, BAD_CURSOR."
    )
    async def children(
        root: strawberry.Parent[Any], info: Info, first: First = 50, after: After = None
    ) -> Connection[Annotated["Organization", strawberry.lazy("ringbook.organizations.types")]]:
        return await children_of(root.id, first, after, info.context.viewer)

    @strawberry.field(
        description="Activities with it and with its people that the viewer sees: open ones with the nearest end first,"
        " others with the latest begin first. Errors: OUT_OF_RANGE, BAD_CURSOR."
    )
    async def activities(
        root: strawberry.Parent[Any], info: Info, done: Done = None, first: First = 50, after: After = None
    ) -> Connection[_Activity]:
        return await activities_of_organization(root.id, done, first, after, info.context.viewer)

    @strawberry.field(
        description="Open activities with it and with its people whose end is over, the oldest first, at most 50: they"
        " stand on top of the timeline."
    )
    async def overdue(root: strawberry.Parent[Any], info: Info) -> list[_Activity]:
        return shown(await overdue_with(of_organization(root.id), info.context.viewer))

    @strawberry.field(
        description="Its tickets and those of its people that the viewer sees, the newest first. Errors: OUT_OF_RANGE,"
        " BAD_CURSOR."
    )
    async def tickets(
        root: strawberry.Parent[Any], info: Info, open: Open = None, first: First = 50, after: After = None
    ) -> Connection[_Ticket]:
        return await tickets_of_organization(root.id, open, first, after, info.context.viewer)

    @strawberry.field(description="What the viewer may do with it.")
    async def viewer_can(root: strawberry.Parent[Any], info: Info) -> AccountCan:
        edit, viewer = bool(await info.context.load(editable_organizations, root.id)), info.context.viewer
        return AccountCan.of(root, viewer, edit=edit, delete=edit and policy.can_delete(viewer))


__all__ = ["AccountCan", "Organization", "OrganizationSize"]
