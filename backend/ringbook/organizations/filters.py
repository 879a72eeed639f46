"""What the list of organizations can be narrowed to."""

import strawberry
from tortoise.expressions import Q

from ringbook.core.conditions import Where, contains
from ringbook.core.filters import IdFilter, on_reference
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.filters import CustomFieldFilter, fields_in, on_field
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.phones.filters import PhoneFilter, with_ending, with_number, words


@strawberry.input(description="Which organizations. All that is given must hold.")
class OrganizationFilter:
    search: str | None = strawberry.field(
        default=None, description="Words that must all be in the name, or the end of a number."
    )
    crm: IdFilter | None = strawberry.field(default=None, description="By Crm.")
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
    parts = [named(word) | with_ending("organization_id", word) for word in words(given.search)]
    if given.crm:
        parts.append(on_reference("crm_id", "Crm", given.crm))
    if given.phone:
        parts.append(with_number("organization_id", given.phone.matches, regions))
    parts += [on_field(each, fields, f"customFields.{n}") for n, each in enumerate(own)]
    return Q(*parts)


def named(word: str) -> Q:
    """Those with `word` in their name."""
    return Where(lambda row: contains(row.sort_name, word))
