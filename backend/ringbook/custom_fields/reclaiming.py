"""Unique values of a record that comes out of the trash: others may have taken them meanwhile."""

from typing import Any

from tortoise.queryset import QuerySet

from ringbook.core.errors import DomainError
from ringbook.custom_fields.claims import held, lock
from ringbook.custom_fields.models import CustomField, CustomFieldTarget
from ringbook.custom_fields.policy import of_records


async def reclaim(target: CustomFieldTarget, record: Any, *, seen: QuerySet[Any]) -> None:
    """Make the unique values of a contact or an organization its own again.

    seen: the records of its kind that the viewer sees. Raises TAKEN for each value that another record has now; who
    has it is named if the viewer sees them.
    """
    fields = await of_records(record.crm_id, target).filter(unique=True)
    values = [(field, record.custom[field.key]) for field in fields if field.key in record.custom]
    await lock(values)
    if wrong := [error for field, value in values if (error := await _refusal(field, value, record, seen))]:
        raise DomainError.all_of(wrong)


async def _refusal(field: CustomField, value: Any, record: Any, seen: QuerySet[Any]) -> DomainError | None:
    holders = await held(field, [value], but=record.pk)
    if not holders:
        return None
    [id] = holders.values()
    holder = await seen.get_or_none(id=id)
    if holder is None:
        sentence = "“{name}” is unique, and another record has this value."
        return DomainError("taken", sentence, field="id", name=field.name)
    sentence = "“{name}” is unique, and {holder} has this value now."
    return DomainError("taken", sentence, field="id", name=field.name, holder=str(holder))
