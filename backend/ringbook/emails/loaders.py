"""Batch reads of e-mail addresses, asked for owners that the viewer sees."""

from collections.abc import Hashable, Mapping
from uuid import UUID

from ringbook.core.prepared import every, rows_by
from ringbook.core.reading import grouped
from ringbook.core.viewer import Viewer
from ringbook.emails.models import EmailAddress


async def emails_by_contact(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[EmailAddress]]:
    return grouped("contact_id", await rows_by(every(EmailAddress), "contact_id", ids, "rank", "id"))


async def emails_by_organization(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[EmailAddress]]:
    return grouped("organization_id", await rows_by(every(EmailAddress), "organization_id", ids, "rank", "id"))
