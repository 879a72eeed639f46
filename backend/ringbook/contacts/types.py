"""Contacts as the API shows them."""

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.activities.planned.loaders import activities_of_contact, of_contact, overdue_with
from ringbook.baskets.loaders import contacts_in_basket
from ringbook.cards.types import BusinessCard
from ringbook.consents.loaders import consents_by_contact
from ringbook.contacts import policy
from ringbook.contacts.board.loaders import board_keys
from ringbook.contacts.card import card_of
from ringbook.contacts.enums import PersonType
from ringbook.contacts.loaders import (
    editable_contacts,
    locked_out_by_contact,
    managers_by_contact,
    tags_by_contact,
)
from ringbook.contacts.relations.loaders import relations_by_contact
from ringbook.contacts.relations.types import Relation
from ringbook.core.arguments import After, Done, First, Open
from ringbook.core.context import Info
from ringbook.core.paging import Connection
from ringbook.core.reading import Node, attribute, many, one, shown
from ringbook.core.words import initials
from ringbook.crms.loaders import crms_by_id
from ringbook.crms.lockouts.types import LockedOutManager
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.custom_fields.types import CustomValue, custom_values
from ringbook.dictionaries.loaders import positions_by_id, sources_by_id, stages_by_id
from ringbook.dictionaries.types import Position, Source, Stage
from ringbook.emails.loaders import emails_by_contact
from ringbook.emails.types import EmailAddress
from ringbook.history.changes.types import RecordChange, changes
from ringbook.history.types import TimelineConnection, timeline
from ringbook.organizations.loaders import organizations_by_id
from ringbook.organizations.types import AccountCan, Organization
from ringbook.phones.loaders import phones_by_contact
from ringbook.phones.types import PhoneNumber
from ringbook.segments.loaders import scores_by_contact, segments_by_id
from ringbook.tags.types import Tag
from ringbook.tickets.loaders import tickets_of_contact
from ringbook.uploads.avatars import Avatar, avatar
from ringbook.uploads.types import files

if TYPE_CHECKING:
    from ringbook.activities.planned.types import Activity
    from ringbook.consents.types import ConsentState
    from ringbook.crms.types import Crm
    from ringbook.files.types import File
    from ringbook.identity.types import User
    from ringbook.segments.types import SegmentDefinition, SegmentScore
    from ringbook.tickets.types import Ticket


_segments = strawberry.lazy("ringbook.segments.types")
_Activity = Annotated["Activity", strawberry.lazy("ringbook.activities.planned.types")]
_Ticket = Annotated["Ticket", strawberry.lazy("ringbook.tickets.types")]


