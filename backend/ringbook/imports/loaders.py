"""Batch reads of imports."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.core.prepared import rows_by
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.loaders import in_order
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.custom_fields.policy import of_records
from ringbook.imports.models import Import
from ringbook.imports.own import OwnField, shapes
from ringbook.imports.policy import errors_of, visible_to


async def imports_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Import]:
    return by("id", await rows_by(visible_to(viewer), "id", ids))


async def errors_of_import(row: Import, first: int, after: str | None) -> Connection[Any]:
    """One page of what was wrong with the rows of an import that the viewer sees, in the file's order."""
    return await page(errors_of(row), Order("row"), first, after)


async def own_fields(crm_id: UUID) -> list[OwnField]:
    """The custom fields of a Crm's contacts, in their order."""
    return shapes(in_order(await of_records(crm_id, CustomFieldTarget.CONTACT)))
