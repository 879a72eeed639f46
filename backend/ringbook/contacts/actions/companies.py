"""Whose story else a contact's events belong to."""

from uuid import UUID

from ringbook.organizations.models import Organization


async def companies(*ids: UUID | None) -> list[Organization]:
    """The organizations with these ids; None stands for none."""
    wanted = {id for id in ids if id}
    return await Organization.filter(id__in=wanted) if wanted else []