@strawberry.type(description="A person of one Crm.")
class Contact(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    crm: Annotated["Crm", strawberry.lazy("ringbook.crms.types")] = one(
        crms_by_id, "crm_id", "The contact base they are in."
    )
    first_name: str = attribute("Up to 120 characters.")
    last_name: str = attribute("Up to 120 characters.")
    display_name: str = attribute("How they are called on cards and tabs: first and last name.")
    account_kind: AccountKind = attribute("What they are to us.")
    position: Position | None = one(positions_by_id, "position_id", "What they do in their organization.")
    stage: Stage | None = one(stages_by_id, "stage_id", "How far they have come.")
    source: Source | None = one(sources_by_id, "source_id", "Where they were won.")
    organization: Organization | None = one(
        organizations_by_id, "organization_id", "Where they work; null too when the viewer may not see it."
    )
    emails: list[EmailAddress] = many(emails_by_contact, "Their addresses, in their order.")
    phones: list[PhoneNumber] = many(phones_by_contact, "Their numbers, in their order.")
    managers: list[Annotated["User", strawberry.lazy("ringbook.identity.types")]] = many(
        managers_by_contact, "Who looks after them, by name."
    )
    locked_out_managers: list[LockedOutManager] = many(
        locked_out_by_contact, "Who looks after them, but can't see them: active managers, by name."
    )
    tags: list[Tag] = many(tags_by_contact, "By name.")
    address1: str = attribute("Street and number; empty when unknown, as the fields below.")
    address2: str = attribute("The rest of the address.")
    postal_code: str = attribute("Such as 00-950.")
    city: str = attribute("Town.")
    voivodeship: str = attribute("Region of the country.")
    country: str = attribute("Its name as it was typed, in any language; may be empty.")
    birthday: date | None = attribute("Date of birth.")
    language: str = attribute("The language they speak.")
    segment: Annotated["SegmentDefinition", _segments] | None = one(
        segments_by_id, "segment_id", "Where their score leads; null without a score."
    )
    segment_percent: Decimal | None = attribute("Their score in percent of the highest, two decimal places.")
    segment_score: Annotated["SegmentScore", _segments] = one(
        scores_by_contact, "id", "Why they are in their segment: what each classifier gives."
    )
    custom_values: list[CustomValue] = custom_values(
        CustomFieldTarget.CONTACT, "Values of the Crm's own fields: the filled ones, in the fields' order."
    )
    archived_at: datetime | None = attribute("When they were put into the archive, in UTC; null outside it.")
    deleted_at: datetime | None = attribute(
        "When they were put into the trash, in UTC; set only where it is read there."
    )
    avatar: Avatar | None = avatar("Their picture; null: show the initials.")
    board_position: Decimal = one(
        board_keys, "id", "The key of their place in the board's column: smaller stands higher, ids break ties."
    )
    files: Connection[Annotated["File", strawberry.lazy("ringbook.files.types")]] = files(
        "What is attached to them, the newest first."
    )
    created_at: datetime = attribute("When they were added, in UTC.")
    updated_at: datetime = attribute("When they were last changed, in UTC.")
    timeline: TimelineConnection = timeline("What happened with them, newest first.")
    changes: Connection[RecordChange] = changes()
    relations: list[Relation] = many(
        relations_by_contact, "Who is what to them, as far as the viewer sees the others, in the order they were added."
    )
    consents: list[Annotated["ConsentState", strawberry.lazy("ringbook.consents.types")]] = many(
        consents_by_contact,
        "What they agreed to, in the order of the dictionary: each active kind, and those with a history.",
    )

    @strawberry.field(description="What they are as a person; ARCHIVED for everybody in the archive.")
    def person_type(root: strawberry.Parent[Any]) -> PersonType:
        return PersonType.ARCHIVED if root.archived_at else root.person_type

    @strawberry.field(description="Their business card, to be sent or photographed.")
    async def business_card(root: strawberry.Parent[Any], info: Info) -> BusinessCard:
        return BusinessCard(card=await card_of(root, info.context))

    @strawberry.field(description="They lie in the viewer's basket.")
    async def in_basket(root: strawberry.Parent[Any], info: Info) -> bool:
        return bool(await info.context.load(contacts_in_basket, root.id))

    @strawberry.field(description="Up to two letters, for an avatar.")
    def initials(root: strawberry.Parent[Any]) -> str:
        return initials(root.display_name)

    @strawberry.field(
        description="Activities with them that the viewer sees: open ones with the nearest end first, others with the"
        " latest begin first. Errors: OUT_OF_RANGE, BAD_CURSOR."
    )
    async def activities(
        root: strawberry.Parent[Any], info: Info, done: Done = None, first: First = 50, after: After = None
    ) -> Connection[_Activity]:
        return await activities_of_contact(root.id, done, first, after, info.context.viewer)

    @strawberry.field(
        description="Open activities with them whose end is over, the oldest first, at most 50: they stand on top"
        " of the timeline."
    )
    async def overdue(root: strawberry.Parent[Any], info: Info) -> list[_Activity]:
        return shown(await overdue_with(of_contact(root.id), info.context.viewer))

    @strawberry.field(
        description="Their tickets that the viewer sees, the newest first. Errors: OUT_OF_RANGE, BAD_CURSOR."
    )
    async def tickets(
        root: strawberry.Parent[Any], info: Info, open: Open = None, first: First = 50, after: After = None
    ) -> Connection[_Ticket]:
        return await tickets_of_contact(root.id, open, first, after, info.context.viewer)

    @strawberry.field(description="What the viewer may do with them.")
    async def viewer_can(root: strawberry.Parent[Any], info: Info) -> AccountCan:
        edit, viewer = bool(await info.context.load(editable_contacts, root.id)), info.context.viewer
        delete, copy = edit and policy.can_delete(viewer), policy.can_copy(root, viewer)
        return AccountCan.of(root, viewer, edit=edit, delete=delete, archive=edit, copy=copy)


__all__ = ["Contact", "PersonType"]
