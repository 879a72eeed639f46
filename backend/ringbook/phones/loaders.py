"""Batch reads of numbers, asked for owners that the viewer sees."""

from collections.abc import Hashable, Mapping
from uuid import UUID

from tortoise.expressions import F

from ringbook.core.reading import grouped
from ringbook.core.viewer import Viewer
from ringbook.phones.models import PhoneNumber

# Each row brings its Crm's region, by which it is written for people.


async def phones_by_contact(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[PhoneNumber]]:
    rows = PhoneNumber.filter(contact_id__in=ids).annotate(region=F("contact__crm__region"))
    return grouped("contact_id", await rows.order_by("rank", "id"))


async def phones_by_organization(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[PhoneNumber]]:
    rows = PhoneNumber.filter(organization_id__in=ids).annotate(region=F("organization__crm__region"))
    return grouped("organization_id", await rows.order_by("rank", "id"))
