"""Batch reads of contacts and what belongs to them."""

from collections import defaultdict
from collections.abc import Hashable, Mapping
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.contacts.models import Contact
from ringbook.contacts.policy import editable_by, visible_to
from ringbook.core.find import survivors
from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.core.prepared import every, rows_by
from ringbook.core.reading import by, linked
from ringbook.core.viewer import Viewer
from ringbook.crms import policy as crms
from ringbook.crms.lockouts import LockedOutManager, locked_out
from ringbook.identity import policy as users
from ringbook.identity.models import User
from ringbook.organizations import policy as organizations
from ringbook.organizations.models import Organization
from ringbook.tags.models import Tag

MOST_SHOWN = 10
"""Owners of a number that are shown on another's card."""
LOOKED_AT = 500
_OWNERS = """
SELECT wanted.e164, wanted.extension, p.owner
FROM unnest(%s::text[], %s::text[]) AS wanted (e164, extension), LATERAL (
    SELECT DISTINCT coalesce(contact_id, organization_id) AS owner FROM phone_number
    WHERE e164 = wanted.e164 AND extension = wanted.extension ORDER BY owner LIMIT %s) p
"""


async def contacts_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Contact]:
    """For those that were merged into others, the others."""
    found = by("id", await rows_by(visible_to(viewer), "id", ids))
    return found | await survivors(visible_to(viewer), set(ids) - found.keys())


async def editable_contacts(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, bool]:
    """True for those the viewer may change."""
    return {row.id: True for row in await editable_by(viewer).filter(id__in=ids).only("id")}


async def managers_by_contact(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[User]]:
    return await linked(users.visible_to(viewer), "contact_manager", "contact_id", "user_id", ids, "name")


async def tags_by_contact(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[Tag]]:
    """Also beyond the Crm gate: whoever sees an account may read the words on it."""
    return await linked(every(Tag), "contact_tag", "contact_id", "tag_id", ids, "name")


async def owners_by_number(
    numbers: list[tuple[str, str]], viewer: Viewer
) -> Mapping[Hashable, list[Contact | Organization]]:
    """By E.164 form and extension, the contacts and organizations with this number that the viewer sees.

    MOST_SHOWN and one more, for who asks may be among them; looked for among the first LOOKED_AT owners.
    """
    columns = [list(column) for column in zip(*numbers, strict=True)]
    pairs = await connections.get("default").execute_query_dict(_OWNERS, [*columns, LOOKED_AT])
    ids = {pair["owner"] for pair in pairs}
    seen: dict[UUID, Contact | Organization] = {}
    seen |= by("id", await rows_by(visible_to(viewer), "id", ids))
    seen |= by("id", await rows_by(organizations.visible_to(viewer), "id", ids))
    found: defaultdict[Hashable, list[Contact | Organization]] = defaultdict(list)
    for pair in pairs:
        owners = found[pair["e164"], pair["extension"]]
        if (row := seen.get(pair["owner"])) and row not in owners and len(owners) <= MOST_SHOWN:
            owners.append(row)
    return found


async def contacts_of_organization(id: UUID, first: int, after: str | None, viewer: Viewer) -> Connection[Any]:
    """One page of an organization's contacts that the viewer sees, by last name. One organization a time."""
    return await page(visible_to(viewer).filter(organization_id=id), Order("sort_name"), first, after)


async def uses_of_stages(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    return await _uses([_having("contact", "stage"), _having("organization", "stage")], ids, viewer)


async def uses_of_positions(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    return await _uses([_having("contact", "position")], ids, viewer)


async def uses_of_sources(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    return await _uses([_having("contact", "source"), _having("organization", "source")], ids, viewer)


async def uses_of_tags(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    return await _uses([_tagged("contact"), _tagged("organization")], ids, viewer)


def _having(owner: str, word: str) -> str:
    return f"SELECT {word}_id AS id FROM {owner} WHERE {word}_id = ANY(%s) AND deleted_at IS NULL"


def _tagged(owner: str) -> str:
    link = f"{owner}_tag JOIN {owner} ON {owner}.id = {owner}_id"
    return f"SELECT tag_id AS id FROM {link} WHERE tag_id = ANY(%s) AND deleted_at IS NULL"


async def _uses(each: list[str], ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    """How many records use a word, over all of its Crm; for those who set the words up, since others see fewer."""
    if not crms.can_configure(viewer):
        return {}
    sql = f"SELECT id, count(*) AS uses FROM ({' UNION ALL '.join(each)}) used GROUP BY id"
    rows = await connections.get("default").execute_query_dict(sql, [ids] * len(each))
    return {row["id"]: row["uses"] for row in rows}


async def locked_out_by_contact(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[LockedOutManager]]:
    return await locked_out("contact", ids, viewer)
