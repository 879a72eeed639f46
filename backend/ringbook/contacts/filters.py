"""What the list of contacts can be narrowed to: one filter for list, board, count and export."""

from collections.abc import Iterator, Mapping
from typing import Optional

import strawberry
from tortoise.expressions import Q, Subquery

from ringbook.contacts.models import PersonType
from ringbook.contacts.search import has_word
from ringbook.core.conditions import EVERYTHING, NOTHING, any_of
from ringbook.core.filters import IdFilter, StringFilter, on_reference, on_text
from ringbook.core.viewer import Viewer
from ringbook.crms.filters import ManagersFilter, on_managers
from ringbook.custom_fields.filters import CustomFieldFilter, fields_in, on_field
from ringbook.custom_fields.models import CustomField, CustomFieldTarget
from ringbook.emails.filters import on_email
from ringbook.organizations import policy as organizations
from ringbook.phones.filters import PhoneFilter, with_number, words
from ringbook.tags.filters import on_tags


@strawberry.input(description="Which contacts. All that is given must hold.")
class ContactFilter:
    and_: list["ContactFilter"] | None = strawberry.field(default=None, name="and", description="All of these hold.")
    or_: list["ContactFilter"] | None = strawberry.field(
        default=None, name="or", description="One of these holds; an empty list finds nothing."
    )
    not_: Optional["ContactFilter"] = strawberry.field(default=None, name="not", description="This does not hold.")
    search: str | None = strawberry.field(
        default=None,
        description="Words that must all be found: in the name, at the beginning of an e-mail address, in the "
        "organization's name, or as the end of a number (four digits or more).",
    )
    first_name: StringFilter | None = strawberry.field(default=None, description="By first name.")
    last_name: StringFilter | None = strawberry.field(default=None, description="By last name.")
    email: StringFilter | None = strawberry.field(default=None, description="By any of their e-mail addresses.")
    city: StringFilter | None = strawberry.field(default=None, description="By town.")
    crm: IdFilter | None = strawberry.field(default=None, description="By Crm.")
    stage: IdFilter | None = strawberry.field(default=None, description="By stage.")
    source: IdFilter | None = strawberry.field(default=None, description="By source.")
    position: IdFilter | None = strawberry.field(default=None, description="By position.")
    segment: IdFilter | None = strawberry.field(default=None, description="By segment.")
    organization: IdFilter | None = strawberry.field(default=None, description="By organization.")
    person_type: list[PersonType] | None = strawberry.field(
        default=None, description="By what they are as a person; an empty list finds nothing."
    )
    tags: IdFilter | None = strawberry.field(default=None, description="By tag; `in`: those with any of them.")
    managers: ManagersFilter | None = strawberry.field(default=None, description="By who looks after them.")
    phone: PhoneFilter | None = strawberry.field(default=None, description="By number.")
    custom_fields: list[CustomFieldFilter] | None = strawberry.field(
        default=None, description="By the Crm's own fields."
    )


async def condition(given: ContactFilter, viewer: Viewer, regions: list[str]) -> Q:
    """The filter as a condition. regions: those in which numbers without a country code are read.

    Raises NOT_FOUND, NOT_SEARCHABLE, WRONG_TYPE or NOT_A_NUMBER for conditions on the Crm's own fields.
    """
    fields = await fields_in(_own(given), CustomFieldTarget.CONTACT, viewer)
    return where(given, viewer, regions, fields)


def _own(given: ContactFilter) -> Iterator[CustomFieldFilter]:
    """All conditions on the Crm's own fields, however deep."""
    yield from given.custom_fields or ()
    for part in (*(given.and_ or ()), *(given.or_ or ()), *((given.not_,) if given.not_ else ())):
        yield from _own(part)


def where(given: ContactFilter, viewer: Viewer, regions: list[str], fields: Mapping[str, CustomField]) -> Q:
    """`condition` with the fields that it needs."""

    def inner(part: ContactFilter) -> Q:
        return where(part, viewer, regions, fields)

    parts = [has_word(word, viewer) for word in words(given.search)]
    parts += _fields(given, viewer)
    parts += [on_field(each, fields, f"customFields.{n}") for n, each in enumerate(given.custom_fields or ())]
    if given.phone:
        parts.append(with_number("contact_id", given.phone.matches, regions))
    parts += map(inner, given.and_ or [])
    if given.or_ is not None:
        parts.append(any_of(map(inner, given.or_)))
    if given.not_:
        parts.append(~Q(EVERYTHING, inner(given.not_)))
    return Q(*parts)


def _fields(given: ContactFilter, viewer: Viewer) -> list[Q]:
    texts = (
        ("first_name", given.first_name, "search"),
        ("last_name", given.last_name, "search"),
        ("city", given.city, None),
    )
    references = (
        ("crm_id", "Crm", given.crm),
        ("stage_id", "Stage", given.stage),
        ("source_id", "Source", given.source),
        ("position_id", "Position", given.position),
        ("segment_id", "SegmentDefinition", given.segment),
    )
    parts = [on_text(column, text, also) for column, text, also in texts if text]
    parts += [on_reference(column, kind, id) for column, kind, id in references if id]
    parts += [on_email("contact_id", given.email)] if given.email else []
    parts += [_on_organization(given.organization, viewer)] if given.organization else []
    parts += [_on_type(given.person_type)] if given.person_type is not None else []
    parts += [on_tags("contact", given.tags)] if given.tags else []
    parts += [on_managers("contact", given.managers, viewer)] if given.managers else []
    return parts


def _on_type(given: list[PersonType]) -> Q:
    archived = Q(archived_at__isnull=False) if PersonType.ARCHIVED in given else NOTHING
    return archived | Q(archived_at=None, person_type__in=given)


def _on_organization(given: IdFilter, viewer: Viewer) -> Q:
    """Only organizations that the viewer sees can be asked for."""
    found = on_reference("organization_id", "Organization", given)
    keys = given.keys("Organization")
    if not keys:
        return found
    seen = organizations.visible_to(viewer).filter(id__in=keys)
    return Q(found, organization_id__in=Subquery(seen.values("id")))
