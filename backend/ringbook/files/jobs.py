"""Tidying up files."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from ringbook.core.jobs import job
from ringbook.core.storage.orphans import sweep_orphans
from ringbook.files import actions
from ringbook.files.models import FileVersion
from ringbook.files.policy import KEPT

SPARED = timedelta(days=1)
"""Bytes without a row are left alone for so long: the row may be on its way."""


@job("files.sweep", every="23 3 * * *")
async def sweep(timestamp: int) -> None:
    """Every night: files that were deleted a month ago are gone for good, and bytes whose version is gone go with them.

    So do those of contacts and organizations that left the trash for good: the database took their rows along.
    """
    now = datetime.now(UTC)
    await actions.purge(now - KEPT)
    for folder in ("files", "previews"):
        await sweep_orphans(folder, now - SPARED, _there)


async def _there(ids: set[UUID]) -> set[UUID]:
    return {version.id for version in await FileVersion.filter(id__in=ids).only("id")}
