"""What the list of contacts can be narrowed to: one filter for list, board, count and export."""

from collections.abc import Iterator
from typing import Optional

import strawberry
from tortoise.expressions import Q, Subquery

from ringbook.contacts.birthdays import on_birthday
from ringbook.contacts.enums import PersonType
from ringbook.contacts.search import first_name_first, haystack
from ringbook.core.conditions import any_of
from ringbook.core.filters import DateFilter, IdFilter, StringFilter, on_reference
from ringbook.core.texts import Indexed, on_text, whole
from ringbook.core.trees import joined, parts_of
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.filters import fields_in
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.organizations import policy as organizations
from ringbook.organizations.account_filters import AccountFilter, Asked, conditions, on_names
from ringbook.organizations.gathering import gathering
from ringbook.phones.filters import check_searches

NAMES = {"last_name": Indexed(beginning=lambda row: row.sort_name, inside=lambda row: row.search)}
TEXTS = {
    "first_name": Indexed(beginning=first_name_first, inside=lambda row: row.search),
    "language": Indexed(whole=whole("language")),
}
REFERENCES = {"position": "Position", "segment": "SegmentDefinition"}


@strawberry.input(
    description="Which contacts. All that is given must hold. Errors: TOO_DEEP for groups more than 10 deep inside each"
    " other, TOO_MANY for more than 250 groups, or 1 000 values in all of them."
)
class ContactFilter(AccountFilter):
    and_: list["ContactFilter"] | None = strawberry.field(default=None, name="and", description="All of these hold.")
    or_: list["ContactFilter"] | None = strawberry.field(
        default=None, name="or", description="One of these holds; an empty list finds nothing."
    )
    not_: Optional["ContactFilter"] = strawberry.field(default=None, name="not", description="This does not hold.")
    search: str | None = strawberry.field(
        default=None,
        description="Words that must all be found: in the name, at the beginning of an e-mail address, in the "
        "organization's name, or as the end of a number (four digits or more). One or two letters are looked for at the"
        " beginning of a name's words. At most 200 characters, and 20 words in the whole filter. Errors: TOO_LONG,"
        " TOO_MANY.",
    )
    first_name: StringFilter | None = strawberry.field(default=None, description="By first name.")
    last_name: StringFilter | None = strawberry.field(default=None, description="By last name.")
    language: StringFilter | None = strawberry.field(default=None, description="By the code of their language.")
    position: IdFilter | None = strawberry.field(default=None, description="By position.")
    segment: IdFilter | None = strawberry.field(default=None, description="By segment.")
    organization: IdFilter | None = strawberry.field(default=None, description="By organization.")
    person_type: list[PersonType] | None = strawberry.field(
        default=None, description="By what they are as a person; an empty list finds nothing."
    )
    birthday: DateFilter | None = strawberry.field(
        default=None,
        description="By day of birth; `period`, `within` and `ahead`: by the day of their birthday, whatever the year.",
    )


async def condition(given: ContactFilter, viewer: Viewer, regions: list[str]) -> Q:
    """The filter as a condition. regions: those in which numbers without a country code are read.

    Raises TOO_DEEP, TOO_MANY, TOO_LONG, INVALID_PERIOD, and for conditions on the Crm's own fields NOT_FOUND,
    NOT_SEARCHABLE, WRONG_TYPE or NOT_A_NUMBER, each with the path from `filter` on.
    """
    parts = parts_of(given)
    check_searches((part.search, f"{path}.search") for part, path in parts)
    own = [each for part, _ in parts for each in part.custom_fields or ()]
    fields = await fields_in(own, CustomFieldTarget.CONTACT, viewer)
    asked = await gathering(Asked("contact", viewer, regions, fields, haystack(viewer), NAMES), parts)
    return joined(given, lambda part, path: _own(part, asked, path))


def _own(given: ContactFilter, asked: Asked, path: str) -> Iterator[Q]:
    yield from conditions(given, asked, path)
    yield from on_names(given, asked, path)
    for name, indexed in TEXTS.items():
        if text := getattr(given, name):
            yield on_text(name, text, indexed)
    for name, kind in REFERENCES.items():
        if id := getattr(given, name):
            yield on_reference(f"{name}_id", kind, id, f"{path}.{name}")
    if given.organization:
        yield _on_organization(given.organization, asked.viewer, f"{path}.organization")
    if given.person_type is not None:
        yield _on_type(given.person_type)
    if given.birthday:
        yield on_birthday(given.birthday, asked.viewer, f"{path}.birthday")


def _on_type(given: list[PersonType]) -> Q:
    alive = [each for each in given if each is not PersonType.ARCHIVED]
    parts = [Q(archived_at__isnull=False)] if len(alive) < len(given) else []
    parts += [Q(archived_at=None, person_type__in=alive)] if alive else []
    return any_of(parts)


def _on_organization(given: IdFilter, viewer: Viewer, path: str) -> Q:
    """Only organizations that the viewer sees can be asked for."""
    found = on_reference("organization_id", "Organization", given, path)
    keys = given.keys("Organization", path)
    if not keys:
        return found
    seen = organizations.visible_to(viewer).filter(id__in=keys)
    return Q(found, organization_id__in=Subquery(seen.values("id")))
