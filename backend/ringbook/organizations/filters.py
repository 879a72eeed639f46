"""What the list of organizations can be narrowed to."""

import strawberry
from tortoise.expressions import Q, Subquery

from ringbook.core.filters import IdFilter, StringFilter, on_reference, on_text
from ringbook.core.viewer import Viewer
from ringbook.crms.filters import ManagersFilter, on_managers
from ringbook.custom_fields.filters import CustomFieldFilter, fields_in, on_field
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.organizations.policy import visible_to
from ringbook.organizations.search import compact, has_word
from ringbook.phones.filters import PhoneFilter, with_number, words
from ringbook.tags.filters import on_tags


@strawberry.input(description="Which organizations. All that is given must hold.")
class OrganizationFilter:
    search: str | None = strawberry.field(
        default=None,
        description="Words that must all be found: in the name, at the beginning of an e-mail address or of the tax id,"
        " or as the end of a number (four digits or more).",
    )
    tax_id: StringFilter | None = strawberry.field(
        default=None, description="By tax id; blanks, dashes and the letters PL don't count."
    )
    city: StringFilter | None = strawberry.field(default=None, description="By town.")
    crm: IdFilter | None = strawberry.field(default=None, description="By Crm.")
    stage: IdFilter | None = strawberry.field(default=None, description="By stage.")
    parent: IdFilter | None = strawberry.field(default=None, description="By the organization above it.")
    tags: IdFilter | None = strawberry.field(default=None, description="By tag; `in`: those with any of them.")
    managers: ManagersFilter | None = strawberry.field(default=None, description="By who looks after them.")
    phone: PhoneFilter | None = strawberry.field(default=None, description="By number.")
    custom_fields: list[CustomFieldFilter] | None = strawberry.field(
        default=None, description="By the Crm's own fields."
    )


async def condition(given: OrganizationFilter, viewer: Viewer, regions: list[str]) -> Q:
    """The filter as a condition. regions: those in which numbers without a country code are read.

    Raises NOT_FOUND, NOT_SEARCHABLE, WRONG_TYPE or NOT_A_NUMBER for conditions on the Crm's own fields.
    """
    own = given.custom_fields or []
    fields = await fields_in(own, CustomFieldTarget.ORGANIZATION, viewer)
    parts = [has_word(word) for word in words(given.search)] + _columns(given, viewer)
    if given.tags:
        parts.append(on_tags("organization", given.tags))
    if given.managers:
        parts.append(on_managers("organization", given.managers, viewer))
    if given.phone:
        parts.append(with_number("organization_id", given.phone.matches, regions))
    parts += [on_field(each, fields, f"customFields.{n}") for n, each in enumerate(own)]
    return Q(*parts)


def _columns(given: OrganizationFilter, viewer: Viewer) -> list[Q]:
    references = (("crm_id", "Crm", given.crm), ("stage_id", "Stage", given.stage))
    parts = [on_reference(column, kind, id) for column, kind, id in references if id]
    parts += [on_text("city", given.city)] if given.city else []
    parts += [on_text("tax_id", _compact(given.tax_id))] if given.tax_id else []
    parts += [_on_parent(given.parent, viewer)] if given.parent else []
    return parts


def _compact(given: StringFilter) -> StringFilter:
    """The same filter on tax ids as they are stored."""
    return StringFilter(
        eq=None if given.eq is None else compact(given.eq),
        in_=None if given.in_ is None else [compact(text) for text in given.in_],
        contains=None if given.contains is None else compact(given.contains),
        starts_with=None if given.starts_with is None else compact(given.starts_with),
        is_null=given.is_null,
    )


def _on_parent(given: IdFilter, viewer: Viewer) -> Q:
    """Only organizations that the viewer sees can be asked for; a parent that they don't see is none."""
    seen, keys = visible_to(viewer), given.keys("Organization")
    below = Q(parent_id__in=Subquery(seen.values("id")))
    parts = [] if given.is_null is None else [Q(parent_id__isnull=True) | ~below if given.is_null else below]
    if keys is not None:
        parts.append(Q(parent_id__in=Subquery(seen.filter(id__in=keys).values("id"))))
    return Q(*parts)
