"""Batch reads of imports."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from ringbook.core.paging import Connection, Order, page
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer
from ringbook.imports.models import Import
from ringbook.imports.policy import errors_of, visible_to


async def imports_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Import]:
    return by("id", await visible_to(viewer).filter(id__in=ids))


async def errors_of_import(row: Import, first: int, after: str | None) -> Connection[Any]:
    """One page of what was wrong with the rows of an import that the viewer sees, in the file's order."""
    return await page(errors_of(row), Order("row"), first, after)
