"""Batch reads of e-mail addresses, asked for owners that the viewer sees."""

from collections.abc import Hashable, Mapping
from uuid import UUID

from ringbook.core.reading import grouped
from ringbook.core.viewer import Viewer
from ringbook.emails.models import EmailAddress


async def emails_by_contact(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[EmailAddress]]:
    return grouped("contact_id", await EmailAddress.filter(contact_id__in=ids).order_by("rank", "id"))


async def emails_by_organization(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[EmailAddress]]:
    return grouped("organization_id", await EmailAddress.filter(organization_id__in=ids).order_by("rank", "id"))
