"""What the list of organizations can be narrowed to."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Optional

import strawberry
from tortoise.expressions import Q, Subquery

from ringbook.core.filters import IdFilter, StringFilter
from ringbook.core.texts import Indexed, on_text
from ringbook.core.trees import joined, parts_of
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.filters import fields_in
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.organizations.account_filters import AccountFilter, Asked, conditions, on_names
from ringbook.organizations.enums import OrganizationSize
from ringbook.organizations.gathering import gathering
from ringbook.organizations.policy import visible_to
from ringbook.organizations.search import compact, haystack
from ringbook.phones.filters import check_searches

NAMES = {"name": Indexed(whole=lambda row: row.sort_name, inside=lambda row: row.sort_name)}
TEXTS = ("industry", "website")


@strawberry.input(
    description="Which organizations. All that is given must hold. Errors: TOO_DEEP for groups more than 10 deep inside"
    " each other, TOO_MANY for more than 250 groups, or 1 000 values in all of them."
)
class OrganizationFilter(AccountFilter):
    and_: list["OrganizationFilter"] | None = strawberry.field(
        default=None, name="and", description="All of these hold."
    )
    or_: list["OrganizationFilter"] | None = strawberry.field(
        default=None, name="or", description="One of these holds; an empty list finds nothing."
    )
    not_: Optional["OrganizationFilter"] = strawberry.field(default=None, name="not", description="This does not hold.")
    search: str | None = strawberry.field(
        default=None,
        description="Words that must all be found: in the name, at the beginning of an e-mail address or of the tax id,"
        " or as the end of a number (four digits or more). One or two letters are looked for at the beginning of a"
        " name's words. At most 200 characters, and 20 words in the whole filter. Errors: TOO_LONG, TOO_MANY.",
    )
    name: StringFilter | None = strawberry.field(default=None, description="By name.")
    tax_id: StringFilter | None = strawberry.field(
        default=None, description="By tax id; blanks, dashes and the letters PL don't count."
    )
    industry: StringFilter | None = strawberry.field(default=None, description="By industry.")
    website: StringFilter | None = strawberry.field(default=None, description="By web address.")
    size: list[OrganizationSize] | None = strawberry.field(
        default=None, description="By how many people work there; an empty list finds nothing."
    )
    parent: IdFilter | None = strawberry.field(default=None, description="By the organization above it.")


async def condition(given: OrganizationFilter, viewer: Viewer, regions: list[str]) -> Q:
    """The filter as a condition. regions: those in which numbers without a country code are read.

    Raises TOO_DEEP, TOO_MANY, TOO_LONG, INVALID_PERIOD, and for conditions on the Crm's own fields NOT_FOUND,
    NOT_SEARCHABLE, WRONG_TYPE or NOT_A_NUMBER, each with the path from `filter` on.
    """
    parts = parts_of(given)
    check_searches((part.search, f"{path}.search") for part, path in parts)
    own = [each for part, _ in parts for each in part.custom_fields or ()]
    fields = await fields_in(own, CustomFieldTarget.ORGANIZATION, viewer)
    asked = await gathering(Asked("organization", viewer, regions, fields, haystack(), NAMES), parts)
    return joined(given, lambda part, path: _own(part, asked, path))


def _own(given: OrganizationFilter, asked: Asked, path: str) -> Iterator[Q]:
    yield from conditions(given, asked, path)
    yield from on_names(given, asked, path)
    for name in TEXTS:
        if text := getattr(given, name):
            yield on_text(name, text)
    if given.tax_id:
        yield on_text("tax_id", _compact(given.tax_id))
    if given.size is not None:
        # "Is not null" makes the negation hold for those whose size nobody knows.
        yield Q(size__in=given.size, size__isnull=False)
    if given.parent:
        yield _on_parent(given.parent, asked.viewer, f"{path}.parent")


def _compact(given: StringFilter) -> StringFilter:
    """The same filter on tax ids as they are stored."""
    return replace(
        given,
        eq=None if given.eq is None else compact(given.eq),
        in_=None if given.in_ is None else [compact(text) for text in given.in_],
        contains=None if given.contains is None else compact(given.contains),
        starts_with=None if given.starts_with is None else compact(given.starts_with),
    )


def _on_parent(given: IdFilter, viewer: Viewer, path: str) -> Q:
    """Only organizations that the viewer sees can be asked for; a parent that they don't see is none."""
    seen, keys = visible_to(viewer), given.keys("Organization", path)
    below = Q(parent_id__in=Subquery(seen.values("id")))
    parts = [] if given.is_null is None else [Q(parent_id__isnull=True) | ~below if given.is_null else below]
    if keys is not None:
        parts.append(Q(parent_id__in=Subquery(seen.filter(id__in=keys).values("id"))))
    return Q(*parts)
