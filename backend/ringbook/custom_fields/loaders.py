"""Batch reads of definitions."""

from collections.abc import Hashable, Iterable, Mapping
from typing import Any
from uuid import UUID

from ringbook.core.prepared import every, rows_by
from ringbook.core.reading import by, grouped
from ringbook.core.viewer import Viewer
from ringbook.core.words import collation_key, language
from ringbook.custom_fields import policy, usage
from ringbook.custom_fields.actions.converting import convertible_to
from ringbook.custom_fields.models import CustomField, CustomFieldType


async def fields_by_crm(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[CustomField]]:
    """In their order, those of contacts and of organizations, deleted ones too."""
    return grouped("crm_id", in_order(await rows_by(policy.visible_to(viewer), "crm_id", ids)))


async def fields_of_records(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[CustomField]]:
    """The live ones by Crm, also beyond its gate: whoever sees an account may read what stands on it."""
    return grouped("crm_id", in_order(await CustomField.filter(crm_id__in=ids, deleted_at=None)))


async def fields_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, CustomField]:
    """Also deleted ones, and beyond the Crm gate: the history stays readable."""
    return by("id", await rows_by(every(CustomField), "id", ids))


async def value_counts(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    """Records with a value by field, for those who configure it."""
    return await usage.of_fields(await _configured(ids, viewer))


async def convertible_types(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, list[CustomFieldType]]:
    """What the fields' values can become, for those who configure them."""
    return {field.id: await convertible_to(field) for field in await _configured(ids, viewer)}


async def _configured(ids: list[UUID], viewer: Viewer) -> list[CustomField]:
    return await rows_by(policy.visible_to(viewer), "id", ids) if policy.can_edit(viewer) else []


def in_order(fields: Iterable[CustomField]) -> list[CustomField]:
    """By position, those without one last; in one position by name, as the reader's language sorts."""
    words = language()

    def place(field: CustomField) -> tuple[Any, ...]:
        return field.position is None, field.position or 0, collation_key(field.name, words), field.id

    return sorted(fields, key=place)
