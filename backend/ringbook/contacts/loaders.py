"""Batch reads of contacts and what belongs to them."""

from collections.abc import Hashable, Mapping
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.contacts.models import Contact, EmailAddress
from ringbook.contacts.policy import editable_by, visible_to
from ringbook.core.paging import Connection, Order, page
from ringbook.core.reading import by, grouped, linked
from ringbook.core.viewer import Viewer
from ringbook.crms import policy as crms
from ringbook.crms.lockouts import LockedOutManager, locked_out
from ringbook.identity import policy as users
from ringbook.identity.models import User
from ringbook.tags.models import Tag


async def contacts_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Contact]:
    return by("id", await visible_to(viewer).filter(id__in=ids))


async def editable_contacts(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, bool]:
    """True for those the viewer may change."""
    return {row.id: True for row in await editable_by(viewer).filter(id__in=ids).only("id")}


async def emails_by_contact(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[EmailAddress]]:
    return grouped("contact_id", await EmailAddress.filter(contact_id__in=ids).order_by("rank", "id"))


async def managers_by_contact(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[User]]:
    return await linked(users.visible_to(viewer).order_by("name"), "contact_manager", "contact_id", "user_id", ids)


async def tags_by_contact(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[Tag]]:
    """Also beyond the Crm gate: whoever sees an account may read the words on it."""
    return await linked(Tag.all().order_by("name"), "contact_tag", "contact_id", "tag_id", ids)


async def contacts_of_organization(id: UUID, first: int, after: str | None, viewer: Viewer) -> Connection[Any]:
    """One page of an organization's contacts that the viewer sees, by last name. One organization a time."""
    return await page(visible_to(viewer).filter(organization_id=id), Order("sort_name"), first, after)


async def contacts_in_stages(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    return await _uses("SELECT stage_id AS id FROM contact WHERE stage_id = ANY(%s)", ids, viewer)


async def contacts_with_positions(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    return await _uses("SELECT position_id AS id FROM contact WHERE position_id = ANY(%s)", ids, viewer)


async def contacts_of_sources(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    return await _uses("SELECT source_id AS id FROM contact WHERE source_id = ANY(%s)", ids, viewer)


async def contacts_with_tags(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    links = "SELECT tag_id AS id FROM contact_tag JOIN contact ON contact.id = contact_id WHERE tag_id = ANY(%s)"
    return await _uses(links, ids, viewer)


async def _uses(each: str, ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    """How many contacts use a word, over all of its Crm; for those who set the words up, since others see fewer."""
    if not crms.can_configure(viewer):
        return {}
    sql = f"SELECT id, count(*) AS uses FROM ({each} AND deleted_at IS NULL) used GROUP BY id"
    rows = await connections.get("default").execute_query_dict(sql, [ids])
    return {row["id"]: row["uses"] for row in rows}


async def locked_out_by_contact(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[LockedOutManager]]:
    return await locked_out("contact", ids, viewer)
