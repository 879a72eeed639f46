"""Batch reads of activities."""

from collections.abc import Hashable, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.activities.planned.models import Activity
from ringbook.activities.planned.policy import editable_by, visible_to
from ringbook.contacts import policy as contacts
from ringbook.contacts.models import Contact
from ringbook.core.conditions import AnyOf
from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.core.reading import by, linked
from ringbook.core.viewer import Viewer
from ringbook.identity import policy as users
from ringbook.identity.models import User

MOST_OVERDUE = 50


async def activities_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Activity]:
    return by("id", await visible_to(viewer, among=Activity.filter(id__in=ids)))


async def editable_activities(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, bool]:
    """True for those the viewer may change."""
    return {row.id: True for row in await editable_by(viewer, among=Activity.filter(id__in=ids)).only("id")}


async def followers(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Activity]:
    """By the one they follow from, the latest that was planned."""
    return by("follows_id", await visible_to(viewer, among=Activity.filter(follows_id__in=ids)).order_by("id"))


async def people_by_activity(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[Contact]]:
    """The further people, whom the viewer sees."""
    seen = contacts.visible_to(viewer)
    return await linked(seen, "activity_person", "activity_id", "contact_id", ids, "sort_name", "id")


async def participants_by_activity(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[User]]:
    return await linked(users.visible_to(viewer), "activity_participant", "activity_id", "user_id", ids, "name")


async def activities_of_contact(
    id: UUID, done: bool | None, first: int, after: str | None, viewer: Viewer
) -> Connection[Any]:
    """One page of those with a contact. One contact a time, as with the next ones."""
    return await _page(visible_to(viewer).filter(of_contact(id)), done, first, after)


async def activities_of_organization(
    id: UUID, done: bool | None, first: int, after: str | None, viewer: Viewer
) -> Connection[Any]:
    """One page of an organization's own and its people's."""
    return await _page(visible_to(viewer).filter(of_organization(id)), done, first, after)


async def activities_of_ticket(
    id: UUID, done: bool | None, first: int, after: str | None, viewer: Viewer
) -> Connection[Any]:
    """One page of those of a ticket."""
    return await _page(visible_to(viewer).filter(ticket_id=id), done, first, after)


async def overdue_with(condition: Q, viewer: Viewer) -> list[Activity]:
    """The open ones whose end is over, the oldest first; at most MOST_OVERDUE. condition: with whom."""
    late = visible_to(viewer).filter(condition, done_at=None, ends_at__lt=datetime.now(UTC))
    return await late.order_by("ends_at", "id").limit(MOST_OVERDUE)


def of_contact(id: UUID) -> Q:
    """Those with this contact: as the main person, or among the further ones."""
    return _one_of(Q(contact_id=id), Q(people=id))


def of_organization(id: UUID) -> Q:
    """Those with this organization, and with people who are of it now."""
    return _one_of(Q(organization_id=id), Q(contact__organization_id=id), Q(people__organization_id=id))


def _one_of(*ways: Q) -> Q:
    """One of these holds, each found by an index of its own."""
    return Q(id__in=AnyOf(*(Activity.filter(way, deleted_at=None).values("id") for way in ways)))


async def _page(rows: QuerySet[Activity], done: bool | None, first: int, after: str | None) -> Connection[Any]:
    """done: only those; open ones come with the nearest end first, others with the latest begin first."""
    if done is not None:
        rows = rows.filter(done_at__isnull=not done)
    order = Order("ends_at") if done is False else Order("starts_at", descending=True)
    return await page(rows, order, first, after)
