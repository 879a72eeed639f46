"""Batch reads of organizations."""

from collections.abc import Hashable, Mapping
from typing import Any
from uuid import UUID

from ringbook.core.find import survivors
from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.core.prepared import every, rows_by
from ringbook.core.reading import by, linked
from ringbook.core.viewer import Viewer
from ringbook.crms.lockouts import LockedOutManager, locked_out
from ringbook.identity import policy as users
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.organizations.policy import editable_by, visible_to
from ringbook.tags.models import Tag


async def organizations_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Organization]:
    """For those that were merged into others, the others."""
    found = by("id", await rows_by(visible_to(viewer), "id", ids))
    return found | await survivors(visible_to(viewer), set(ids) - found.keys())


async def editable_organizations(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, bool]:
    """True for those the viewer may change."""
    return {row.id: True for row in await editable_by(viewer).filter(id__in=ids).only("id")}


async def managers_by_organization(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[User]]:
    return await linked(users.visible_to(viewer), "organization_manager", "organization_id", "user_id", ids, "name")


async def tags_by_organization(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[Tag]]:
    """Also beyond the Crm gate: whoever sees an account may read the words on it."""
    return await linked(every(Tag), "organization_tag", "organization_id", "tag_id", ids, "name")


async def children_of(id: UUID, first: int, after: str | None, viewer: Viewer) -> Connection[Any]:
    """One page of the organizations right below one that the viewer sees, by name. One organization a time."""
    return await page(visible_to(viewer).filter(parent_id=id), Order("sort_name"), first, after)


async def locked_out_by_organization(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[LockedOutManager]]:
    return await locked_out("organization", ids, viewer)
