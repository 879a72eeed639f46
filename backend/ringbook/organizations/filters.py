"""What the list of organizations can be narrowed to."""

import strawberry
from tortoise.expressions import Q

from ringbook.core.conditions import Where, contains
from ringbook.core.filters import IdFilter, on_reference
from ringbook.phones.filters import PhoneFilter, with_ending, with_number, words


@strawberry.input(description="Which organizations. All that is given must hold.")
class OrganizationFilter:
    search: str | None = strawberry.field(
        default=None, description="Words that must all be in the name, or the end of a number."
    )
    crm: IdFilter | None = strawberry.field(default=None, description="By Crm.")
    phone: PhoneFilter | None = strawberry.field(default=None, description="By number.")


def where(given: OrganizationFilter, regions: list[str]) -> Q:
    """The filter as a condition. regions: those in which numbers without a country code are read."""
    parts = [named(word) | with_ending("organization_id", word) for word in words(given.search)]
    if given.crm:
        parts.append(on_reference("crm_id", "Crm", given.crm))
    if given.phone:
        parts.append(with_number("organization_id", given.phone.matches, regions))
    return Q(*parts)


def named(word: str) -> Q:
    """Those with `word` in their name."""
    return Where(lambda row: contains(row.sort_name, word))
