"""Whose story else a contact's events belong to: that of the organization they work in when it happens.

A contact who changes their organization leaves what was told where it was told: a company's timeline is what happened
with it, not what happened with those who work there today. The change itself is told to both.
"""

from uuid import UUID

from ringbook.organizations.models import Organization


async def companies(*ids: UUID | None) -> list[Organization]:
    """The organizations with these ids; None stands for none."""
    wanted = {id for id in ids if id}
    return await Organization.filter(id__in=wanted) if wanted else []
