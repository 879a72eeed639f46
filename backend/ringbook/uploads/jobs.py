"""Tidying up uploads."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from ringbook.core import storage
from ringbook.core.jobs import job
from ringbook.core.storage.orphans import being_backed_up, sweep_orphans
from ringbook.uploads.actions import PATIENCE
from ringbook.uploads.models import Upload

KEPT = timedelta(days=7)
"""How long one that arrived waits for somebody to want it, as an import does that is not started yet."""
SPARED = timedelta(days=1)
"""Bytes without a row are left alone for so long: the row may be on its way."""


@job("uploads.sweep", every="17 * * * *")
async def sweep(timestamp: int) -> None:
    """Every hour: forget uploads that nobody wanted, and what cut-off ones left behind."""
    if await being_backed_up():
        return
    now = datetime.now(UTC)
    lost = Upload.filter(received_at=None, created_at__lt=now - 2 * PATIENCE)
    for upload in await Upload.filter(created_at__lt=now - KEPT).limit(1000) + await lost.limit(1000):
        await storage.delete(upload.key)
        await upload.delete()
    await storage.tidy(now - PATIENCE)
    await sweep_orphans("uploads", now - SPARED, _there)


async def _there(ids: set[UUID]) -> set[UUID]:
    return {upload.id for upload in await Upload.filter(id__in=ids).only("id")}
