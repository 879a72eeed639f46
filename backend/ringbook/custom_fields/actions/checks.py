"""What a definition must be like."""

from uuid import UUID

from ringbook.core.checks import name_of
from ringbook.core.errors import DomainError
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.custom_fields.policy import of_records

LAST_POSITION = 10_000


async def free_name(name: str, crm_id: UUID, target: CustomFieldTarget, but: UUID | None = None) -> str:
    """Raises BLANK, TOO_LONG or TAKEN."""
    name = name_of(name, most=80)
    others = of_records(crm_id, target).filter(name__iexact=name)
    if await (others.exclude(id=but) if but else others).exists():
        raise DomainError("taken", "There already is a field “{name}”.", field="name", name=name)
    return name


def position_of(position: int | None) -> int | None:
    """Raises OUT_OF_RANGE."""
    if position is not None and not 0 <= position <= LAST_POSITION:
        raise DomainError("out_of_range", "Choose a position from 0 to {most}.", field="position", most=LAST_POSITION)
    return position
