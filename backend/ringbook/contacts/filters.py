"""What the list of contacts can be narrowed to: one filter for list, board, count and export."""

from collections.abc import Iterator, Mapping
from typing import Optional

import strawberry
from pypika_tortoise.functions import Lower
from tortoise.expressions import Q, Subquery

from ringbook.contacts.models import EmailAddress
from ringbook.contacts.search import has_word
from ringbook.core.conditions import EVERYTHING, NOTHING, Where, any_of, begins, has, linked_to
from ringbook.core.filters import IdFilter, StringFilter, on_reference, on_text
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.filters import CustomFieldFilter, fields_in, on_field
from ringbook.custom_fields.models import CustomField, CustomFieldTarget
from ringbook.organizations import policy as organizations
from ringbook.phones.filters import PhoneFilter, with_number, words


@strawberry.input(description="A condition on who looks after a record.")
class ManagersFilter:
    me: bool | None = strawberry.field(default=None, description="true: the viewer does; false: the viewer does not.")


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
    parts += [_on_email(given.email)] if given.email else []
    parts += [_on_organization(given.organization, viewer)] if given.organization else []
    parts += [_on_tags(given.tags)] if given.tags else []
    parts += [_on_managers(given.managers, viewer)] if given.managers else []
    return parts


def _on_email(given: StringFilter) -> Q:
    some = linked_to("email_address", "contact_id")
    parts = [] if given.is_null is None else [~some if given.is_null else some]
    if addresses := _addresses(given):
        parts.append(Q(id__in=Subquery(EmailAddress.filter(*addresses).values("contact_id"))))
    return Q(*parts)


def _addresses(given: StringFilter) -> list[Q]:
    """What must hold for one and the same address; its index is on small letters."""

    def same(address: str) -> Q:
        return Where(lambda row: Lower(row.address) == address.lower())

    start, part = given.starts_with, given.contains
    asked = [
        given.eq is not None and same(given.eq),
        given.in_ is not None and any_of(map(same, given.in_)),
        start is not None and Where(lambda row: begins(Lower(row.address), start.lower())),
        part is not None and Where(lambda row: has(Lower(row.address), part.lower())),
    ]
    return [condition for condition in asked if condition]


def _on_organization(given: IdFilter, viewer: Viewer) -> Q:
    """Only organizations that the viewer sees can be asked for."""
    found = on_reference("organization_id", "Organization", given)
    keys = given.keys("Organization")
    if not keys:
        return found
    seen = organizations.visible_to(viewer).filter(id__in=keys)
    return Q(found, organization_id__in=Subquery(seen.values("id")))


def _on_tags(given: IdFilter) -> Q:
    tagged = linked_to("contact_tag", "contact_id")
    parts = [] if given.is_null is None else [~tagged if given.is_null else tagged]
    keys = given.keys("Tag")
    if keys is not None:
        parts.append(linked_to("contact_tag", "contact_id", "tag_id", keys) if keys else NOTHING)
    return Q(*parts)


def _on_managers(given: ManagersFilter, viewer: Viewer) -> Q:
    mine = linked_to("contact_manager", "contact_id", "user_id", [viewer.user_id])
    return Q() if given.me is None else mine if given.me else ~mine
